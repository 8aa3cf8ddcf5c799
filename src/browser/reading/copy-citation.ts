import { datedCitation, type CitationForm } from '../../domain/sources/dated-citation.ts';
import { fillMessage } from '../../domain/text/fill-message.ts';
import { announce } from '../announce.ts';
import { copyText } from '../copy-text.ts';

/**
 * Copies the citation that stands beside a button, with the address of the page, where it is the
 * page that is cited, and with the day. The data of `list` has what is said of it. Rejects where the
 * browser does not copy.
 */
export async function copyCitation(button: HTMLElement, list: HTMLElement): Promise<void> {
  const { locale, accessed = '', copied = '', ofPage } = list.dataset;
  const citation = button.parentElement?.querySelector('[data-citation]');
  if (!citation) return;
  const day = new Date();
  const inWords = day.toLocaleDateString(locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const isCopied = await copyText(
    datedCitation(button.dataset.copy as CitationForm, citation.textContent, {
      url: ofPage === undefined ? undefined : location.origin + location.pathname,
      day,
      accessed: fillMessage(accessed, { day: inWords }),
    }),
  );
  if (!isCopied) throw new Error('The browser does not copy here.');
  announce(copied);
}
