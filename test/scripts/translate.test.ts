import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentReader } from '../../src/course/reader/content-reader.ts';
import { inLanguage } from '../../src/course/translation/in-language.ts';
import { GOOD_COURSE } from '../support/broken-course.ts';

const script = resolve('scripts/translate.ts');
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'translate-'));
  cpSync(GOOD_COURSE, root, { recursive: true });
  edit('course.yaml', (text) =>
    text.replace('edition: 2025', 'edition: 2025\nlanguages: [en, ur]'),
  );
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const path = (file: string) => join(root, 'src/content', file);
const textOf = (file: string) => readFileSync(path(file), 'utf8');
const edit = (file: string, change: (text: string) => string) => {
  writeFileSync(path(file), change(textOf(file)));
};

function translate(...args: string[]): { said: string; failed: boolean } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { said: stdout + stderr, failed: status !== 0 };
}

async function inUrdu() {
  const { records, diagnostics } = await new ContentReader(root).read();
  return { ...inLanguage(records, 'ur'), diagnostics };
}

test('writes a file with every field that waits for words, and the original above it', async () => {
  expect(translate('ur', 'events/attack').said).toBe('src/content/events/attack.ur.yaml\n');
  expect(textOf('events/attack.ur.yaml')).toMatch(
    /^of: .+\n# The attack\ntitle:\n# Something happened\.\n/,
  );
  expect(textOf('events/attack.ur.yaml')).not.toContain('2014');
  const { errors, untranslated } = await inUrdu();
  expect(errors).toEqual([]);
  expect(untranslated).toContain('events/attack');
});

test('a file that is filled in is what the page shows', async () => {
  translate('ur', 'events/attack', 'chapters/first', 'questions/first');
  edit('events/attack.ur.yaml', (text) => text.replace('title:', 'title: حملہ'));
  edit('chapters/ur/first.mdx', (text) =>
    text.replace(
      /(<Anchor id="opening" of="\w+" \/>)\n/,
      '$1منصوبہ <Event id="attack">حملے</Event> کے بعد بنا۔<Cite n="1" />\n',
    ),
  );
  const { records, errors } = await inUrdu();
  expect(errors).toEqual([]);
  expect(records.events[0]!.data.title).toBe('حملہ');
  expect(records.chapters[0]!.outline.sections[0]!.paragraphs.map(({ text }) => text)).toEqual([
    'منصوبہ حملے کے بعد بنا۔',
  ]);
});

test('a file that is there is left as it is', () => {
  translate('ur', 'events/attack');
  edit('events/attack.ur.yaml', (text) => text.replace('title:', 'title: حملہ'));
  expect(translate('ur', 'events/*').said).toContain(
    'src/content/events/attack.ur.yaml is there already, with all its fields',
  );
  expect(textOf('events/attack.ur.yaml')).toContain('حملہ');
});

test('a record that was begun gets the fields that are missing, with the original above each', () => {
  translate('ur', 'events/attack');
  edit('events/attack.ur.yaml', (text) =>
    text.replace(/# Something happened\.\nsummary:\n/, '').replace('title:', 'title: حملہ'),
  );
  expect(textOf('events/attack.ur.yaml')).not.toContain('summary');
  expect(translate('ur', 'events/attack').said).toContain('added, to be translated: summary.');
  expect(textOf('events/attack.ur.yaml')).toMatch(/حملہ[\s\S]+# Something happened\.\nsummary:\n$/);
});

test('a chapter that was begun gets the paragraphs that are missing', () => {
  translate('ur', 'chapters/first');
  edit('chapters/ur/first.mdx', (text) =>
    text.slice(0, text.indexOf('{/*', text.indexOf('id="opening"'))),
  );
  expect(textOf('chapters/ur/first.mdx')).not.toContain('id="plan"');
  expect(translate('ur', 'chapters/first').said).toContain(
    '1 paragraphs to be translated were added',
  );
  expect(textOf('chapters/ur/first.mdx')).toMatch(
    /## What the plan was[\s\S]+<Anchor id="plan" of="/,
  );
});

test('words that still hold are said to be of the state of now', async () => {
  translate('ur', 'events/attack', 'chapters/first');
  edit('events/attack.ur.yaml', (text) => text.replace('title:', 'title: حملہ'));
  edit('events/attack.yaml', (text) => text.replace('Something happened.', 'It happened.'));
  expect((await inUrdu()).records.events[0]!.data.title).toBe('The attack');
  expect(translate('ur', 'events/attack', '--seen').said).toContain('1 marked as seen');
  expect((await inUrdu()).records.events[0]!.data.title).toBe('حملہ');
});

test.each([
  [['fr', 'events/attack'], 'The course is translated into: ur.'],
  [['ur'], 'npm run translate -- <language> <collection>/<id>'],
  [['ur', 'events/atack'], 'There is no “atack” in events; the nearest is “attack”.'],
  [['ur', 'evens/attack'], '“evens/attack” is none of: course, chapters/…'],
])('%j is answered with what to say instead', (args, said) => {
  const answer = translate(...args);
  expect(answer.failed).toBe(true);
  expect(answer.said).toContain(said);
  expect(answer.said).not.toMatch(/^ {4}at /m);
});
