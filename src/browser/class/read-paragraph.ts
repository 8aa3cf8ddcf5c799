/** What the course says where a question is answered. */
export interface ReadParagraph {
  /** The words of the paragraph, without its citations. */
  text: string;
  /** Where sources differ right after it: on what, and who says which. */
  account: { asks: string; says: { who: string; what: string }[] } | undefined;
}

/**
 * The paragraph at an address of the course, such as `/chapters/x/#p`, with what stands right after it
 * of sources that differ; `undefined` where it cannot be had.
 */
export async function readParagraph(url: string): Promise<ReadParagraph | undefined> {
  const [page = '', anchor = ''] = url.split('#');
  if (anchor === '' || !page.startsWith('/')) return undefined;
  try {
    const read = await fetchPage(page);
    const paragraph = read?.getElementById(anchor)?.closest('p, li, td, blockquote');
    const account = paragraph ? accountAfter(paragraph) : undefined;
    for (const aside of paragraph?.querySelectorAll(
      '.anchor, sup, [popover], details, svg, button',
    ) ?? []) {
      aside.remove();
    }
    const text = wordsOf(paragraph);
    return text === '' ? undefined : { text, account };
  } catch {
    return undefined;
  }
}

/** A page, parsed and not run: the browser makes it of what it fetches, and no text is handed on as markup. */
function fetchPage(url: string): Promise<Document | null> {
  const request = new XMLHttpRequest();
  request.open('GET', url);
  request.responseType = 'document';
  return new Promise((resolve, reject) => {
    request.onload = () => resolve(request.status === 200 ? request.responseXML : null);
    request.onerror = () => reject(new Error(`${url} could not be fetched`));
    request.send();
  });
}

/** What stands between a paragraph and the next one. */
function accountAfter(paragraph: Element): ReadParagraph['account'] {
  const next = paragraph.nextElementSibling;
  const account = next?.matches('.account') ? next : next?.querySelector('.account');
  const asks = wordsOf(account?.querySelector('.asks'));
  const says = [...(account?.querySelectorAll('tbody tr') ?? [])].map((row) => ({
    who: wordsOf(row.querySelector('th')),
    what: wordsOf(row.querySelector('td')),
  }));
  return asks === '' || says.length === 0 ? undefined : { asks, says };
}

function wordsOf(element: Element | null | undefined): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
