/** Opens a page of the site. */
export function goTo(url: string): void {
  location.assign(url);
}

/** Shows the page anew, as when what it showed has been deleted. */
export function reload(): void {
  location.reload();
}
