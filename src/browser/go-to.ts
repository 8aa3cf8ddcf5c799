/** Opens a page of the site. */
export function goTo(url: string): void {
  location.assign(url);
}
