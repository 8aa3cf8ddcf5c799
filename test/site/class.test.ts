/**
 * A whole lesson of both kinds in real browsers, at an address of the classroom's network: plain http
 * and no localhost, where browsers allow less.
 */

import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newTeacherLink } from '../../server/store/teachers.ts';
import type { ClassSeen, ClassWatched } from '../../src/domain/class/live-records.ts';
import { kindOf } from '../../src/domain/questions/kinds.ts';
import type { Question } from '../../src/domain/questions/question.ts';
import { axeFindingsInBothSchemes } from '../support/axe.ts';
import { BuiltPage } from '../support/built-site.ts';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type TestedServer } from '../support/class-server.ts';
import { classWork, everyKind, holdClass, joinAs, Visitor } from '../support/class-visitor.ts';
import { keptInBrowser } from '../support/kept-in-browser.ts';

const CLASS = 30;
const PHONE = { viewport: { width: 360, height: 740 } };
let browser: Browser;
let served: TestedServer;
let site: string;
const complaints: string[] = [];

beforeAll(async () => {
  served = await startServer({ site: 'dist', clock: aRunningClock() });
  site = `http://class.test:${served.server.port}`;
  browser = await launchBrowser(['--host-resolver-rules=MAP class.test 127.0.0.1']);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await served.stop();
});

/** The clock of this machine, as the server reads it. */
function aRunningClock() {
  return {
    get nowMs() {
      return Date.now();
    },
  };
}

/** A page of somebody's own device, with everything it does wrong written down. */
async function aDevice(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A refusal of the server is no fault of the page, but Chromium writes it down as one.
    const isRefusal = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isRefusal) complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site)) complaints.push(`another origin: ${request.url()}`);
  });
  return page;
}

/** A teacher's page, signed in by the link that the terminal shows. */
async function aTeacher(name: string): Promise<Page> {
  const page = await aDevice({ viewport: { width: 1440, height: 900 } });
  const token = await newTeacherLink(served.server.world.db, Date.now());
  await page.goto(`${site}/class/teach/#${token}`);
  await page.getByLabel('What you are called here').fill(name);
  await page.getByLabel('Passphrase').fill('a long walk to the river');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Your classes' }).waitFor();
  return page;
}

/** A student at a phone, from the address to inside the class: two decisions. */
async function aStudent(name: string, code: string, options = {}): Promise<Page> {
  const page = await aDevice({ ...PHONE, ...options });
  await page.goto(`${site}/class/`);
  await page.getByLabel('Code of the class').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('Nickname').fill(name);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByText(`You are ${name}.`).waitFor();
  return page;
}

/** The address of a paragraph of the course right after which sources differ. */
function disputedParagraph(): string {
  const address = '/chapters/ttp-talks/';
  const html = readFileSync(`dist${address}index.html`, 'utf8');
  const lines = [...new BuiltPage(address, html).document.querySelectorAll('.account-line')];
  const anchor = lines
    .map((line) => line.previousElementSibling?.querySelector('.anchor')?.id)
    .find((id) => id !== undefined);
  return `${address}#${anchor ?? ''}`;
}

const codeOn = async (page: Page) => (await page.locator('dd.code').innerText()).trim();
const visitor = () => new Visitor(served.url);

/** The right answers that somebody gives who knows some of the questions, in their sealed form. */
function knowing(seen: ClassSeen, questions: readonly Question[], known: number) {
  const asked = questions.slice(0, known);
  return (seen.attempt?.questions ?? []).flatMap(({ question: sealed }) => {
    const question = asked.find(({ prompt }) => prompt === sealed.prompt);
    if (!question || !('choices' in question) || !('choices' in sealed)) return [];
    const right = question.choices.find((choice) => choice.right)?.text;
    const id = sealed.choices.find(({ text }) => text === right)?.id;
    const blank = kindOf(sealed).blank(sealed);
    const answer = Array.isArray(blank) ? [id] : id;
    return [{ question: sealed.id, seq: 1, answer, confidence: null }];
  });
}

