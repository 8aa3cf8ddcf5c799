import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ContentReader, readerOf } from '../../src/course/reader/content-reader.ts';
import { GOOD_COURSE } from '../support/broken-course.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'read-'));
  cpSync(GOOD_COURSE, root, { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const EVENT = 'src/content/events/attack.yaml';
const edit = (file: string, change: (text: string) => string) => {
  writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));
};
const titled = (title: string) => (text: string) => text.replace(/^title: .*$/m, `title: ${title}`);

/** What is read before an event is edited, and after the reader was told of it. */
async function readAroundAnEdit() {
  const reader = new ContentReader(root);
  reader.followNotes();
  const before = await reader.read();
  edit(EVENT, titled('Another'));
  reader.note(EVENT);
  return { before, after: await reader.read() };
}

describe('a reader that is told what changes', () => {
  test('reads that file again, and hands out the same records of the others', async () => {
    const { before, after } = await readAroundAnEdit();
    expect(after.records.events[0]!.data.title).toBe('Another');
    expect(after.records.glossary).toEqual(before.records.glossary);
    expect(after.records.glossary[0]).toBe(before.records.glossary[0]);
  });

  test('makes anew what comes of that file alone: chapters, pages and translations stay the same objects', async () => {
    const translation = join(root, EVENT.replace('.yaml', '.ur.yaml'));
    writeFileSync(translation, 'title: حملہ\n');
    const page = join(root, 'src/content/pages/en/about.mdx');
    mkdirSync(dirname(page), { recursive: true });
    writeFileSync(page, '---\ntitle: About\nlede: This course.\n---\n\nWords.\n');
    const { before, after } = await readAroundAnEdit();
    for (const kind of ['chapters', 'pages', 'translations'] as const) {
      expect(before.records[kind].length).toBeGreaterThan(0);
      after.records[kind].forEach((record, index) => {
        expect(record).toBe(before.records[kind][index]);
      });
    }
  });

  test('answers with the same content while nothing is said to have changed', async () => {
    const reader = new ContentReader(root);
    reader.followNotes();
    expect(await reader.read()).toBe(await reader.read());
  });

  test.each([
    [
      'is added',
      () => {
        writeFileSync(
          join(root, 'src/content/events/second.yaml'),
          readFileSync(join(root, EVENT), 'utf8'),
        );
        return 'src/content/events/second.yaml';
      },
      2,
    ],
    [
      'is taken away',
      () => {
        rmSync(join(root, EVENT));
        return EVENT;
      },
      0,
    ],
  ])('notices a file that %s', async (_what, change, count) => {
    const reader = new ContentReader(root);
    reader.followNotes();
    await reader.read();
    reader.note(change());
    const { records, diagnostics } = await reader.read();
    expect(records.events).toHaveLength(count);
    expect(diagnostics.map(({ code }) => code)).not.toContain('unreadable-file');
  });

  test('shows a file again that was away for a while', async () => {
    const reader = new ContentReader(root);
    reader.followNotes();
    await reader.read();
    const text = readFileSync(join(root, EVENT), 'utf8');
    rmSync(join(root, EVENT));
    reader.note(EVENT);
    await reader.read();
    writeFileSync(join(root, EVENT), text);
    reader.note(EVENT);
    expect((await reader.read()).records.events).toHaveLength(1);
  });

  test('reads what changes while it reads', async () => {
    const reader = new ContentReader(root);
    reader.followNotes();
    await reader.read();
    edit(EVENT, titled('First'));
    reader.note(EVENT);
    const reading = reader.read();
    edit(EVENT, titled('Second'));
    reader.note(EVENT);
    expect((await reading).records.events[0]!.data.title).toBe('Second');
  });

  test('notices another language of the course, which makes other files translations', async () => {
    const reader = new ContentReader(root);
    reader.followNotes();
    await reader.read();
    edit('src/content/course.yaml', (text) => `${text}languages: [fr]\n`);
    reader.note('src/content/course.yaml');
    const { records } = await reader.read();
    expect(records.chapters).toEqual([]);
  });
});

test('a reader that nobody tells looks at every file each time', async () => {
  const reader = new ContentReader(root);
  await reader.read();
  edit(EVENT, titled('Another'));
  expect((await reader.read()).records.events[0]!.data.title).toBe('Another');
});

test('one reading serves all copies of the program that run in a process', async () => {
  const first = readerOf(root);
  const before = await first.read();
  vi.resetModules();
  const copy = await import('../../src/course/reader/content-reader.ts');
  expect(copy.ContentReader).not.toBe(ContentReader);
  expect(copy.readerOf(root)).toBe(first);
  expect(await copy.readerOf(root).read()).toBe(before);
});

test('records stand in the order of their ids, whatever stands behind them in the names of files', async () => {
  for (const id of ['attack-later', 'attack.ur', 'attack2']) {
    const path = join(root, `src/content/events/${id}.yaml`);
    cpSync(join(root, EVENT), path);
  }
  const { records } = await new ContentReader(root).read();
  const ids = records.events.map(({ id }) => id).filter((id) => id.startsWith('attack'));
  expect(ids).toEqual(['attack', 'attack-later', 'attack2']);
});
