/** Citations as they leave the page: with the address at which a work was read, and the day. */

/** The ways in which a work is cited: in a text, or for programs. */
export type CitationForm = 'text' | 'bibtex' | 'ris' | 'csl';

export interface Reading {
  /** The address of what was read; left out where the citation has one. */
  url?: string | undefined;
  /** The day on which it was read, in UTC. */
  day: Date;
  /** The day in words, such as “Accessed 27 November 2026.” */
  accessed: string;
}

/** The citation with the address and the day of a reading, in the manner of its form. */
export function datedCitation(form: CitationForm, citation: string, reading: Reading): string {
  const isoDay = reading.day.toISOString().slice(0, 10);
  const hasAddress = /https?:\/\//.test(citation);
  const url = hasAddress ? undefined : reading.url;
  switch (form) {
    case 'text':
      return [citation, url, reading.accessed].filter(Boolean).join(' ');
    case 'bibtex':
      return insertBefore(citation, /,?\s*\}\s*$/, [
        ...(url === undefined ? [] : [`,\n\turl = {${url}}`]),
        `,\n\turldate = {${isoDay}}`,
        '\n}',
      ]);
    case 'ris':
      return insertBefore(citation, /\s*ER {2}- ?\s*$/, [
        ...(url === undefined ? [] : [`\nUR  - ${url}`]),
        `\nY2  - ${isoDay.replaceAll('-', '/')}`,
        '\nER  - ',
      ]);
    case 'csl': {
      const [year, month, day] = isoDay.split('-').map(Number);
      const [fields] = JSON.parse(citation) as [Record<string, unknown>];
      return JSON.stringify(
        [
          {
            ...fields,
            ...(url !== undefined && { URL: url }),
            accessed: { 'date-parts': [[year, month, day]] },
          },
        ],
        null,
        2,
      );
    }
  }
}

/** The text with `parts` in the place of its end; as it is, where it does not end so. */
function insertBefore(text: string, end: RegExp, parts: readonly string[]): string {
  return end.test(text) ? text.replace(end, () => parts.join('')) : text;
}
