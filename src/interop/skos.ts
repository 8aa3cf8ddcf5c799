/**
 * The glossary for the web of data: one JSON-LD document that is a `DefinedTermSet` of schema.org
 * and a concept scheme of SKOS (https://www.w3.org/TR/skos-reference/). Addresses are relative, so
 * that they are those of the site that serves the file.
 */

import type { Course } from '../course/graph.ts';
import { spdxAddress, type Licence } from './licence.ts';
import * as routes from '../routes.ts';

const CONTEXT = {
  '@vocab': 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
};
/** The document, to be written as JSON. */
export function glossaryToSkos(
  terms: Course['terms'],
  { name, locale, licence }: { name: string; locale: string; licence: Licence },
): Record<string, unknown> {
  const urlOf = new Map(terms.map(({ id, url }) => [id, url]));
  return {
    '@context': CONTEXT,
    '@id': routes.glossary,
    '@type': ['DefinedTermSet', 'skos:ConceptScheme'],
    name,
    inLanguage: locale,
    license: spdxAddress(licence),
    hasDefinedTerm: terms.map(
      ({ id, url, headword, urdu, aliases, definition, note, related }) => ({
        '@id': url,
        '@type': ['DefinedTerm', 'skos:Concept'],
        name: headword,
        termCode: id,
        description: definition,
        inDefinedTermSet: { '@id': routes.glossary },
        'skos:inScheme': { '@id': routes.glossary },
        'skos:prefLabel': [
          { '@value': headword, '@language': locale },
          ...(urdu === undefined ? [] : [{ '@value': urdu, '@language': 'ur' }]),
        ],
        'skos:altLabel': aliases.map((alias) => ({ '@value': alias, '@language': locale })),
        'skos:definition': { '@value': definition, '@language': locale },
        ...(note === undefined
          ? {}
          : { 'skos:scopeNote': { '@value': note, '@language': locale } }),
        'skos:related': related.flatMap((other) => {
          const address = urlOf.get(other);
          return address === undefined ? [] : [{ '@id': address }];
        }),
      }),
    ),
  };
}
