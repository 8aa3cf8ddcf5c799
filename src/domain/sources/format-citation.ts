import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { CslFields } from './source.ts';

/** CSL styles as XML, beside the APA style that citation-js has. */
export interface CitationStyles {
  mla: string;
  chicago: string;
}

/** One work cited in every way the course offers, each as plain text. */
export interface FormattedCitation {
  apa: string;
  mla: string;
  chicago: string;
  bibtex: string;
  ris: string;
  /** CSL-JSON, as Zotero and others read it. */
  csl: string;
}

const references = new Map<string, string>();

/** A source as an entry of a bibliography in APA style, as plain text. */
export function formatReference(id: string, csl: CslFields): string {
  const known = references.get(id);
  if (known !== undefined) return known;
  const text = inStyle(new Cite({ id, ...csl }), 'apa');
  references.set(id, text);
  return text;
}

/** A work in every format. */
export function formatCitation(
  id: string,
  csl: CslFields,
  styles: CitationStyles,
): FormattedCitation {
  const { styles: known } = plugins.config.get('@csl');
  known.add('course-mla', styles.mla);
  known.add('course-chicago', styles.chicago);
  const cite = new Cite({ id, ...csl });
  return {
    apa: inStyle(cite, 'apa'),
    mla: inStyle(cite, 'course-mla'),
    chicago: inStyle(cite, 'course-chicago'),
    bibtex: cite.format('bibtex').trim(),
    ris: cite.format('ris').trim(),
    csl: JSON.stringify([{ id, ...csl }], null, 2),
  };
}

function inStyle(cite: Cite, template: string): string {
  const text = cite.format('bibliography', { template, format: 'text', lang: 'en-US' }).trim();
  // The styles know that no full stop follows the marks of English.
  return text.replaceAll('؟.', '؟');
}
