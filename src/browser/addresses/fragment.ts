/** The text after the `#` of the address; empty where there is none, or none that can be read. */
export function readFragment(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    // An address from anywhere, such as “#%E0”.
    return '';
  }
}
