/**
 * What befalls a student's browser in a class (F01–F03, F15–F19 of docs/class-at-scale.md), on a page
 * of the built site at plain http: what the page called saved reaches the teacher, once.
 * `npm run test:faults` tries each twenty times.
 */

import type { Browser, BrowserContext, CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClassWatched } from '../../src/domain/class/live-records.ts';
import { aQuestion } from '../support/builders.ts';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type TestedServer } from '../support/class-server.ts';
import { classWork, holdClass, type Visitor } from '../support/class-visitor.ts';
import { keptInBrowser } from '../support/kept-in-browser.ts';
import { launchKillable, newProfile } from '../support/killable-browser.ts';

const TIMES = Number(process.env['KILLS'] ?? 3);
/** How long after the last acknowledgement a browser ends. */
const WAITS_MS = [0, 500, 50, 1000, 2000, 4000];
const times = Array.from({ length: TIMES }, (_, at) => ({
  time: at + 1,
  waitMs: WAITS_MS[at % WAITS_MS.length] ?? 0,
}));
const ROOM = ['--host-resolver-rules=MAP class.test 127.0.0.1'];
const questions = ['one', 'two', 'three'].map((id) => ({ ...aQuestion('short-text'), id }));

let browser: Browser;
let served: TestedServer;
let teacher: Visitor;
let address: string;
let students = 0;

beforeAll(async () => {
  served = await startServer({
    site: 'dist',
    clock: {
      get nowMs() {
        return Date.now();
      },
    },
  });
  address = `http://class.test:${served.server.port}/class/`;
  teacher = await served.teacher();
  browser = await launchBrowser(ROOM);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await served.stop();
});

const aClass = () => holdClass(teacher, 'own-pace', classWork(questions, { isShuffled: false }));
const watched = async ({ id }: ClassWatched) =>
  (await teacher.get<ClassWatched>(`teacher/classes/${id}`)).body;

/** What the teacher has of the one student, in the order of the questions. */
async function arrived(held: ClassWatched): Promise<unknown[]> {
  const { members } = await watched(held);
  expect(members).toHaveLength(1);
  return questions.map(
    ({ id }) => members[0]?.answers.find(({ question }) => question === id)?.answer,
  );
}

async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`It did not come to this: ${what}`);
}

/** Comes into a class under a name of one's own, and begins. */
async function begin(page: Page, { code }: ClassWatched): Promise<string> {
  const name = `Student ${(students += 1)}`;
  await join(page, code, name);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.locator('form.question').nth(2).waitFor();
  return name;
}

async function join(page: Page, code: string, name: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Code of the class').fill(code);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('Nickname').fill(name);
  await page.getByRole('button', { name: 'Join' }).click();
}

const form = (page: Page, at: number) => page.locator('form.question').nth(at);

/** Writes an answer, and waits until the page says where it is. */
async function write(page: Page, at: number, text: string, where: RegExp): Promise<void> {
  await form(page, at).getByLabel('Your answer').fill(text);
  await form(page, at).getByText(where).waitFor();
}

const HERE = /On this device/;
const RECEIVED = /With your teacher/;

async function aPhone(prepare?: () => void): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  if (prepare) await context.addInitScript(prepare);
  return { context, page: await context.newPage() };
}

/** How each ends: the page submits, and what the teacher has is what was written. */
async function submits(
  page: Page,
  held: ClassWatched,
  answers: (string | undefined)[],
): Promise<void> {
  await page.getByRole('button', { name: 'Submit' }).click();
  if (answers.includes(undefined)) {
    await page.getByRole('button', { name: 'Submit all the same' }).click();
  }
  await page.getByText(/Your teacher has it\. Receipt/).waitFor();
  expect(await arrived(held)).toEqual(answers);
  const { body } = await teacher.get<{ codes: string[] }>(`teacher/classes/${held.id}/results`);
  expect(body.codes).toHaveLength(1);
}

