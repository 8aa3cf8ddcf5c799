import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { codesToResults, resultToCode, type Result } from '../../src/domain/assignments/result.ts';
import { axeFindings, axeFindingsInBothSchemes } from '../support/axe.ts';
import { launchBrowser, visit } from '../support/browser.ts';
import { keptInBrowser } from '../support/kept-in-browser.ts';
import { readQr } from '../support/read-qr.ts';

const local = inject('siteUrl');
/** As in a classroom: plain http on a name that is not the machine itself is no secure context. */
const classroom = local.replace('localhost', 'class.test');
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
/** By link and by file, each answering in either way; thirty are graded in results-session.test.ts. */
const STUDENTS = 4;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(['--host-resolver-rules=MAP class.test 127.0.0.1']);
});
afterAll(() => browser.close());

interface Made {
  page: Page;
  link: string;
  context: BrowserContext;
}

/** A teacher makes an assignment of the chapter on origins, with what `settle` changes. */
async function makeAssignment(
  site: string,
  settle: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Made> {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(`${site}/teach/`, { waitUntil: 'networkidle' });
  await page.getByRole('checkbox', { name: /^Origins of the TTP/ }).check();
  await settle(page);
  await page.getByRole('button', { name: 'Make the assignment' }).click();
  const field = page.getByLabel('The link', { exact: true });
  await field.waitFor();
  return { page, link: await field.inputValue(), context };
}

/** A student of a phone of their own opens the file that the teacher has saved. */
async function openFile(site: string, file: string): Promise<Page> {
  const student = await (await browser.newContext(PHONE)).newPage();
  await student.goto(`${site}/assignment/`, { waitUntil: 'networkidle' });
  await student.getByLabel('Open a file').setInputFiles(file);
  return student;
}

const asks = (count: number) => async (page: Page) => {
  await page.getByRole('spinbutton', { name: 'questions' }).fill(String(count));
};

/** Signs, answers every choice with its first or last option, hands in, and takes the code. */
async function take(page: Page, name: string, picks: 'first' | 'last' | 'none'): Promise<string> {
  await page.getByLabel('Your name or nickname').fill(name);
  await page.getByRole('button', { name: /^(Begin|Do it again)$/ }).click();
  await page.locator('form.question').first().waitFor();
  const forms = await page.locator('form.question').all();
  for (const form of picks === 'none' ? [] : forms) {
    const choices = form.locator('.choice input[type=radio]');
    if ((await choices.count()) === 0) continue;
    await choices.nth(picks === 'first' ? 0 : (await choices.count()) - 1).check();
  }
  await page.getByRole('button', { name: 'Hand it in' }).click();
  const code = page.getByLabel('The code');
  await code.waitFor();
  return code.inputValue();
}

/** The code of the same result with other contents, and a seal that fits them. */
function changed(code: string, changes: Partial<Result>): string {
  const [read] = codesToResults(code);
  if (!read?.ok) throw new Error('The code could not be read.');
  return resultToCode({ ...read.result, ...changes });
}

async function settled(page: Page, pattern: RegExp): Promise<void> {
  await page.getByText(pattern).first().waitFor();
}

// What a secure context has besides (a clipboard, caches, a camera) is used in these.
describe.each([
  ['on this machine', local],
  ['in a classroom on plain http', classroom],
])('%s', (_where, site) => {
  test('a class is set work, hands it in without a connection, and the gradebook is right to the mark', async () => {
    const { page, link, context } = await makeAssignment(site, async (teacher) => {
      await asks(3)(teacher);
      await teacher.getByText('Only some of the questions').click();
      await teacher.getByRole('checkbox', { name: 'One right choice' }).check();
      await teacher.getByText(/^Title:/).click();
      await teacher.getByLabel('Due', { exact: true }).fill('2100-01-01T08:00');
    });
    expect(await page.evaluate(() => isSecureContext)).toBe(site === local);
    expect(await page.getByText('This link leads to this computer alone.').count()).toBe(
      site === local ? 1 : 0,
    );

    // Every other student has the file instead of the link; none is online while answering.
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save it as a file' }).click();
    const file = await (await downloading).path();
    const codes: string[] = [];
    const scores: number[] = [];
    for (let at = 0; at < STUDENTS; at += 1) {
      const device = await browser.newContext(PHONE);
      const student = await device.newPage();
      if (at % 2 === 0) {
        await student.goto(link);
      } else {
        await student.goto(`${site}/assignment/`);
        await student.getByLabel('Open a file').setInputFiles(file);
      }
      await student.getByLabel('Your name or nickname').waitFor();
      await device.setOffline(true);
      codes.push(await take(student, `Student ${at}`, at < 2 ? 'last' : 'first'));
      const said = await student.getByText(/^Your score: [\d.]+ of 3\.$/).innerText();
      scores.push(Number(/score: ([\d.]+)/.exec(said)?.[1]));
      await device.close();
    }
    const [first = ''] = codes;
    const late = changed(first, {
      student: { nickname: 'Late', rollNumber: '' },
      attempt: 2,
      handedInAtMs: Date.UTC(2100, 0, 3),
    });
    const [kind, , ...contents] = changed(first, {
      student: { nickname: 'Altered', rollNumber: '' },
    }).split('.');
    const altered = [kind, first.split('.')[1], ...contents].join('.');
    const elsewhere = changed(first, { assignment: 'zzzz9999' });

    await page.getByRole('link', { name: 'See what was handed in' }).click();
    await page.getByRole('heading', { name: 'What the class handed in' }).waitFor();
    await page.getByLabel('Codes, pasted').fill([...codes, codes[1], codes[3]].join('\n'));
    await page.getByRole('button', { name: 'Take these codes' }).click();
    await settled(page, /^4 results are new; 4 in all\.$/);
    await settled(page, /^2 were here already/);
    await page.getByLabel('Choose files').setInputFiles(
      [late, altered, elsewhere].map((text, at) => ({
        name: `result-${at}.txt`,
        mimeType: 'text/plain',
        buffer: Buffer.from(text),
      })),
    );
    await settled(page, /^3 results are new; 7 in all\.$/);
    await settled(page, /^1 result is of another assignment/);
    const rows = page.locator('table tbody tr');
    expect(await rows.count()).toBe(6);
    for (const [at, score] of scores.entries()) {
      const row = rows.filter({
        has: page.getByRole('rowheader', { name: `Student ${at}`, exact: true }),
      });
      expect(await row.locator('td strong').innerText()).toBe(String(score));
    }
    expect(await rows.filter({ hasText: 'Altered' }).innerText()).toContain('altered');
    const flags = await rows.filter({ hasText: 'Late' }).locator('td').last().innerText();
    expect(flags.split(', ')).toEqual(expect.arrayContaining(['late', 'one attempt too many']));

    // The class is kept: the page may be closed and opened again.
    await page.reload({ waitUntil: 'networkidle' });
    await rows.first().waitFor();
    expect(await rows.count()).toBe(6);

    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a table (CSV)' }).click();
    const csv = readFileSync(await (await saving).path(), 'utf8');
    expect(csv.startsWith('\uFEFFstudent,')).toBe(true);
    expect(csv.trim().split('\r\n')).toHaveLength(7);
    await context.close();
  }, 120_000);

  test('the next student at a shared computer sees nothing of the one before', async () => {
    const { link, context } = await makeAssignment(site, asks(2));
    const device = await browser.newContext(PHONE);
    const page = await device.newPage();
    await page.goto(link, { waitUntil: 'networkidle' });
    await page.getByLabel(/^A word of four signs/).fill('4711');
    await take(page, 'Zainab', 'first');
    const code = await page.getByLabel('The code').inputValue();
    // The next one opens the same link in the same window.
    await page.goto('about:blank');
    await page.goto(link, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Begin' }).waitFor();
    const all = () => page.evaluate(() => document.documentElement.outerHTML);
    expect(await page.getByLabel('Your name or nickname').inputValue()).toBe('');
    expect(await all()).not.toContain('Zainab');
    expect(await all()).not.toContain(code);
    await page.getByRole('button', { name: 'I have worked on this here before' }).click();
    await page.getByRole('button', { name: 'Zainab' }).click();
    await page.getByText('set a word. Type the word').waitFor();
    expect(await all()).not.toContain(code);
    await page.locator('.others input').fill('4711');
    await page.getByRole('button', { name: 'Zainab' }).click();
    expect(await page.getByLabel('The code').inputValue()).toBe(code);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'I have finished at this device' }).click();
    await page.getByRole('button', { name: 'Yes, save the file and delete it here' }).click();
    expect(await readFile(await (await saving).path(), 'utf8')).toContain(code);
    await page.getByText('is deleted from this device').waitFor();
    const kept = await page.evaluate(keptInBrowser);
    expect(kept).not.toContain('zainab');
    expect(kept.toLowerCase()).not.toContain(code.slice(0, 40).toLowerCase());
    await Promise.all([context.close(), device.close()]);
  });

  test('from landing to a link takes three presses of the keyboard alone', async () => {
    const { page, complaints } = await visit(browser, `${site}/teach/`);
    const tabTo = async (name: string) => {
      for (let stop = 0; stop < 80; stop += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const element = document.activeElement as HTMLInputElement;
          return (element.labels?.[0]?.textContent ?? element.textContent).trim();
        });
        if (focused.startsWith(name)) return;
      }
      throw new Error(`Tab did not reach ${name}.`);
    };
    await tabTo('Origins of the TTP');
    await page.keyboard.press('Space');
    await tabTo('Make the assignment');
    await page.keyboard.press('Enter');
    await page.getByLabel('The link', { exact: true }).waitFor();
    await tabTo('Copy the link');
    await page.keyboard.press('Enter');
    await page.getByText(/^(Copied|It is selected)/).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('one button deletes all that a teacher has collected', async () => {
    const { page, link, context } = await makeAssignment(site, asks(2));
    const student = await context.newPage();
    await student.goto(link, { waitUntil: 'networkidle' });
    const code = await take(student, 'Ayesha', 'first');
    await page.goto(`${site}/teach/results/`, { waitUntil: 'networkidle' });
    await page.getByLabel('Codes, pasted').fill(`Good morning\n${code}`);
    await page.getByRole('button', { name: 'Take these codes' }).click();
    await page.locator('table').waitFor();
    await page.getByRole('button', { name: 'Delete all of it' }).click();
    await page.getByRole('button', { name: /^Yes, delete all/ }).click();
    await page.getByText(/^All assignments, results, names, marks/).waitFor();
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByText('There is no assignment on this device').waitFor();
    expect(await page.locator('table').count()).toBe(0);
    // The answers of the student who took it here had the name in their keys.
    expect((await page.evaluate(keptInBrowser)).toLowerCase()).not.toContain('ayesha');
    await context.close();
  });
});

