/** The whole way round: a class, its work, what is handed in, what is marked, and what comes back. */

import { readFile } from 'node:fs/promises';
import { unzipSync, strFromU8 } from 'fflate';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { codesToResults, resultToCode, type Result } from '../../src/domain/assignments/result.ts';
import { axeFindingsInBothSchemes } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { keptInBrowser } from '../support/kept-in-browser.ts';
import { readQr } from '../support/read-qr.ts';

const site = inject('siteUrl');
const CLASS = 30;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The code of the same result by another student, at another moment. */
function by(code: string, changes: Partial<Result>): string {
  const [read] = codesToResults(code);
  if (!read?.ok) throw new Error('The code could not be read.');
  return resultToCode({ ...read.result, ...changes });
}

test('a class list, work by groups, thirty results, two of one name, marks, comments, and sheets back', async () => {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));

  // A question of the teacher's own, from a file, beside three of the course; two groups.
  await page.goto(`${site}/teach/`, { waitUntil: 'networkidle' });
  await page
    .getByLabel('Choose a file')
    .setInputFiles('test/fixtures/question-files/gift/14-html-export.txt');
  await page.getByText('1 question can be taken in.').waitFor();
  expect(await page.locator('.found b').innerText()).toBe('2+2');
  await page.getByRole('textbox', { name: 'Set' }).first().fill('Sums');
  await page.getByRole('button', { name: 'Keep 1 question' }).click();
  await page.getByRole('checkbox', { name: 'Sums' }).check();
  await page.getByRole('checkbox', { name: /^Origins of the TTP/ }).check();
  await page.getByText('Only some of the questions').click();
  await page.getByRole('checkbox', { name: 'One right choice' }).check();
  await page.getByRole('spinbutton', { name: 'questions' }).fill('4');
  await page.getByText('Points, groups, and a draw').click();
  await page.getByLabel('Groups that get different work').fill('Red, Blue');
  await page.getByLabel('Groups that get different work').blur();
  const asked = page.getByRole('combobox', { name: /^Asked of/ });
  await asked.nth(0).selectOption('Red');
  await asked.nth(1).selectOption('Blue');
  await page
    .getByRole('spinbutton', { name: /^Points/ })
    .nth(2)
    .fill('3');
  await page
    .getByRole('spinbutton', { name: /^Points/ })
    .nth(2)
    .blur();
  await page.getByRole('button', { name: 'Make the assignment' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save it as a file' }).click();
  const file = await (await saving).path();

  // A student of the red group: three questions, one of them the teacher's own or the group's.
  const student = await (await browser.newContext({ acceptDownloads: true })).newPage();
  await student.goto(`${site}/assignment/`, { waitUntil: 'networkidle' });
  await student.getByLabel('Open a file').setInputFiles(file);
  await student.getByLabel('Your name or nickname').fill('Ali');
  await student.getByLabel('Your group').selectOption('Red');
  await student.getByRole('button', { name: 'Begin' }).click();
  await student.locator('form.question').first().waitFor();
  expect(await student.locator('form.question').count()).toBe(3);
  // The other two stay unanswered, so that one of the course's is missed wherever its choices stand.
  const [answered] = await student.locator('form.question').all();
  await answered?.locator('.choice input').first().check();
  await student.getByRole('button', { name: 'Hand it in' }).click();
  await student.getByText('The code as pictures').click();
  const part = (await readQr(student.getByRole('img', { name: /^QR code 1 of/ }))) ?? '';
  const code = await student.getByLabel('The code').inputValue();

  // The list of the class comes from a file; results by camera, by code and by file.
  await page.goto(`${site}/teach/results/`, { waitUntil: 'networkidle' });
  // Names without digits: in a list, digits are numbers.
  const letter = (at: number) => String.fromCharCode(97 + at);
  const names = Array.from(
    { length: CLASS - 2 },
    (_, at) => `Bano ${letter(at % 26)}${letter(Math.floor(at / 26))}`,
  );
  await page.getByLabel('Read it from a CSV file').setInputFiles({
    name: 'class.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      ['Name,Roll No', ...[...names, 'Ali'].map((name, at) => `${name},${at + 1}`)].join('\n'),
    ),
  });
  await page.getByRole('button', { name: 'Keep the list' }).click();
  await page.getByText(`The list is taken: ${CLASS - 1} students.`).waitFor();
  // As a phone's own camera does: it opens the address that the picture holds.
  await page.goto(part.replace(/^https?:\/\/[^/]+/, site), { waitUntil: 'networkidle' });
  await page.getByText(/^1 result is new/).waitFor();
  const codes = names.map((nickname, at) =>
    by(code, { student: { nickname, rollNumber: '' }, startedAtMs: 1_000_000 + at }),
  );
  await page.getByLabel('Codes, pasted').fill(codes.slice(0, 20).join('\n'));
  await page.getByRole('button', { name: 'Take these codes' }).click();
  await page.getByText(/^20 results are new; 21 in all/).waitFor();
  const [read] = codesToResults(code);
  const otherAli = by(code, { startedAtMs: (read?.ok ? read.result.startedAtMs : 0) + 60_000 });
  await page.getByLabel('Choose files').setInputFiles(
    [...codes.slice(20), otherAli].map((text, at) => ({
      name: `result-${at}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    })),
  );
  await page.getByText(new RegExp(`; ${CLASS} in all`)).waitFor();
  const rows = page.locator('table tbody tr');
  const ali = rows.filter({ has: page.getByRole('rowheader', { name: /^Ali/ }) });
  expect(await rows.count()).toBe(CLASS - 1);
  expect(await ali.innerText()).toContain('twice the same attempt');

  // Two of one name are parted by hand; a mark is changed with its reason, and commented.
  const chosen = page.getByRole('combobox', { name: 'Student', exact: true });
  await chosen.selectOption({ label: `Ali (${CLASS - 1})` });
  await page
    .getByRole('combobox', { name: /^Attempt 1 is from/ })
    .last()
    .selectOption('Ali (2)');
  await page.getByRole('rowheader', { name: 'Ali (2)' }).waitFor();
  expect(await rows.count()).toBe(CLASS);
  expect(await ali.allInnerTexts()).not.toContainEqual(expect.stringContaining('same attempt'));
  await chosen.selectOption({ label: `Ali (${CLASS - 1})` });
  const marks = page.getByLabel(/^Another mark/);
  await marks.first().fill('0.5');
  await marks.first().blur();
  await page.getByLabel('Why', { exact: true }).fill('The half of it is right.');
  await page.getByLabel('Why', { exact: true }).blur();
  await page.getByLabel('Comment').first().fill('Read the second paragraph.');
  await page.getByLabel('Comment').first().blur();
  expect(await axeFindingsInBothSchemes(page)).toEqual([]);

  // Every student has a file of their own; the student's browser opens it.
  const zipping = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a file for each student (zip)' }).click();
  const files = unzipSync(new Uint8Array(await readFile(await (await zipping).path())));
  expect(Object.keys(files)).toHaveLength(CLASS);
  const back = Object.entries(files).find(([name]) => name.startsWith(`Ali-${CLASS - 1}`));
  await student.goto(`${site}/assignment/`, { waitUntil: 'networkidle' });
  await student.getByLabel('Open a file').setInputFiles({
    name: 'back.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(strFromU8(back?.[1] ?? new Uint8Array())),
  });
  await student.getByRole('heading', { name: /^Marked: / }).waitFor();
  await student.getByText('Read the second paragraph.').waitFor();
  await student.getByText('The half of it is right.').waitFor();
  expect(await axeFindingsInBothSchemes(student)).toEqual([]);
  const reviewed = await student.evaluate(keptInBrowser);
  expect(reviewed).toContain('question:');

  // Deleted is deleted.
  await page.getByRole('button', { name: 'Delete all of it' }).click();
  await page.getByRole('button', { name: /^Yes, delete all/ }).click();
  await page.getByText(/are deleted from this device\.$/).waitFor();
  const kept = await page.evaluate(keptInBrowser);
  expect(kept).not.toContain('Bano');
  expect(kept).not.toContain('second paragraph');
  expect(errors).toEqual([]);
}, 180_000);