describe.each(times)('time $time', ({ waitMs }) => {
  test('F01: a browser that is killed without a network has every answer when it is started again', async () => {
    const held = await aClass();
    const profile = newProfile();
    const first = await launchKillable(profile, ROOM);
    const name = await begin(first.page, held);
    await write(first.page, 0, 'before', RECEIVED);
    await first.page.context().setOffline(true);
    await write(first.page, 1, 'without a network', HERE);
    await write(first.page, 2, 'the last', HERE);
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    await first.kill();

    const second = await launchKillable(profile, ROOM);
    await second.page.goto(address);
    // Chromium writes cookies down some seconds later: who was quicker comes in by the teacher's yes.
    const isIn = second.page.locator('form.question').first();
    await isIn.or(second.page.getByLabel('Code of the class')).first().waitFor();
    if (!(await isIn.isVisible())) {
      await join(second.page, held.code, name);
      await second.page.getByRole('button', { name: 'That was me, at another device' }).click();
      await until(async () => (await watched(held)).requests.length === 1, 'the teacher is asked');
      const [request] = (await watched(held)).requests;
      await teacher.post(`teacher/classes/${held.id}/requests/${request!.id}`, { isLetIn: true });
    }
    await form(second.page, 2).getByText(RECEIVED).waitFor();
    expect(await form(second.page, 1).getByLabel('Your answer').inputValue()).toBe(
      'without a network',
    );
    await submits(second.page, held, ['before', 'without a network', 'the last']);
    await second.kill();
  });

  test('F02: a page that crashes without a network has every answer when it is opened again', async () => {
    const held = await aClass();
    const { context, page } = await aPhone();
    await begin(page, held);
    await context.setOffline(true);
    await write(page, 0, 'before the crash', HERE);
    const crash = await context.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    crash.send('Page.crash').catch(() => undefined);
    await crashed;
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(address);
    await form(again, 0).getByText(RECEIVED).waitFor();
    await submits(again, held, ['before the crash', undefined, undefined]);
    await context.close();
  });

  test('F03: reloading, going back and coming forward again leave every answer where it was', async () => {
    const held = await aClass();
    const { context, page } = await aPhone();
    await begin(page, held);
    await write(page, 0, 'one', RECEIVED);
    await page.reload();
    await write(page, 1, 'two', RECEIVED);
    await page.goto(address.replace('/class/', '/glossary/'));
    await page.goBack();
    await write(page, 2, 'three', RECEIVED);
    await page.goBack().catch(() => undefined);
    await page.goForward();
    await page.goto(address);
    await form(page, 2).waitFor();
    for (const [at, text] of ['one', 'two', 'three'].entries()) {
      expect(await form(page, at).getByLabel('Your answer').inputValue()).toBe(text);
    }
    await submits(page, held, ['one', 'two', 'three']);
    await context.close();
  });

  test('F15: where notes are refused, a student answers and submits as anywhere', async () => {
    const held = await aClass();
    const { context, page } = await aPhone(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await begin(page, held);
    for (const at of [0, 1, 2]) await write(page, at, `answer ${at}`, RECEIVED);
    await submits(page, held, ['answer 0', 'answer 1', 'answer 2']);
    await context.close();
  });

  test('F16: where nothing can be kept, the page says so, and each answer goes to the teacher at once', async () => {
    const held = await aClass();
    const { context, page } = await aPhone(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    });
    await begin(page, held);
    await page
      .getByText(/your answers last until the page is left/)
      .first()
      .waitFor();
    for (const at of [0, 1, 2]) await write(page, at, `answer ${at}`, RECEIVED);
    // What the server has stands there when the page is opened anew.
    await page.reload();
    await form(page, 2).waitFor();
    expect(await form(page, 1).getByLabel('Your answer').inputValue()).toBe('answer 1');
    await submits(page, held, ['answer 0', 'answer 1', 'answer 2']);
    await context.close();
  });

  test('F17: what a browser throws away in the middle is there again: from the page, and from the server', async () => {
    const held = await aClass();
    const { context, page } = await aPhone();
    await begin(page, held);
    await write(page, 0, 'with the teacher', RECEIVED);
    await context.setOffline(true);
    await write(page, 1, 'on the device', HERE);
    const devtools = await context.newCDPSession(page);
    await clearStores(devtools, page);
    await write(page, 2, 'after it', HERE);
    await context.setOffline(false);
    await form(page, 1).getByText(RECEIVED).waitFor();
    await form(page, 2).getByText(RECEIVED).waitFor();
    await clearStores(devtools, page);
    await page.reload();
    await form(page, 2).waitFor();
    expect(await form(page, 1).getByLabel('Your answer').inputValue()).toBe('on the device');
    await submits(page, held, ['with the teacher', 'on the device', 'after it']);
    await context.close();
  });

  test('F18: records that are spoilt on the device spoil nothing of what the teacher has', async () => {
    const held = await aClass();
    const { context, page } = await aPhone();
    await begin(page, held);
    for (const at of [0, 1]) await write(page, at, `answer ${at}`, RECEIVED);
    await page.evaluate(spoilAnswers, waitMs);
    await page.reload();
    await form(page, 2).waitFor();
    for (const at of [0, 1]) {
      expect(await form(page, at).getByLabel('Your answer').inputValue()).toBe(`answer ${at}`);
    }
    await write(page, 2, 'after it', RECEIVED);
    await submits(page, held, ['answer 0', 'answer 1', 'after it']);
    await context.close();
  });

  test('F19: where the device is full, the page says so, and the answers go to the teacher', async () => {
    const held = await aClass();
    const { context, page } = await aPhone(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await begin(page, held);
    for (const at of [0, 1, 2]) await write(page, at, `answer ${at}`, RECEIVED);
    expect(await page.evaluate(keptInBrowser)).not.toContain('answer 1');
    await page
      .getByText(/not saved|could not be saved|last until the page is left/i)
      .first()
      .waitFor();
    await submits(page, held, ['answer 0', 'answer 1', 'answer 2']);
    await context.close();
  });
});

/** As browsers do where a device has no room, and people who clear the data of a site. */
async function clearStores(devtools: CDPSession, page: Page): Promise<void> {
  await devtools.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes: 'indexeddb,local_storage',
  });
}

/** Runs in a page: puts what is no answer in the place of every answer that is kept. */
async function spoilAnswers(seed: number): Promise<void> {
  const bad = [null, 17, 'text', {}, { version: 99 }, { version: 1, answer: 3, revision: -1 }];
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name!));
    if (database.objectStoreNames.contains('answers')) {
      const store = database.transaction('answers', 'readwrite').objectStore('answers');
      const keys = await done(store.getAllKeys());
      for (const [at, key] of keys.entries()) {
        await done(store.put(bad[(at + seed) % bad.length], key));
      }
    }
    database.close();
  }
}
