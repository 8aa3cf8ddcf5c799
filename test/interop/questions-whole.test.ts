/**
 * What each format says of questions, and what is read of each file, to the last sign: compared with
 * files that can be looked at. A change of one is a change of what teachers get; `vitest -u` writes them.
 */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { KIND_NAMES } from '../../src/domain/questions/kinds.ts';
import type { Question } from '../../src/domain/questions/question.ts';
import { messages } from '../../src/i18n/languages/en.ts';
import { FORMATS, FORMAT_NAMES, lossesOf } from '../../src/interop/questions/formats.ts';
import { categoryOf, titleOf } from '../../src/interop/questions/names.ts';
import { readQuestionFile } from '../../src/interop/questions/read-file.ts';
import { aQuestion } from '../support/builders.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
/** Those of teachers, and those that say what such files might. */
const FOLDERS = ['question-files', 'questions-by-hand'];
const WRITTEN = '../fixtures/questions-written';

const read = (path: string) => readQuestionFile(path, readFileSync(join(FIXTURES, path), 'utf8'));
const long = (length: number) => 'word '.repeat(length / 5).trim();

/** Files of teachers whose questions have weights, signs, units and gaps. */
const OF_TEACHERS = [
  'gift/04-equals-in-feedback.txt',
  'gift/07-match-distractor.txt',
  'gift/09-short-partial.txt',
  'gift/11-single-right-negative.txt',
  'gift/13-multi-100.txt',
  'gift/17-short-wildcard.txt',
  'gift/28-percent-in-text.txt',
  'gift/29-arrow-in-text.txt',
  'xml/03-numeric-star-last.xml',
  'xml/09-single-negative.xml',
  'xml/15-cloze.xml',
  'xml/21-numeric-units.xml',
];

/** Asked when they are, so that each test makes them anew. */
function someOfAll(): Question[] {
  const kinds = KIND_NAMES.map((kind): Question => ({
    ...aQuestion(kind, { prompt: `A question of the kind ${kind}?` }),
    id: kind,
    chapter: 'talks',
  }));
  const choices = (count: number, text: string) =>
    Array.from({ length: count }, (_, at) => ({
      id: `c${at}`,
      text: `${at} ${text}`,
      feedback: 'So.',
      ...(at === 1 && { right: true }),
    }));
  const limits = [
    { prompt: long(125), choices: choices(4, 'a') },
    { prompt: long(405), choices: choices(4, 'a') },
    { prompt: 'Long answers?', choices: choices(4, long(80)) },
    { prompt: 'Longer answers?', choices: choices(4, long(205)) },
    { prompt: 'Five?', choices: choices(5, 'a') },
    { prompt: 'Six?', choices: choices(6, 'a') },
  ].map((changes, at): Question => ({ ...aQuestion('single-choice', changes), id: `limit-${at}` }));
  const signs: Question[] = ['*', 'a -> b', '=SUM(1)', '{x} ~ # : \\ "q" <b>&amp;'].map(
    (text, at) => ({
      ...aQuestion('short-text', { prompt: text, accepted: [text, 'plain'] }),
      id: `signs-${at}`,
      chapter: 'own',
      ...(at === 1 && { set: 'Mine/yours' }),
    }),
  );
  const taken = OF_TEACHERS.flatMap((path) =>
    read(`question-files/${path}`).taken.map(({ question }) => question),
  );
  return [...kinds, ...limits, ...signs, ...taken];
}

const set = {
  course: { id: 'a-course', name: 'A course' },
  id: 'all',
  title: 'All of them',
  messages: messages.quiz,
  locale: 'en',
  chapters: { talks: 'Talks and/or war' },
  objectives: { 'talks/one': 'Know one' },
  points: { order: 3 },
  alone: '',
  full: '',
  loadPlayer: () => Promise.resolve({ script: '', style: '' }),
};

describe('what is written', () => {
  test.each(['gift', 'moodle', 'aiken', 'blooket', 'table', 'anki', 'json'] as const)(
    'of questions of all sorts as %s is what it was',
    async (name) => {
      const { write, extension } = FORMATS[name];
      await expect(write(someOfAll(), set)).toMatchFileSnapshot(`${WRITTEN}/all.${extension}`);
    },
  );

  test.each(['kahoot', 'quizizz'] as const)('in the sheet of %s is what it was', async (name) => {
    const blob = await FORMATS[name].write(someOfAll(), set);
    const [sheet] = await readXlsx(Buffer.from(await blob.arrayBuffer()));
    const { data } = sheet as unknown as { data: unknown[][] };
    const lines = data.map((row) => JSON.stringify(row)).join('\n');
    await expect(`${lines}\n`).toMatchFileSnapshot(`${WRITTEN}/all.${name}.jsonl`);
  });

  test('what each format loses of each question is what it was, and is counted', async () => {
    const all = someOfAll();
    const lines = FORMAT_NAMES.flatMap((name) => {
      const each = all.map(
        (question) => `${name}, ${question.id}: ${FORMATS[name].losses(question).join(' ')}`,
      );
      const counts = lossesOf(FORMATS[name], all);
      return [...each, `${name}, in all: ${counts.map(Object.values).join(' ')}`];
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`${WRITTEN}/losses.txt`);
  });
});

test.each(['aiken', 'gift', 'json', 'table', 'xml'])(
  'what is read of each file in %s is what it was',
  async (kind) => {
    const paths = FOLDERS.flatMap((folder) =>
      globSync(`${folder}/${kind}/*`, { cwd: FIXTURES }).sort(),
    );
    const lines = paths.map((path) => `${path}\n${JSON.stringify(read(path), null, 1)}`);
    await expect(`${lines.join('\n\n')}\n`).toMatchFileSnapshot(
      `../fixtures/questions-read/${kind}.txt`,
    );
  },
);

describe('the title of a question in a list', () => {
  const sixty = 'a'.repeat(60);
  test.each([
    ['as it is', '  Who   won?\n', 'Who won?'],
    ['as it is with sixty letters', sixty, sixty],
    ['cut at a word', 'word '.repeat(20), `${'word '.repeat(11)}word…`],
    ['cut at the half where no word ends', 'a'.repeat(61), `${'a'.repeat(30)}…`],
    ['not cut to the first of its words', `I ${'a'.repeat(70)}`, `I ${'a'.repeat(28)}…`],
  ])('is %s', (_how, prompt, title) => {
    expect(titleOf({ prompt })).toBe(title);
  });
});

describe('the category of a question', () => {
  const question: Question = { ...aQuestion('true-false'), chapter: 'talks' };
  const { course, chapters, objectives } = set;

  test('is its course, chapter and objective, by their titles where these are known', () => {
    expect(categoryOf(question, { course, chapters, objectives })).toEqual([
      '$course$',
      'top',
      'A course',
      'Talks and//or war',
      'Know one',
    ]);
    expect(categoryOf(question, { course: { id: 'x/y', name: '' } })).toEqual([
      '$course$',
      'top',
      'x//y',
      'talks',
      'one',
    ]);
  });

  test('is the set of a teacher’s own question, or the course alone', () => {
    const own = { ...question, chapter: 'own' };
    expect(categoryOf({ ...own, set: 'Mine' }, { course }).slice(2)).toEqual(['A course', 'Mine']);
    expect(categoryOf(own, { course }).slice(2)).toEqual(['A course']);
  });
});
