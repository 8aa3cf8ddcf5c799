import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindingsInBothSchemes } from '../support/axe.ts';
import { launchBrowser, visit } from '../support/browser.ts';
import { builtPages } from '../support/built-site.ts';
import { PAGE_TYPES } from '../support/page-types.ts';

const site = inject('siteUrl');
const chapter = '/chapters/operations-after-2014/';
const PHONE = { viewport: { width: 360, height: 740 } };
const NARROW = { viewport: { width: 320, height: 640 } };
/** Without smooth scrolling, so that every stop is judged where it comes to rest. */
const DESK = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' as const };
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** States that a page comes into when somebody uses it, beside the one it loads in. */
const states: [name: string, path: string, phone: boolean, reach: (page: Page) => Promise<void>][] =
  [
    ['the menu open', '/', true, (page) => page.getByRole('button', { name: 'Menu' }).click()],
    [
      'the display panel open',
      '/',
      false,
      (page) => page.getByRole('button', { name: 'Display' }).first().click(),
    ],
    ['the contents open', chapter, true, (page) => page.locator('.section-bar button').click()],
    [
      'a citation open',
      chapter,
      true,
      (page) => page.locator('.prose .citation button').first().click(),
    ],
    ['a term open', chapter, false, (page) => page.locator('.prose a.term').first().hover()],
    [
      'a question answered wrongly',
      '/quizzes/operations-after-2014/?view=all',
      true,
      async (page) => {
        const question = page
          .locator('.question')
          .filter({ has: page.locator('.choice input[type=radio]') })
          .first();
        for (const radio of await question.locator('.choice input').all()) {
          await radio.check();
          await question.getByRole('button', { name: 'Check my answer' }).click();
          if (await question.getByText('✗ Not right.').first().isVisible()) break;
        }
        // From the top: where the page stands is chance, and a choice that lies half beneath the
        // header of the page is “too small”.
        await page.evaluate(() => scrollTo(0, 0));
      },
    ],
    [
      'a question not answered',
      '/quizzes/operations-after-2014/?view=all',
      false,
      (page) =>
        page
          .locator('.question')
          .filter({ has: page.locator('.choice input[type=radio]') })
          .first()
          .getByRole('button', { name: 'Check my answer' })
          .click(),
    ],
    [
      'a hint open',
      '/quizzes/operations-after-2014/?view=all',
      false,
      (page) => page.getByText('A hint').first().click(),
    ],
    [
      'terms found',
      '/glossary/',
      true,
      (page) => page.getByRole('combobox', { name: 'Find a term' }).fill('nap'),
    ],
    [
      'no term found',
      '/glossary/',
      false,
      (page) => page.getByRole('combobox', { name: 'Find a term' }).fill('zzzzqq'),
    ],
  ];

test.each(states)('axe finds nothing with %s on %s', async (_name, path, phone, reach) => {
  const { page, complaints } = await visit(browser, site + path, phone ? PHONE : {});
  await reach(page);
  await page.waitForTimeout(300);
  expect([...complaints, ...(await axeFindingsInBothSchemes(page))]).toEqual([]);
  await page.context().close();
});