describe('a lesson at one’s own pace', () => {
  test('a teacher and thirty students: from an assignment over the live view to the gradebook, right to the mark', async () => {
    const teacher = await aTeacher('Ms Khan');
    await teacher.goto(`${site}/teach/`);
    // One right choice of several, whatever else the course has.
    await teacher.getByText('Only some of the questions').click();
    await teacher.getByRole('checkbox', { name: 'One right choice' }).check();
    await teacher.getByRole('spinbutton', { name: 'questions' }).fill('5');
    await teacher.getByRole('button', { name: 'Make the assignment' }).click();
    await teacher.getByRole('link', { name: 'Hold a class with it' }).click();
    await teacher.getByRole('button', { name: 'Start', exact: true }).click();
    await teacher.getByText('Nobody has joined yet.').waitFor();
    const code = await codeOn(teacher);
    const id = new URL(teacher.url()).hash.slice(1);
    const watching = visitor().with(
      new Map((await teacher.context().cookies()).map(({ name, value }) => [name, value])),
    );
    const { questions } = (await watching.get<ClassWatched>(`teacher/classes/${id}`)).body;

    // One at a phone, by hand; the others as their pages would.
    const student = await aStudent('Amina', code);
    await student.getByRole('button', { name: 'Begin' }).click();
    const forms = student.locator('form.question');
    await forms.first().waitFor();
    expect(await forms.count()).toBe(5);
    for (const form of await forms.all()) await form.locator('.choice input').first().check();
    await student.getByText('5 of 5 with your teacher.').waitFor();
    // From the top: what lies half beneath the header of the page is “too small” elsewhere.
    await student.evaluate(() => scrollTo(0, 0));
    expect(await axeFindingsInBothSchemes(student)).toEqual([]);
    for (let at = 1; at < CLASS; at += 1) {
      const other = visitor();
      const seen = await joinAs(
        other,
        { code: code.replace('-', ''), mode: 'own-pace' },
        `student ${at}`,
      );
      const body = { number: 1, answers: knowing(seen, questions, at % 6) };
      await other.post('class/submit', body);
    }
    await teacher.getByText(`In the class: ${CLASS}`).waitFor();
    const rows = teacher.locator('table.who tbody tr');
    expect(await rows.count()).toBe(CLASS);
    expect(await axeFindingsInBothSchemes(teacher)).toEqual([]);

    await student.getByRole('button', { name: 'Submit' }).click();
    const receipt = await student.getByText(/^✓ Your teacher has it\. Receipt/).innerText();
    await student.locator('.report').first().waitFor();
    const ownPoints = (await student.locator('.report').allInnerTexts()).filter((text) =>
      text.startsWith('✓'),
    ).length;
    await teacher
      .locator('tr[data-state=submitted]')
      .nth(CLASS - 1)
      .waitFor();
    await teacher.getByRole('button', { name: 'Close the class' }).click();
    await teacher.getByRole('button', { name: 'Take the results into the gradebook' }).click();
    await teacher.getByText(`${CLASS} results taken into the gradebook.`).waitFor();
    await teacher.getByRole('link', { name: 'Open the gradebook' }).click();
    const row = (name: string) =>
      teacher.locator('tr', { has: teacher.getByRole('rowheader', { name, exact: true }) });
    for (let at = 1; at < CLASS; at += 1) {
      const total = await row(`student ${at}`).locator('td strong').first().innerText();
      expect(total, `student ${at}`).toBe(String(at % 6));
    }
    expect(await row('Amina').locator('td strong').first().innerText()).toBe(String(ownPoints));
    const seal = /Receipt ([\w+-]+)/.exec(receipt)?.[1] ?? 'none';
    expect(await teacher.evaluate(keptInBrowser)).toContain(seal);
  }, 180_000);

  test('a phone without a network says that answers are on it alone, and sends them by itself', async () => {
    const teacher = await served.teacher('Mr Ali');
    const questions = everyKind().filter(({ kind }) => kind === 'single-choice');
    const held = await holdClass(teacher, 'own-pace', classWork(questions));
    const student = await aStudent('Bilal', held.code);
    await student.getByRole('button', { name: 'Begin' }).click();
    await student.locator('form.question').first().waitFor();
    await student.context().setOffline(true);
    await student.locator('.choice input').first().check();
    await student.getByText('1 is on this device alone').waitFor();
    await student.getByText('The class server does not answer').waitFor({ state: 'detached' });
    // The page is closed meanwhile, and opened again without the network having come back.
    await student.context().setOffline(false);
    await student.getByText('1 of 1 with your teacher.').waitFor();
    await student.reload();
    await student.getByText('1 of 1 with your teacher.').waitFor();
    expect(await student.locator('.choice input').first().isChecked()).toBe(true);
  });

  test('a device that is left keeps nothing of who was there', async () => {
    const teacher = await served.teacher('Mr Butt');
    const questions = everyKind().filter(({ kind }) => kind === 'short-text');
    const held = await holdClass(teacher, 'own-pace', classWork(questions));
    const student = await aStudent('Zarghuna', held.code);
    await student.getByRole('button', { name: 'Begin' }).click();
    await student.getByLabel('Your answer').fill('written by her');
    await student.getByText('1 of 1 with your teacher.').waitFor();
    await student.getByRole('button', { name: 'Submit' }).click();
    await student.getByRole('button', { name: 'I have finished at this device' }).click();
    await student.getByRole('button', { name: 'Yes, take my answers off this device' }).click();
    await student.getByText('Join a class').or(student.getByLabel('Nickname')).first().waitFor();
    const kept = await student.evaluate(keptInBrowser);
    expect(kept).not.toContain('written by her');
    expect(kept.toLowerCase()).not.toContain('zarghuna');
    expect(await student.context().cookies()).toEqual([]);
  });
});

