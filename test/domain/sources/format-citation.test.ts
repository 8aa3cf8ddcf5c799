import { describe, expect, test } from 'vitest';
import { loadCitationStyles } from '../../../src/course/citation-styles.ts';
import { formatCitation } from '../../../src/domain/sources/format-citation.ts';
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
