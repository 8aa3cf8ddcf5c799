/** Opens the browser's dialogue to print the page. */
export function printPage(): void {
  window.print();
}
