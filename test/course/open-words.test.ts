import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openWords } from '../../src/course/open-words.ts';
import { ContentReader } from '../../src/course/reader/content-reader.ts';

const { records } = await new ContentReader('test/fixtures/good-course').read();
const [chapter] = records.chapters;

/** The words of the chapter when its one disagreement stands there so. */
function wordsWith(option: string | undefined): number {
  const uses = chapter!.outline.uses.map(({ option: _was, ...use }) => ({
    ...use,
    ...(use.tag === 'Account' && option !== undefined && { option }),
  }));
  return openWords({ ...chapter!, outline: { ...chapter!.outline, uses } }, records);
}

test('a disagreement that stands open is read, one that is a line hardly', () => {
  const { data } = records.accounts[0]!;
  const line = wordsWith(undefined);
  expect(wordsWith('') - line).toBeGreaterThan(data.careful.split(' ').length);
});

test('what a chapter opens with is read as well: its summary and its objectives', () => {
  const prose = readFileSync(
    chapter!.file.replace(/^src/, 'test/fixtures/good-course/src'),
    'utf8',
  );
  expect(prose).toContain('summary: A chapter for tests.');
  const without = { ...chapter!, data: { ...chapter!.data, summary: '', objectives: [] } };
  const words = openWords(chapter!, records) - openWords(without, records);
  // “A chapter for tests.” and three objectives of two words.
  expect(words).toBe(10);
});
