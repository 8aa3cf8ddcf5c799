import { describe, expect, test } from 'vitest';
import { loadCitationStyles } from '../../../src/course/citation-styles.ts';
import { formatCitation, formatReference } from '../../../src/domain/sources/format-citation.ts';
import { CSL_TYPES, cslSchema } from '../../../src/schema/source.ts';

const styles = await loadCitationStyles();

describe.each(CSL_TYPES)('a source of the kind %s', (type) => {
  const fields = cslSchema.parse({
    type,
    title: 'Peace without quiet',
    author: [{ family: 'Khan', given: 'A.' }],
    'container-title': 'A Container',
    publisher: 'A Press',
    issued: { 'date-parts': [[2014, 12, 16]] },
    URL: 'https://example.org/peace',
  });

  test('is cited by its title in every form, and with its year', () => {
    const { csl, ...texts } = formatCitation('peace-2014', fields, styles);
    for (const [form, text] of Object.entries(texts)) {
      expect(text, form).toMatch(/Peace[\s{]*without[\s{]*quiet/i);
      expect(text, form).not.toMatch(/undefined|\[object/);
    }
    expect(texts.apa).toContain('2014');
    expect(JSON.parse(csl)).toEqual([{ id: 'peace-2014', ...fields }]);
  });
});

test.each([
  [{ edition: '2' }, '2nd ed'],
  [{ editor: [{ family: 'Shah', given: 'B.' }] }, 'Shah'],
  [{ page: '12–34' }, '12–34'],
])('a chapter of a book is cited with %o', (given, says) => {
  const fields = cslSchema.parse({
    type: 'chapter',
    title: 'Peace',
    'container-title': 'A Book',
    ...given,
  });
  expect(formatCitation('peace', fields, styles).apa).toContain(says);
});

test('a book is cited as each manner of citing has it', () => {
  const fields = cslSchema.parse({
    type: 'book',
    title: 'Peace without quiet',
    author: [{ family: 'Khan', given: 'A.' }],
    publisher: 'A Press',
    issued: { 'date-parts': [[2014]] },
  });
  const { apa, mla, chicago, bibtex, ris } = formatCitation('peace', fields, styles);
  expect(apa).toBe('Khan, A. (2014). Peace without quiet. A Press.');
  expect(mla).toBe('Khan, A. Peace without Quiet. A Press, 2014.');
  expect(chicago).toBe('Khan, A. 2014. Peace without Quiet. A Press.');
  expect(bibtex).toMatch(/^@book\{[^]*\}$/);
  expect(ris).toMatch(/^TY {2}- BOOK[^]*ER {2}-$/);
  expect(formatReference('peace', fields)).toBe(apa);
  // Asked for again it is the same, without being worked out.
  expect(formatReference('peace', { ...fields, title: 'Another' })).toBe(apa);
});
