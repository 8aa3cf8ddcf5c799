/** What is asked of the glossary, as an address holds it: `?q=` a name, `?kind=` a kind of term. */

export interface GlossaryQuestion {
  query: string;
  /** A kind of term as the entries name it, or empty for all. */
  kind: string;
}

const MAX_ADDRESS_TEXT = 200;

/** The question that a query such as `?q=nap&kind=policy` asks. */
export function parseGlossaryQuestion(search: string): GlossaryQuestion {
  const params = new URLSearchParams(search);
  const text = (name: string) =>
    Array.from(params.get(name) ?? '')
      .slice(0, MAX_ADDRESS_TEXT)
      .join('');
  return { query: text('q'), kind: text('kind') };
}

/** The query for a question, beginning with `?`; empty when nothing is asked. */
export function formatGlossaryQuestion({ query, kind }: GlossaryQuestion): string {
  const params = new URLSearchParams();
  // A half of a pair of code units alone cannot stand in an address.
  if (query !== '') params.set('q', query.toWellFormed());
  if (kind !== '') params.set('kind', kind.toWellFormed());
  const search = params.toString();
  return search === '' ? '' : `?${search}`;
}
