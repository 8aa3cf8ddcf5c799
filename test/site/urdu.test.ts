import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindingsInBothSchemes } from '../support/axe.ts';
import { launchBrowser, visit } from '../support/browser.ts';
import { builtPages } from '../support/built-site.ts';
import { deadAddresses } from '../support/crawl.ts';
import { htmlRules } from '../support/html-rules.ts';
import { PAGE_TYPES } from '../support/page-types.ts';

const site = inject('siteUrl');
const urdu = `${site}/ur`;
const pages = builtPages('dist/ur');
const english = builtPages();
const TALKS = '/chapters/ttp-talks/';
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Texts with Latin letters whose nearest language is Urdu. */
function latinInUrdu(root: Element): string[] {
  const texts = root.ownerDocument.createTreeWalker(root, 4);
  const found: string[] = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement!;
    if (element.closest('script, style, template, noscript, textarea')) continue;
    const isUrdu = element.closest('[lang]')?.getAttribute('lang') === 'ur';
    const words = text.textContent?.trim() ?? '';
    if (isUrdu && /\p{Script=Latin}/u.test(words)) {
      // A word within the title of a window, or of what wakes with its elements, is marked by none.
      const isMixed =
        /\p{Script=Arabic}/u.test(words) && element.closest('title, option, text, astro-island');
      if (!isMixed) found.push(words);
    }
  }
  return found;
}

