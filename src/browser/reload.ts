/** Shows the page anew, as when what it showed has been deleted. */
export function reload(): void {
  location.reload();
}
