/** The course in one file, opened from a folder in Firefox, where one is installed. */

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findFirefox, launchFirefox, type Firefox } from '../support/firefox.ts';
import { unpackCourse, type UnpackedCourse } from '../support/unpacked-course.ts';

const program = findFirefox();

describe.skipIf(!program)('Firefox, from a folder', () => {
  let course: UnpackedCourse;
  let firefox: Firefox;

  beforeAll(async () => {
    course = unpackCourse();
    firefox = await launchFirefox(program ?? '');
  }, 120_000);
  afterAll(async () => {
    await firefox.close();
    course.remove();
  });

  const open = (path: string) => firefox.open(`file://${encodeURI(course.folder)}/${path}`);
  const shows = (expression: string) =>
    vi.waitUntil(() => firefox.evaluate(expression), { timeout: 5000 });
  const press = (name: string) =>
    shows(
      `(() => { const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === ${JSON.stringify(name)} && one.checkVisibility()); button?.click(); return !!button; })()`,
    );
  const type = (box: string, text: string) =>
    shows(
      `(() => { const box = document.querySelector(${JSON.stringify(box)}); if (!box) return false; box.value = ${JSON.stringify(text)}; box.dispatchEvent(new InputEvent('input', { bubbles: true })); return true; })()`,
    );

  test('every kind of page reads, in the course’s own faces, without a fault', async () => {
    for (const path of [
      'index.html',
      'chapters/partners/index.html',
      'timeline/index.html',
      'map/index.html',
      'numbers/index.html',
      'events/aps-attack-2014/index.html',
      'teach/index.html',
    ]) {
      await open(path);
      await shows(`document.querySelector('h1').checkVisibility()`);
      await shows(`document.fonts.check("1em 'Source Serif 4'")`);
    }
    expect(firefox.faults).toEqual([]);
  });

  test('a quiz grades and leads to the paragraph; nothing is kept that another page could not delete', async () => {
    await open('quizzes/partners/index.html');
    await shows(
      `(() => { const box = document.querySelector('.quiz input[type=checkbox]'); box?.click(); return !!box; })()`,
    );
    await press('Check my answer');
    await shows(
      `document.querySelector('.quiz').textContent.includes('your answers last until the page is left')`,
    );
    await press('Show the answer');
    await shows(
      `!!document.querySelector('.read-again a[href$="/chapters/partners/index.html#four-fields"]')`,
    );
    await open('device/index.html');
    await shows(`document.body.textContent.includes('Nothing is kept on this device.')`);
    expect(firefox.faults).toEqual([]);
  });

  test('names are found, from any page and in the glossary', async () => {
    await open('events/aps-attack-2014/index.html');
    await firefox.evaluate(`document.querySelector('[data-open-search]').click()`);
    await type('dialog [role=combobox]', 'noor wali mehsood');
    await shows(
      `!!document.querySelector('dialog [role=option][href$="/glossary/noor-wali-mehsud/index.html"]')`,
    );
    await open('glossary/index.html#find');
    await shows(`document.activeElement.matches('[role=combobox]')`);
    await type('[role=combobox]', 'NAP');
    await shows(
      `!!document.querySelector('[role=option][href$="/glossary/national-action-plan/index.html"]')`,
    );
    expect(firefox.faults).toEqual([]);
  });
});