describe('the course in Urdu', () => {
  test('has every page of the course, and each leads to the same page in English and back', () => {
    expect(pages.map(({ url }) => url)).toEqual(english.map(({ url }) => url));
    const astray = pages.filter(({ url, document }) => {
      if (url === '/404.html' || url.endsWith('/embed/')) return false;
      const back = document.querySelector<HTMLAnchorElement>('.site-header a[hreflang="en"]');
      return back?.getAttribute('href') !== url || back.lang !== 'en';
    });
    expect(astray.map(({ url }) => url)).toEqual([]);
    const home = english.find(({ url }) => url === TALKS)!.document;
    expect(home.querySelector('.site-header a[hreflang="ur"]')?.getAttribute('href')).toBe(
      `/ur${TALKS}`,
    );
  });

  test('says its language and direction on every page', () => {
    const wrong = pages.filter(({ document }) => {
      const { lang, dir } = document.documentElement;
      return lang !== 'ur' || dir !== 'rtl';
    });
    expect(wrong.map(({ url }) => url)).toEqual([]);
  });

  test('has no English outside of what is marked as English', () => {
    const found = pages.flatMap(({ url, document }) =>
      latinInUrdu(document.documentElement).map((text) => `${url}: ${text}`),
    );
    expect(found.slice(0, 20)).toEqual([]);
  }, 300_000);

  test('has its own page for an address that leads nowhere', async () => {
    const response = await fetch(`${urdu}/no-such-page/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('<html lang="ur" dir="rtl"');
    expect(await (await fetch(`${site}/no-such-page/`)).text()).toContain('<html lang="en"');
  });

  test('leads nowhere but to pages and files', () => {
    const dead = pages.flatMap((page) => deadAddresses(page, { folder: 'dist', base: '/' }));
    expect(dead.slice(0, 20)).toEqual([]);
  }, 120_000);

  test('says on what is not translated that it is not, and on the rest that it is a draft', () => {
    const note = (url: string) =>
      pages.find((page) => page.url === url)!.document.querySelector('.translation')?.textContent;
    expect(note('/glossary/abdul-basit/')).toContain('ترجمہ نہیں ہوا');
    expect(note(TALKS)).toContain('مسودہ');
    expect(note('/events/wana-protest-2023/')).toContain('مسودہ');
  });

  test('shows a chapter whose prose is not translated in English, in its own direction', () => {
    const { document } = pages.find(({ url }) => url === '/chapters/origins/')!;
    const paragraphs = [...document.querySelectorAll('.prose > p:has(> .anchor)')];
    expect(paragraphs.length).toBeGreaterThan(10);
    for (const paragraph of paragraphs) {
      expect([paragraph.getAttribute('lang'), paragraph.getAttribute('dir')]).toEqual([
        'en',
        'ltr',
      ]);
    }
  });

  test.each(['/', '/chapters/', '/quizzes/'])(
    'says in the list of %s which chapters are in English, and of no other',
    (url) => {
      const listed = pages.find((page) => page.url === url)!.document;
      const chapters = [...listed.querySelectorAll('ol > li:has(.number)')];
      const isInEnglish = (chapter: Element) => {
        const address = chapter.querySelector('a')?.getAttribute('href')?.slice('/ur'.length);
        const { document } = pages.find((page) => page.url === address)!;
        const data = document.querySelector('[type="application/ld+json"]')!.textContent;
        return data.includes('"inLanguage":"en"');
      };
      const saysSo = ({ textContent }: Element) => textContent.includes('انگریزی میں');
      expect(chapters.length).toBe(8);
      expect(chapters.map(saysSo)).toEqual(chapters.map(isInEnglish));
      expect(new Set(chapters.map(saysSo)).size).toBe(2);
      expect(english.find((page) => page.url === url)!.html).not.toContain('· in English');
    },
  );

  test('keeps the addresses of paragraphs and sections, which links and questions lead to', () => {
    const idsOf = (document: Document) =>
      [...document.querySelectorAll('.prose [id]')]
        .map(({ id }) => id)
        .filter((id) => !id.startsWith('cite'));
    const [own, other] = [pages, english].map((all) =>
      idsOf(all.find(({ url }) => url === TALKS)!.document),
    );
    expect(own).toEqual(other);
  });

  test('its pages are valid HTML', async () => {
    const validator = new HtmlValidate(htmlRules);
    const faults: string[] = [];
    for (const { url, html } of pages.filter((page) => PAGE_TYPES.includes(page.url))) {
      const { results } = await validator.validateString(html);
      for (const { message } of results.flatMap(({ messages }) => messages)) {
        if (!message.startsWith('<style> element is not permitted'))
          faults.push(`${url}: ${message}`);
      }
    }
    expect(faults).toEqual([]);
  }, 120_000);

  test('is set in Nastaliq, which no page in English fetches', () => {
    const styles = (html: string) =>
      [...html.matchAll(/href="([^"]+\.css)"/g)].map(([, url]) => url!);
    const page = pages.find(({ url }) => url === TALKS)!;
    const everyEnglish = new Set(english.flatMap(({ html }) => styles(html)));
    expect(styles(page.html).some((url) => everyEnglish.has(url))).toBe(false);
    expect(english.filter(({ html }) => /nastaliq/i.test(html)).map(({ url }) => url)).toEqual([]);
  });
});

const settle = async (page: Page) => {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
};

describe('in a browser', () => {
  test.each([
    '/',
    TALKS,
    '/timeline/',
    '/map/',
    '/events/wana-protest-2023/',
    '/glossary/',
    '/glossary/fata/',
    '/quizzes/ttp-talks/',
    '/review/',
    '/teach/',
    '/teach/results/',
    '/teach/export/',
    '/assignment/',
    '/numbers/',
    '/sources/',
    '/device/',
  ])(
    '%s wakes without a complaint or English that is not marked, fits 320 px, and axe finds nothing',
    async (path) => {
      const { page, complaints } = await visit(browser, urdu + path, {
        viewport: { width: 320, height: 640 },
        reducedMotion: 'reduce',
      });
      await settle(page);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBeLessThanOrEqual(0);
      const unmarked = await page.evaluate(() => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          const element = text.parentElement!;
          if (element.closest('script, style, template, noscript, textarea')) continue;
          const words = text.textContent!.trim();
          const isLatin = /\p{Script=Latin}/u.test(words) && !/\p{Script=Arabic}/u.test(words);
          const isMixed = /\p{Script=Arabic}/u.test(element.textContent);
          if (isLatin && !isMixed && element.closest('[lang]')?.getAttribute('lang') === 'ur')
            found.push(words);
        }
        return found;
      });
      expect(unmarked).toEqual([]);
      expect(await axeFindingsInBothSchemes(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  test('the axis runs from left to right, with the names of its lanes in sight', async () => {
    const { page } = await visit(browser, `${urdu}/timeline/`, {
      viewport: { width: 1280, height: 900 },
    });
    await page.locator('.axis[data-state=drawn]').waitFor();
    const stage = (await page.locator('.axis .stage').boundingBox())!;
    for (const name of await page
      .locator('.vis-labelset .vis-label:not(:empty) .vis-inner')
      .all()) {
      const box = await name.boundingBox();
      if (!box || box.width === 0) continue;
      expect(box.x).toBeGreaterThanOrEqual(stage.x - 1);
      expect(box.x + box.width).toBeLessThanOrEqual(stage.x + stage.width + 1);
    }
    const years = await page.locator('.vis-text.vis-minor').evaluateAll((texts) =>
      texts
        .map((text) => ({ year: Number(text.textContent), x: text.getBoundingClientRect().x }))
        .filter(({ year }) => year > 1000)
        .sort((left, right) => left.x - right.x)
        .map(({ year }) => year),
    );
    expect(years.length).toBeGreaterThan(5);
    expect(years).toEqual([...years].sort((left, right) => left - right));
    await page.context().close();
  });

  test.each([
    ['خیبر پختونخوا', true],
    ['كے پی', true],
    ['Khyber Pakhtunkhwa', true],
    ['پنجاب', false],
  ])('an answer is graded in Urdu and in English: %s', async (answer, isRight) => {
    const { page } = await visit(browser, `${urdu}/quizzes/ttp-talks/?view=all`);
    const question = page.locator('#talks-fata-merged-with');
    await question.getByRole('textbox').fill(answer);
    await question.getByRole('button', { name: 'میرا جواب جانچیں' }).click();
    await question
      .getByText(isRight ? '✓' : '✗')
      .first()
      .waitFor();
    await page.context().close();
  });

  test('what was answered in Urdu is there in English', async () => {
    const { page } = await visit(browser, `${urdu}/quizzes/ttp-talks/?view=all`);
    const question = page.locator('#talks-fata-merged-with');
    await question.getByRole('textbox').fill('خیبر پختونخوا');
    await question.getByRole('button', { name: 'میرا جواب جانچیں' }).click();
    await question.getByText('اس آلے پر محفوظ').waitFor();
    await page.goto(`${site}/quizzes/ttp-talks/?view=all`, { waitUntil: 'networkidle' });
    await expect
      .poll(() => page.locator('#talks-fata-merged-with').getByRole('textbox').inputValue())
      .toBe('خیبر پختونخوا');
    await page.context().close();
  });

  test.each([
    ['ٹی ٹی پی', 'تحریک طالبان پاکستان'],
    ['ٹی ٹی پی کیا ہے؟', 'تحریک طالبان پاکستان'],
    ['TTP', 'تحریک طالبان پاکستان'],
    ['جنگ بندی', 'جنگ بندی'],
    ['فاٹا', 'فاٹا'],
    ['wana', 'وانا'],
  ])('the search finds %s', async (query, name) => {
    const { page } = await visit(browser, `${urdu}/glossary/`);
    const box = page.locator('.finder input[role=combobox], .finder input[type=search]').first();
    await box.focus();
    await page.locator('.finder[data-ready=true]').waitFor();
    await page.keyboard.type(query);
    // What was found for the first letters stands there a moment longer.
    const first = async () => await page.getByRole('option').first().innerText();
    await expect
      .poll(async () => (await first()).replace(/\u0651|\u0650/g, ''), { timeout: 5000 })
      .toContain(name);
    await page.context().close();
  });

  test('the search finds words of the chapters, in Urdu', async () => {
    const { page, complaints } = await visit(browser, `${urdu}/about/`);
    await page.locator('[data-open-search]').click();
    await page.getByRole('combobox').fill('بندوقیں');
    const section = page.getByRole('group', { name: 'ابواب میں' }).getByRole('option').first();
    await section.waitFor();
    expect(await section.getAttribute('href')).toContain('/ur/chapters/ttp-talks/');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('without scripts the chapter reads whole, in Urdu', async () => {
    const { page } = await visit(browser, urdu + TALKS, { javaScriptEnabled: false });
    expect(await page.locator('.prose').innerText()).toContain('جنگ بندی');
    expect(await page.locator('.prose h2').first().innerText()).toMatch(/\p{Script=Arabic}/u);
    await page.context().close();
  });
});
