/**
 * The words of the paragraph at an address of the course, such as `/chapters/x/#p`, without its
 * citations; `undefined` where it cannot be had.
 */
export async function readParagraph(url: string): Promise<string | undefined> {
  const [page = '', anchor = ''] = url.split('#');
  if (anchor === '' || !page.startsWith('/')) return undefined;
  try {
    const response = await fetch(page);
    if (!response.ok) return undefined;
    const read = new DOMParser().parseFromString(await response.text(), 'text/html');
    const paragraph = read.getElementById(anchor)?.closest('p, li, td, blockquote');
    for (const aside of paragraph?.querySelectorAll(
      '.anchor, sup, [popover], details, svg, button',
    ) ?? []) {
      aside.remove();
    }
    return paragraph?.textContent.replace(/\s+/g, ' ').trim() || undefined;
  } catch {
    return undefined;
  }
}
