/** How addresses of the site lead from file to file where it lies in a folder, without a server. */

/** The file, from the folder's root, to which an address under `base` leads, such as `chapters/origins/index.html`. */
export function fileOfAddress(address: string, base: string): string {
  const [file = ''] = address.slice(base.length).split(/[?#]/);
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

/** Whether an address is one of the site: it begins with `base`, and with no host. */
export function isUnderBase(address: string, base: string): boolean {
  return address.startsWith(base) && !address.startsWith('//');
}

/** What stands behind the file in an address: a query, a fragment, both or nothing. */
export function restOfAddress(address: string): string {
  return /[?#].*$/s.exec(address)?.[0] ?? '';
}

/** A file that pages fetch, as the script that hands it over where nothing can be fetched. */
export const asScript = (file: string): string => `${file}.js`;