describe('in a classroom on plain http, where a browser gives a page the least', () => {
  const site = classroom;

  test('an assignment comes as a file as well, is done from it, and outlasts a reload', async () => {
    const { page, context } = await makeAssignment(site, asks(2));
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save it as a file' }).click();
    const file = await (await downloading).path();
    const student = await openFile(site, file);
    await student.getByText('2 questions, about').waitFor();
    await student.reload({ waitUntil: 'networkidle' });
    expect(await take(student, 'Bilal', 'last')).toMatch(/^R1\./);
    await Promise.all([context.close(), student.context().close()]);
  });

  test('answers to an assignment outlast a closed page, and it can be handed in again', async () => {
    const { link, context } = await makeAssignment(site, async (page) => {
      await asks(2)(page);
      await page.getByText('Only some of the questions').click();
      await page.getByRole('checkbox', { name: 'One right choice' }).check();
      await page.getByText(/^Title:/).click();
      await page.getByLabel('Attempts').selectOption('2');
    });
    const device = await browser.newContext(PHONE);
    const page = await device.newPage();
    await page.goto(link, { waitUntil: 'networkidle' });
    await page.getByLabel('Your name or nickname').fill('Ayesha');
    await page.getByRole('button', { name: 'Begin' }).click();
    const inputs = page.locator('form.question :is(.choice input, .typed input, select)');
    await inputs.first().waitFor();
    const form = page.locator('form.question').first();
    const control = form.locator(':is(.choice input, .typed input)').first();
    if ((await control.getAttribute('type')) === 'text') await control.fill('Kabul');
    else await control.check();
    await form.getByText('Saved on this device.').waitFor();
    await page.close();
    const again = await device.newPage();
    await again.goto(link, { waitUntil: 'networkidle' });
    await again.getByLabel('Your name or nickname').fill('Ayesha');
    await again.getByRole('button', { name: 'Begin' }).click();
    await again.getByText('1 question has no answer yet').waitFor();
    await again.getByRole('button', { name: 'Hand it in' }).click();
    await again.getByText('Attempt 1').waitFor();
    await again.reload({ waitUntil: 'networkidle' });
    await again.getByRole('button', { name: 'I have worked on this here before' }).click();
    await again.getByRole('button', { name: 'Ayesha', exact: true }).click();
    await again.getByLabel('The code').waitFor();
    expect(await again.getByLabel('Your name or nickname').inputValue()).toBe('Ayesha');
    await take(again, 'Ayesha', 'first');
    await again.getByText(/Attempt 2/).waitFor();
    await Promise.all([context.close(), device.close()]);
  });

  test('a due date before the opening is said, and its field is brought to sight', async () => {
    const { page } = await visit(browser, `${site}/teach/`);
    await page.getByText(/^Title:/).click();
    await page.getByLabel('Opens').fill('2100-01-02T08:00');
    const due = page.getByLabel('Due', { exact: true });
    await due.fill('2100-01-01T08:00');
    await page.getByText(/^Title:/).click();
    await page.getByRole('button', { name: 'Make the assignment' }).click();
    await page.getByText('The due date comes before the opening.').waitFor();
    expect(await due.evaluate((input) => input === document.activeElement)).toBe(true);
    await due.fill('2100-01-03T08:00');
    await page.getByRole('button', { name: 'Make the assignment' }).click();
    await page.getByLabel('The link', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Keep the changes' }).waitFor();
    await page.context().close();
  });

  test('a class list is read as other programs write it, and what is not clear is asked', async () => {
    const { page, context } = await makeAssignment(site, asks(2));
    await page.goto(`${site}/teach/results/`, { waitUntil: 'networkidle' });
    const file = (name: string) => `test/fixtures/class-lists/${name}`;
    const list = page.getByRole('textbox', { name: /roll number/i }).first();
    const choose = page.getByLabel('Read it from a CSV file');
    await choose.setInputFiles(file('excel-windows-1252.csv'));
    await page.getByText(/2 students\. .*Windows-1252/).waitFor();
    expect(await list.inputValue()).toBe('Zoë Müller,7\nJosé D’Souza,12');
    await choose.setInputFiles(file('canvas-gradebook.csv'));
    await page.getByText(/left out: Points Possible/).waitFor();
    await choose.setInputFiles({
      name: 'list.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Ayesha,Khan,Amina,7\nBilal,Ahmed,Sana,12\n'),
    });
    await page.getByText('It is not clear which column is which.').waitFor();
    await page.getByLabel('Column 1').selectOption('First name');
    await page.getByLabel('Column 2').selectOption('Surname');
    expect(await list.inputValue()).toBe('Ayesha Khan,7\nBilal Ahmed,12');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keep the list' }).click();
    await page.getByText('The list is taken: 2 students.').waitFor();
    await context.close();
  });

  test('a due date is one moment: a student elsewhere sees it by both clocks', async () => {
    const { page } = await visit(browser, `${site}/teach/`, { timezoneId: 'Asia/Karachi' });
    await page.getByRole('checkbox', { name: /^Origins of the TTP/ }).check();
    await page.getByRole('spinbutton', { name: 'questions' }).fill('2');
    await page.getByText(/^Title:/).click();
    await page.getByText('In the zone of this device (Asia/Karachi, UTC+05:00).').waitFor();
    const due = page.getByLabel('Due', { exact: true });
    await due.fill('2099-11-30T18:00');
    expect(await due.inputValue()).toBe('2099-11-30T18:00');
    await page.getByRole('button', { name: 'Make the assignment' }).click();
    const link = await page.getByLabel('The link', { exact: true }).inputValue();
    const there = await visit(browser, link, { timezoneId: 'America/New_York' });
    await there.page
      .getByText(/Due .* at 08:00 by your clock \(.* at 18:00 by your teacher’s, UTC\+05:00\)/)
      .waitFor();
    const near = await visit(browser, link, { timezoneId: 'Asia/Karachi' });
    await near.page.getByText(/Due .* at 18:00$/).waitFor();
    for (const one of [page, there.page, near.page]) await one.context().close();
  });

  test('what was missed comes into the review once it may be known', async () => {
    const { link, context } = await makeAssignment(site, async (page) => {
      await asks(3)(page);
      await page.getByText('Only some of the questions').click();
      await page.getByRole('checkbox', { name: 'One right choice' }).check();
    });
    const { page } = await visit(browser, link, PHONE);
    // Of two answers to each at least one is wrong; the second attempt is another person's.
    await take(page, 'Ayesha', 'first');
    await page.getByRole('button', { name: 'I am somebody else' }).click();
    await take(page, 'Bilal', 'last');
    await page.goto(`${site}/review/`, { waitUntil: 'networkidle' });
    await page
      .getByText(/\d+ due now/)
      .first()
      .waitFor();
    await Promise.all([context.close(), page.context().close()]);
  });

  test('the QR code leads to the link', async () => {
    const { page, link, context } = await makeAssignment(site, asks(20));
    await page.getByText('The link as a QR code').click();
    expect(await readQr(page.getByRole('img', { name: /^QR code/ }))).toBe(link);
    await context.close();
  });

  test('a link that is cut short gets a clear message', async () => {
    const { link, context } = await makeAssignment(site, asks(2));
    const { page, complaints } = await visit(browser, link.slice(0, -40));
    await page.getByText('This link is cut or was changed').first().waitFor();
    expect(complaints).toEqual([]);
    await Promise.all([context.close(), page.context().close()]);
  });

  test('axe finds nothing on a shared assignment, an attempt, a receipt and a gradebook', async () => {
    const { page, link, context } = await makeAssignment(site, asks(3));
    await page.getByText('The link as a QR code').click();
    await page.getByText(/^Title:/).click();
    expect(await axeFindingsInBothSchemes(page)).toEqual([]);
    const student = await context.newPage();
    await student.goto(link, { waitUntil: 'networkidle' });
    const code = await take(student, 'Ayesha', 'first');
    expect(await axeFindingsInBothSchemes(student)).toEqual([]);
    await page.goto(`${site}/teach/results/`, { waitUntil: 'networkidle' });
    await page.getByLabel('Codes, pasted').fill(code);
    await page.getByRole('button', { name: 'Take these codes' }).click();
    await page.locator('table').waitFor();
    expect(await axeFindingsInBothSchemes(page)).toEqual([]);
    await context.close();
  });

  test('on paper there are two versions with their keys, and marks typed in join the statistics', async () => {
    const { page, context } = await makeAssignment(site, asks(10));
    await page.getByRole('link', { name: 'Print it' }).click();
    await page.getByLabel('Versions').selectOption('2');
    const sheets = page.getByRole('region', { name: /^Version/ });
    expect(await sheets.count()).toBe(2);
    // The keys share a sheet. (The code of a version, in its name, may by chance have a “key” in it.)
    const keys = page.getByRole('region', { name: 'Key', exact: true });
    expect(await keys.locator('ol').count()).toBe(2);
    expect(await sheets.first().locator('ol > li').count()).toBe(10);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByLabel('Versions').isVisible()).toBe(false);
    const breaks = await sheets
      .first()
      .locator('ol > li')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).breakInside));
    expect(new Set(breaks)).toEqual(new Set(['avoid']));
    await page.emulateMedia({ media: 'screen' });
    await page.goBack();
    await page.getByRole('button', { name: /^Change or share/ }).click();
    await page.getByRole('link', { name: 'See what was handed in' }).click();
    await page.getByText('Marks from paper').click();
    await page
      .getByLabel(/^One student a line: name, version/)
      .fill(`Ayesha, A, ${'1 '.repeat(10)}\nBilal, B, 1 0`);
    await page.getByRole('button', { name: 'Keep the marks' }).click();
    await page.getByText('Line 2: there are 2 marks. The sheet has 10 questions.').waitFor();
    const row = page.locator('table tbody tr').filter({ hasText: 'Ayesha' });
    expect(await row.locator('td strong').innerText()).toBe('10');
    expect(await row.innerText()).toContain('on paper');
    await context.close();
  });

  describe('questions of a teacher’s own', () => {
    const bring = (page: Page, name: string, text: string) =>
      page
        .locator('section[aria-labelledby=own] input[type=file]')
        .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

    test('come from a file, are assigned, and travel in the file', async () => {
      const context = await browser.newContext({ acceptDownloads: true });
      const page = await context.newPage();
      await page.goto(`${site}/teach/`, { waitUntil: 'networkidle' });
      await bring(page, 'broken.gift', '::a:: Fine {=yes ~no}\n\n::b:: Broken {=yes ~no');
      await page.getByText('1 question can be taken in.').waitFor();
      await page.getByText('Not taken (1), and why').waitFor();
      await page.getByText(/^Line 3: this cannot be read/).waitFor();
      const refused = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save what was not taken as a file' }).click();
      expect(readFileSync(await (await refused).path(), 'utf8')).toContain('::b:: Broken');
      await bring(page, 'own.gift', '::mine:: Which river flows through Lahore? {=Ravi ~Indus}');
      await page.getByText('Which river flows through Lahore?').waitFor();
      await page.getByRole('textbox', { name: 'Set' }).fill('Rivers');
      await page.getByRole('button', { name: 'Keep 1 question' }).click();
      await page.getByRole('checkbox', { name: 'Rivers' }).check();
      await page.getByRole('button', { name: 'Make the assignment' }).click();
      await page.getByText('This assignment has questions of your own.').waitFor();
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save it as a file' }).click();
      const file = await (await downloading).path();
      const student = await openFile(site, file);
      await student.getByText('1 question, about').waitFor();
      const code = await take(student, 'Ayesha', 'none');
      await page.getByRole('link', { name: 'See what was handed in' }).last().click();
      await page.getByLabel('Codes, pasted').fill(code);
      await page.getByRole('button', { name: 'Take these codes' }).click();
      await page.locator('table tbody tr').waitFor();
      await Promise.all([context.close(), student.context().close()]);
    });
  });

  describe('taking questions elsewhere', () => {
    test('says what a format cannot carry, and saves a file of any set', async () => {
      const { page, link, context } = await makeAssignment(site, asks(5));
      await page.goto(`${site}/teach/export/${link.slice(link.indexOf('#'))}`, {
        waitUntil: 'networkidle',
      });
      const gift = page.getByRole('button', { name: 'Save: GIFT (Moodle and others)' });
      await page
        .getByRole('heading', { name: 'For a set of your choice' })
        .scrollIntoViewIfNeeded();
      await gift.waitFor();
      expect(await gift.locator('xpath=..').innerText()).toContain('cannot carry: ');
      const downloading = page.waitForEvent('download');
      await gift.click();
      const text = readFileSync(await (await downloading).path(), 'utf8');
      expect(text.match(/^::/gm)).toHaveLength(5);
      const zipping = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save: QTI 1.2 for Canvas' }).click();
      expect(
        readFileSync(await (await zipping).path())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
      await context.close();
    });

    test('works with scripts off, by chapter', async () => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${site}/teach/export/`);
      await page.locator('summary', { hasText: 'The violence comes back' }).click();
      const downloading = page.waitForEvent('download');
      await page.getByRole('link', { name: /^Moodle XML: The violence comes back/ }).click();
      const text = readFileSync(await (await downloading).path(), 'utf8');
      expect(text).toContain('<quiz>');
      await context.close();
    });
  });
});
