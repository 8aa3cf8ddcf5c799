/** A header: what it says everywhere, and at addresses that begin in another way. */
export interface HostHeader {
  name: string;
  value?: string;
  at?: Record<string, string>;
}
export function readHeaders(root: string): HostHeader[];
export function toApache(headers: HostHeader[], base: string): string;
export function toNginx(headers: HostHeader[], base: string): string;
export function toCaddy(headers: HostHeader[], base: string): string;