describe('C1: before the submission no byte that a student’s browser gets tells an answer', () => {
  test('no key, feedback, hint, model or evidence of any kind of question is in what was sent or kept', async () => {
    const mark = (text: string) => `CANARY${text}`;
    const questions = everyKind().map((question) => {
      const told = (value: unknown, isHidden: boolean): unknown => {
        if (typeof value === 'string') return isHidden ? mark(value) : value;
        if (Array.isArray(value)) return value.map((one) => told(one, isHidden));
        if (typeof value !== 'object' || value === null) return value;
        return Object.fromEntries(
          Object.entries(value).map(([key, held]) => [
            key,
            told(held, isHidden || ['feedback', 'hint', 'model', 'accepted'].includes(key)),
          ]),
        );
      };
      return told(question, false) as Question;
    });
    const teacher = await served.teacher('Ms Canary');
    const held = await holdClass(teacher, 'own-pace', classWork(questions));
    expect(JSON.stringify(held)).toContain('CANARY');
    const student = await aDevice(PHONE);
    const bodies: Promise<string>[] = [];
    student.on('response', (response) => {
      // What streams never ends; it says “changed” and no more (test/server/together.test.ts).
      const isStream = response.headers()['content-type']?.includes('event-stream');
      if (!isStream) bodies.push(response.text().catch(() => ''));
    });
    await student.goto(`${site}/class/#${held.code}`);
    await student.getByLabel('Nickname').fill('Curious');
    await student.getByRole('button', { name: 'Join' }).click();
    await student.getByRole('button', { name: 'Begin' }).click();
    await student
      .locator('form.question')
      .nth(questions.length - 1)
      .waitFor();
    await student.locator('.choice input').first().check();
    await student.getByText(`1 of ${questions.length} with your teacher.`).waitFor();
    await student.evaluate(() =>
      fetch('/api/class/nothing-here').then((response) => response.text()),
    );
    const everything = [
      ...(await Promise.all(bodies)),
      await student.content(),
      await student.evaluate(keptInBrowser),
    ].join('\n');
    expect(everything).toContain(questions[0]!.prompt);
    expect(everything).not.toContain('CANARY');
    await student.getByRole('button', { name: 'Submit' }).click();
    await student.getByText(`Not answered yet: ${questions.length - 1}`).waitFor();
    // A second press of the same key takes it back.
    await student.keyboard.press('Enter');
    await student
      .getByRole('button', { name: 'Submit all the same' })
      .waitFor({ state: 'detached' });
    await student.getByRole('button', { name: 'Submit' }).click();
    await student.getByRole('button', { name: 'Submit all the same' }).click();
    await student.getByText(/Your teacher has it/).waitFor();
    await student.getByText('CANARY').first().waitFor();
  });
});

