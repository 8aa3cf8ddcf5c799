/** A header: what it says everywhere, and at addresses that begin in another way. */
export interface HostHeader {
  name: string;
  value?: string;
  at?: Record<string, string>;
}
export function readHeaders(root: string): HostHeader[];
/** The folders of the sites of other languages, such as `ur/`. */
export function languageFolders(root: string): string[];
export function toApache(headers: HostHeader[], base: string, folders: string[]): string;
export function toNginx(headers: HostHeader[], base: string, folders: string[]): string;
export function toCaddy(headers: HostHeader[], base: string, folders: string[]): string;