// One visit for a phone's questions and one for a desk's: opening pages is what takes the time.
describe.each(PAGE_TYPES)('%s on a phone', (path) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await visit(browser, site + path, { ...NARROW, hasTouch: true, bypassCSP: true }));
  });
  afterAll(() => page.context().close());

  test('fits a screen of 320 pixels', async () => {
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1]!);
  });

  test('is not widened by a title of one long word', async () => {
    const width = await page.evaluate(() => {
      const title = document.querySelector('h1')!;
      const before = title.innerHTML;
      title.textContent = 'Donaudampfschifffahrtsgesellschaft'.repeat(4);
      const { scrollWidth } = document.documentElement;
      title.innerHTML = before;
      return scrollWidth;
    });
    expect(width).toBeLessThanOrEqual(320);
  });

  test('has targets of 24 pixels, and of 44 for answers and main buttons', async () => {
    expect(await smallTargets(page)).toEqual([]);
    await page.setViewportSize(PHONE.viewport);
    expect(await smallTargets(page)).toEqual([]);
  });

  test('keeps its text whole with the text spacing of WCAG 1.4.12, and with text of 200 %', async () => {
    const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`;
    await page.setViewportSize(PHONE.viewport);
    const style = await page.addStyleTag({ content: spacing });
    expect(await clippedTexts(page)).toEqual([]);
    await style.evaluate((element) => element.parentNode?.removeChild(element));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
    expect(await clippedTexts(page)).toEqual([]);
  });
});

describe('in forced colours', () => {
  const options = { forcedColors: 'active' as const };

  test('the current page, buttons, links and the four signs stay distinguishable', async () => {
    const { page } = await visit(browser, site + chapter, options);
    const looks = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const style = getComputedStyle(element);
          return `${style.fontWeight} ${style.borderBlockEndStyle} ${style.textDecorationLine}`;
        });
    expect(await looks('.site-header li a[aria-current]')).not.toBe(
      await looks('.site-header li a:not([aria-current])'),
    );
    const lineBelow = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).borderBlockEndColor);
    expect(await lineBelow('.site-header li a[aria-current]')).not.toBe(
      await lineBelow('.site-header li a:not([aria-current])'),
    );
    expect(await looks('.prose a.term')).toContain('underline');
    const signs = await page
      .locator('symbol')
      .evaluateAll((all) => all.map((one) => one.innerHTML));
    expect(new Set(signs).size).toBe(4);
    await page.goto(`${site}/`);
    const borders = await page
      .locator('.button')
      .evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).borderTopWidth)));
    expect(borders.every((width) => width >= 1)).toBe(true);
    await page.context().close();
  });

  test('right and wrong are told by word and mark', async () => {
    const { page } = await visit(
      browser,
      `${site}/quizzes/operations-after-2014/?view=all`,
      options,
    );
    const question = page
      .locator('.question')
      .filter({ has: page.locator('.choice input[type=radio]') })
      .first();
    const seen = new Set<string>();
    for (const radio of await question.locator('.choice input').all()) {
      await radio.check();
      await question.getByRole('button', { name: 'Check my answer' }).click();
      seen.add(await question.locator('.report strong').first().innerText());
    }
    expect(seen).toEqual(new Set(['✗ Not right.', '✓ Right.']));
    await page.context().close();
  });
});

test('links in running text are underlined, so that colour is not all that tells them', async () => {
  const { page } = await visit(browser, site + chapter);
  const plain = await page
    .locator('main p a:not(.anchor):not(.button)')
    .evaluateAll((links) =>
      links
        .filter((link) => !getComputedStyle(link).textDecorationLine.includes('underline'))
        .map((link) => link.textContent),
    );
  expect(plain).toEqual([]);
  await page.context().close();
});

test('Arabic script always stands in an element with its language and direction', () => {
  const withArabic = builtPages().filter(({ html }) => /\p{Script=Arabic}/u.test(html));
  const astray = withArabic.flatMap(({ url, document }) => {
    const walker = document.createTreeWalker(document.body, 4);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isArabic = /\p{Script=Arabic}/u.test(node.textContent ?? '');
      const home = node.parentElement?.closest('[lang]');
      if (
        isArabic &&
        !(home?.getAttribute('lang') === 'ur' && home.getAttribute('dir') === 'rtl')
      ) {
        found.push(`${url}: ${node.textContent?.slice(0, 40)}`);
      }
    }
    return found;
  });
  expect(astray).toEqual([]);
});

describe('by keyboard alone, with a focus that is seen and not covered', () => {
  test('a student opens a chapter, a source, the next section and a question', async () => {
    const { page } = await visit(browser, site, DESK);
    await tabTo(page, 'Start with the first chapter');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/chapters/origins/');
    await page.waitForLoadState('networkidle');
    await tabTo(page, /stated in a document/);
    await page.keyboard.press('Enter');
    expect(await page.locator('.citation .note:popover-open').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.goto(`${site}/quizzes/origins/`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Check my answer' }).first().waitFor();
    await tabTo(page, 'Check my answer');
    await page.keyboard.press('Enter');
    await page
      .getByText(/Answer first|Right|right/)
      .first()
      .waitFor();
    await page.context().close();
  });

  test('a teacher reaches the lesson of a chapter', async () => {
    const { page } = await visit(browser, site + '/chapters/', DESK);
    await tabTo(page, /Origins of the TTP/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/chapters/origins/');
    await tabTo(page, 'Teach this chapter', 300);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/chapters/origins/teach/');
    expect(await page.getByRole('heading', { name: /A lesson of/ }).count()).toBe(1);
    await page.context().close();
  });

  test('a searcher finds a term from any page', async () => {
    const { page } = await visit(browser, site + chapter, { ...DESK, ...PHONE });
    await tabTo(page, 'Search the course');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Search the course' }).waitFor();
    await page.keyboard.type('nisp');
    await page
      .getByRole('option', { name: /^National Internal Security Policy/ })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/glossary/**/');
    await page.context().close();
  });
});

/** Tabs on until the focus is on what bears the name; checks on every stop that it can be seen. */
async function tabTo(page: Page, name: string | RegExp, most = 120): Promise<void> {
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { left, top, width, height } = element.getBoundingClientRect();
      const at = document.elementFromPoint(
        Math.min(Math.max(left + width / 2, 0), innerWidth - 1),
        Math.min(Math.max(top + height / 2, 0), innerHeight - 1),
      );
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const label = element.getAttribute('aria-label') ?? '';
      const labelled = (element as HTMLInputElement).labels?.[0]?.textContent ?? '';
      return {
        name: `${label}${labelled}${element.textContent}`.replace(/\s+/g, ' ').trim(),
        isOutlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
        isUncovered: at !== null && (element.contains(at) || at.contains(element)),
      };
    });
    expect(focus.isOutlined, `the outline of “${focus.name}”`).toBe(true);
    expect(focus.isUncovered, `“${focus.name}” is covered`).toBe(true);
    const isIt = typeof name === 'string' ? focus.name === name : name.test(focus.name);
    if (isIt) return;
  }
  throw new Error(`Tab did not reach ${name} in ${most} stops.`);
}

/** Texts that are cut off, and the page itself if it is wider than the window. */
function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isWide = document.documentElement.scrollWidth > innerWidth;
    const clipped = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      if (element.closest('.visually-hidden, .note, svg, pre, .scroll-inline, .vis-timeline'))
        return false;
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      if (clipPath !== 'none' || element.clientHeight === 0) return false;
      const hides = (overflow: string): boolean => ['hidden', 'clip'].includes(overflow);
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    });
    return [
      ...(isWide ? ['the page is wider than the window'] : []),
      ...clipped.map((element) => `${element.tagName}.${element.className}`),
    ];
  });
}

/** Targets below their least size; links within a sentence are excepted, as WCAG 2.5.8 does. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a, button, summary, select, textarea, input, label:has(input)',
    );
    return [...all].flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true })) return [];
      if (element.closest('.visually-hidden, .skip')) return [];
      // A control inside its label is hit through the label.
      if (element.matches('input') && element.closest('label')) return [];
      const { width, height } = element.getBoundingClientRect();
      const isInSentence =
        getComputedStyle(element).display === 'inline' &&
        element.closest('p, li, dd, td, th, dt, h2, h3, figcaption, .citations') !== null;
      const isMain = element.matches('.button, .question label, .section-bar button');
      const least = isMain ? 44 : 24;
      const isSmall = Math.min(width, height) < least - 0.5;
      return isSmall && !(isInSentence && !isMain)
        ? [`${element.tagName}.${element.className} ${Math.round(width)}×${Math.round(height)}`]
        : [];
    });
  });
}