describe('a lesson together', () => {
  test('vote, discuss, vote again, answer: on phones, with the teacher, and on the wall', async () => {
    const page = await aTeacher('Ms Rehman');
    const cookies = (await page.context().cookies()).map(({ name, value }): [string, string] => [
      name,
      value,
    ]);
    const teacher = visitor().with(new Map(cookies));
    // It is answered where the course has sources that differ.
    const questions = everyKind()
      .filter(({ kind }) => kind === 'single-choice')
      .map((one) => ({ ...one, evidenceUrl: disputedParagraph() }));
    const held = await holdClass(teacher, 'together', classWork(questions));
    await page.goto(`${site}/class/teach/#${held.id}`);
    await page.reload();
    const wall = await page.context().newPage();
    await wall.setViewportSize({ width: 1280, height: 720 });
    await wall.goto(`${site}/class/screen/#${held.id}`);
    await wall.getByText(`${held.code.slice(0, 3)}-${held.code.slice(3)}`).waitFor();
    const students = await Promise.all(['Chand', 'Dina'].map((name) => aStudent(name, held.code)));
    const [chand, dina] = students as [Page, Page];
    await chand.getByText('the next question comes by itself').waitFor();
    await wall.getByText('2 in the class').waitFor();
    expect(await axeFindingsInBothSchemes(wall)).toEqual([]);

    await page.getByRole('button', { name: /^Put this question/ }).click();
    const [question] = questions;
    const texts = question && 'choices' in question ? question.choices : [];
    const right = texts.find((text) => text.right)?.text ?? '';
    const wrong = texts.find((text) => !text.right)?.text ?? '';
    await chand.getByText(wrong, { exact: true }).click();
    await dina.getByText(right, { exact: true }).click();
    await wall.getByText('2 of 2 have answered').waitFor();
    // Neither the phones nor the wall tell which it is.
    for (const seen of [chand, dina, wall])
      expect(await seen.content()).not.toContain('✓ ' + right);
    expect(await axeFindingsInBothSchemes(chand)).toEqual([]);
    expect(await axeFindingsInBothSchemes(page)).toEqual([]);

    await page.getByRole('button', { name: 'Let them discuss' }).click();
    await chand.getByText('Turn to somebody who answered otherwise').waitFor();
    await wall.getByText('Talk with your neighbour').waitFor();
    expect(await chand.locator('.choice input').first().isDisabled()).toBe(true);
    // The teacher's page is loaded anew, and the wall has slept.
    await page.reload();
    await wall.reload();
    await page.getByRole('button', { name: 'Vote again' }).click();
    await chand.getByText('Answer once more').waitFor();
    await chand.getByText(right, { exact: true }).click();
    await dina.getByText(right, { exact: true }).click();
    await wall.getByText('2 of 2 have answered').waitFor();
    // While the class is closed nothing is taken, and nothing can be chosen.
    const choice = chand.locator('.choice input').first();
    await teacher.post(`teacher/classes/${held.id}/closed`, { isClosed: true });
    await chand.getByText('Your teacher has closed the class.').waitFor();
    expect(await choice.isDisabled()).toBe(true);
    await teacher.post(`teacher/classes/${held.id}/closed`, { isClosed: false });
    await chand.getByText('Your teacher has closed the class.').waitFor({ state: 'detached' });
    expect(await choice.isDisabled()).toBe(false);
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await wall.getByText(`✓ ${right}`).first().waitFor();
    expect(await wall.getByRole('columnheader', { name: /vote/ }).allInnerTexts()).toEqual([
      'First vote · 50 % right',
      'Second vote · 100 % right',
    ]);
    await wall.getByText('Sources differ:').waitFor();
    expect(await wall.locator('.differ dt').count()).toBeGreaterThan(1);
    await chand.getByText('✓ Right').first().waitFor();
    expect(await axeFindingsInBothSchemes(wall)).toEqual([]);
    // On a wall nobody scrolls: both votes are side by side, and the answer with them is in sight.
    await wall.setViewportSize({ width: 1920, height: 1080 });
    const votes = (await wall.locator('.votes').boundingBox())!;
    expect(votes.y + votes.height).toBeLessThan(1080);
    // Readable from the last row: nothing on the wall is smaller than a twenty-fifth of its height.
    const smallest = await wall.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll('.screen :is(p, li, h2, h3)')]
          .filter((element) => (element as HTMLElement).innerText.trim() !== '')
          .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
      ),
    );
    expect(smallest).toBeGreaterThanOrEqual(18);
  }, 120_000);
});

describe('the pages', () => {
  test('can be used by the keyboard alone, from the address to the submission', async () => {
    const teacher = await served.teacher('Ms Keys');
    const questions = everyKind().filter(({ kind }) => kind === 'single-choice');
    const held = await holdClass(teacher, 'own-pace', classWork(questions));
    const page = await aDevice(PHONE);
    await page.goto(`${site}/class/`);
    await page.getByLabel('Code of the class').focus();
    await page.keyboard.type(held.code);
    await page.keyboard.press('Enter');
    await page.getByLabel('Nickname').waitFor();
    // The focus is at the head of what came.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Esa');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Begin' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.choice input').first().waitFor();
    await page.locator('.choice input').first().focus();
    await page.keyboard.press('Space');
    await page.getByText('1 of 1 with your teacher.').waitFor();
    await page.getByRole('button', { name: 'Submit' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/Your teacher has it/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  });

  test.each(['/class/', '/class/teach/', '/class/screen/', '/ur/class/'])(
    '%s fits 320 px and says what it needs without a script',
    async (path) => {
      const page = await aDevice({ viewport: { width: 320, height: 640 } });
      await page.goto(site + path, { waitUntil: 'networkidle' });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBeLessThanOrEqual(0);
      const without = await aDevice({ javaScriptEnabled: false });
      await without.goto(site + path);
      expect(await without.locator('noscript p').first().isVisible()).toBe(true);
    },
  );

  test('nothing of all this was a fault of a page, or asked another host', () => {
    expect(complaints).toEqual([]);
  });
});
