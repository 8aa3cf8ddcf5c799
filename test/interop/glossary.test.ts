import { describe, expect, test } from 'vitest';
import { glossaryToAnki } from '../../src/interop/anki.ts';
import { glossaryToSkos } from '../../src/interop/skos.ts';
import { realCourse } from '../support/real-course.ts';

const { course } = await realCourse();

describe('cards for Anki', () => {
  const lines = glossaryToAnki(course.terms, 'Course').trimEnd().split('\n');
  const cards = lines.filter((line) => !line.startsWith('#'));

  test('begin with the headers that Anki reads', () => {
    expect(lines.slice(0, 3)).toEqual(['#separator:tab', '#html:false', '#notetype:Basic']);
    expect(lines).toContain('#deck:Course: glossary');
    expect(lines).toContain('#columns:Front\tBack\tTags');
  });

  test('are one a term, of three fields each', () => {
    expect(cards).toHaveLength(course.terms.length);
    expect(cards.filter((card) => card.split('\t').length !== 3)).toEqual([]);
  });

  test('keep tabs, line breaks and quotation marks within their field', () => {
    const [term] = course.terms;
    const odd = { ...term!, headword: 'A "b"\tc', definition: 'One\ntwo' };
    expect(glossaryToAnki([odd], 'Course').split('\n').at(-2)).toMatch(/^"A ""b"" c"\tOne two\t/);
  });
});

describe('the glossary as SKOS and DefinedTermSet', () => {
  const document = glossaryToSkos(course.terms, {
    name: 'Glossary',
    locale: 'en',
    licence: course.settings.licence,
  });
  const concepts = document['hasDefinedTerm'] as Record<string, unknown>[];

  test('has a concept for each term, each in the set', () => {
    expect(concepts.map((concept) => concept['@id'])).toEqual(course.terms.map(({ url }) => url));
    expect(
      concepts.every((concept) =>
        JSON.stringify(concept['inDefinedTermSet']).includes('/glossary/'),
      ),
    ).toBe(true);
  });

  test('relates concepts to concepts that exist', () => {
    const ids = new Set(concepts.map((concept) => concept['@id']));
    const related = concepts.flatMap((concept) => concept['skos:related'] as { '@id': string }[]);
    expect(related).toHaveLength(course.terms.flatMap((term) => term.related).length);
    expect(related.filter((candidate) => !ids.has(candidate['@id']))).toEqual([]);
  });
});
