import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { copyProject, replaceIn } from '../support/project-copy.ts';

const PORT = 4398;
const PAGE = `http://localhost:${PORT}/events/nap-2014/`;
/** The most that a page may take to come back once its content is in order. */
const RECOVERY_MS = 2000;

interface Break {
  what: string;
  file: string;
  replace: string;
  by: string;
  /** Where the diagnostic says it is, and what it says. */
  place: string;
  says: string;
}

const event = 'events/nap-2014.yaml';
const questions = 'questions/partners.yaml';
const chapter = 'chapters/en/partners.mdx';

const DRONES = '<Term id="drone-strike">drones</Term>';

/** The file with the line and the column at which a text of it begins. */
function placeOf(file: string, text: string): string {
  const before = readFileSync(join('src/content', file), 'utf8').split(text)[0] ?? '';
  const lines = before.split('\n');
  return `${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}

const breaks: Break[] = [
  {
    what: 'a day that the calendar does not have',
    file: event,
    replace: '2014-12-24',
    by: '2014-02-30',
    place: `${event}:2:1`,
    says: '“2014-02-30”',
  },
  {
    what: 'a month that there is not',
    file: event,
    replace: '2014-12-24',
    by: '2014-13-45',
    place: `${event}:2:1`,
    says: 'a day that the calendar has',
  },
  {
    what: 'a misspelt key',
    file: event,
    replace: 'place:',
    by: 'palce:',
    place: `${event}:`,
    says: 'the unknown field “palce”',
  },
  {
    what: 'a misspelt tag in a chapter',
    file: chapter,
    replace: DRONES,
    by: '<Trem id="drone-strike">drones</Trem>',
    place: placeOf(chapter, DRONES),
    says: 'nearest: “Term”',
  },
  {
    what: 'a tag in a chapter that is not closed',
    file: chapter,
    replace: DRONES,
    by: '<Term id="drone-strike">drones',
    place: `${chapter}:`,
    says: '<Term> that is not closed',
  },
  {
    what: 'an id that leads nowhere',
    file: 'glossary/fata.yaml',
    replace: 'fata-merger',
    by: 'fata-merge',
    place: 'glossary/fata.yaml:',
    says: 'nearest: “fata-merger”',
  },
  {
    what: 'a quotation mark that is not closed',
    file: event,
    replace: 'place: ',
    by: 'place: "',
    place: `${event}:`,
    says: 'a quotation mark that is opened and not closed',
  },
  {
    what: 'a question for an objective that there is not',
    file: questions,
    replace: 'objective: ',
    by: 'objective: un',
    place: `${questions}:`,
    says: 'the id of one of the chapter’s objectives',
  },
  {
    what: 'evidence in a paragraph that is not there',
    file: questions,
    replace: 'paragraph: four-fields',
    by: 'paragraph: four-field',
    place: `${questions}:`,
    says: 'nearest: “four-fields”',
  },
  {
    what: 'a theme that an event names and the course has no longer',
    file: 'course.yaml',
    replace: '{ id: economy-and-finance, ',
    by: '{ id: economy-and-finances, ',
    place: 'events/',
    says: 'nearest: “economy-and-finances”',
  },
];

const root = copyProject();
let server: ChildProcess;
let printed = '';
let browser: Browser;
let page: Page;

beforeAll(async () => {
  // As on an author's terminal: Astro serves nothing where it believes itself in a test.
  const { VITEST: _vitest, NODE_ENV: _nodeEnv, ...env } = process.env;
  server = spawn('npx', ['astro', 'dev', '--root', root, '--port', String(PORT)], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  }
  browser = await launchBrowser();
  page = await browser.newPage();
  await vi.waitUntil(() => printed.includes('watching for file changes'), 60_000);
  // The first visit makes Vite bundle what islands import, and reload the page then.
  await page.goto(PAGE, { waitUntil: 'networkidle' });
});

afterAll(async () => {
  await browser.close();
  if (server.pid) process.kill(-server.pid);
  rmSync(root, { recursive: true });
});

describe('while an author writes', () => {
  test.each(breaks)('$what stands in the page, and goes when it is mended', async (broken) => {
    await isBack();
    const mend = replaceIn(join(root, 'src/content', broken.file), broken);
    try {
      await sees(`src/content/${broken.place}`);
      await sees(broken.says);
    } finally {
      mend();
    }
    await isBack(RECOVERY_MS);
  });

  test('several broken files are all shown, those of a wrong name among them', async () => {
    const misplaced = join(root, 'src/content/events/my-event.yml');
    const mends = [breaks[0]!, breaks[3]!, breaks[5]!].map((broken) =>
      replaceIn(join(root, 'src/content', broken.file), broken),
    );
    writeFileSync(misplaced, '');
    await sees('The content has 4 problems');
    for (const place of [
      event,
      placeOf(chapter, DRONES),
      'glossary/fata.yaml',
      'events/my-event.yml',
    ]) {
      await sees(`src/content/${place}`);
    }
    for (const mend of mends) mend();
    rmSync(misplaced);
    await isBack(RECOVERY_MS);
  });

  test('each diagnostic leads to a page that explains it', async () => {
    const mend = replaceIn(join(root, 'src/content', event), breaks[0]!);
    await page.getByRole('link', { name: 'docs/errors/impossible-date.md' }).click();
    await sees('A date that the calendar does not have');
    await page.goBack();
    mend();
    await isBack();
  });

  test('no stack trace reaches the author', () => {
    expect(existsSync(root)).toBe(true);
    expect(printed).not.toMatch(/\n\s+at .*:\d+:\d+/);
  });
});

/** Waits until the page of the event is there again. */
async function isBack(timeout = 10_000): Promise<void> {
  const heading = page.getByRole('heading', { name: 'National Action Plan is agreed' });
  await heading.first().waitFor({ timeout });
}

/** Waits until the page, which reloads by itself, shows the text. */
async function sees(text: string, timeout = 10_000): Promise<void> {
  await page.getByText(text).first().waitFor({ timeout });
}
