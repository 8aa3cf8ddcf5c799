import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, visit } from '../support/browser.ts';
import { builtPages } from '../support/built-site.ts';

const site = inject('siteUrl');
const chapter = `${site}/chapters/operations-after-2014/`;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function scrollToSection(page: Page, id: string): Promise<void> {
  await page.evaluate((target) => {
    document.getElementById(target)?.scrollIntoView({ behavior: 'instant' });
  }, id);
  await page.waitForTimeout(200);
}

describe('where am I', () => {
  test('the contents mark the section being read, and say how much is left', async () => {
    const { page } = await visit(browser, chapter, { viewport: { width: 1280, height: 800 } });
    const current = page.locator('.contents [aria-current]');
    await scrollToSection(page, 'what-the-state-did-without-force');
    expect(await current.allInnerTexts()).toEqual(['What the state did without force']);
    const share = await page
      .locator('.contents progress')
      .evaluate((bar: HTMLProgressElement) => bar.value);
    expect(share).toBeGreaterThan(20);
    expect(share).toBeLessThan(80);
    expect(await page.locator('[data-time-left]').innerText()).toMatch(/about \d min left/);
    await page.context().close();
  });

  test('on a phone a bar stays at the top, names the section and opens the contents', async () => {
    const { page } = await visit(browser, chapter, { viewport: { width: 360, height: 740 } });
    await scrollToSection(page, 'what-the-state-did-with-force');
    const bar = page.locator('.section-bar button');
    expect(await bar.innerText()).toContain('What the state did with force');
    expect((await bar.boundingBox())?.y).toBeLessThan(10);
    await bar.click();
    await page.getByRole('link', { name: 'For discussion' }).click();
    expect(new URL(page.url()).hash).toBe('#discussion');
    expect(await page.locator('.contents:popover-open').count()).toBe(0);
    await page.context().close();
  });

  test('the reader is offered the way back to where they stopped, and is led there', async () => {
    const { page } = await visit(browser, chapter);
    await scrollToSection(page, 'what-the-state-did-with-force');
    await page.goto(site);
    const back = page.locator('.continue a');
    await back.filter({ hasText: 'What the state did with force' }).click();
    await page.waitForURL('**/operations-after-2014/#what-the-state-did-with-force');
    await page.context().close();
  });

  test('a reader who has read nothing, or whose stored place is damaged, is offered none', async () => {
    const { page, complaints } = await visit(browser, site);
    expect(await page.locator('.continue').isVisible()).toBe(false);
    await page.evaluate(() => localStorage.setItem('reading.place', '{"chapter":'));
    await page.reload();
    expect(await page.locator('.continue').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('links to a place', () => {
  test('following the sign of a paragraph copies its address and says so', async () => {
    const { page } = await visit(browser, chapter, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('#plan-agreed').focus();
    await page.keyboard.press('Enter');
    await page.getByText('The link to this place is copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${chapter}#plan-agreed`,
    );
    await page.context().close();
  });

  test('a heading links to itself', async () => {
    const { page } = await visit(browser, chapter);
    await page.getByRole('link', { name: 'What the state did with force' }).last().click();
    expect(new URL(page.url()).hash).toBe('#what-the-state-did-with-force');
    await page.context().close();
  });

  test('every heading and every paragraph of a chapter can be linked to', () => {
    const without = builtPages()
      .filter(({ url }) => /^\/chapters\/[^/]+\/$/.test(url))
      .flatMap(({ url, document }) =>
        [...document.querySelectorAll('.prose > p, .prose > h2, .prose > h3')]
          .filter((block) => block.id === '' && !block.querySelector('.anchor'))
          .map((block) => `${url}: ${block.textContent.slice(0, 60)}`),
      );
    expect(without).toEqual([]);
  });
});

describe('display', () => {
  test('dark is chosen, kept, and there before the first paint of the next page', async () => {
    const { page } = await visit(browser, chapter, { colorScheme: 'light' });
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).background);
    const light = await ground();
    await page.getByRole('button', { name: 'Display' }).first().click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.addInitScript(() => {
      new MutationObserver(() => {
        if (document.documentElement.lastElementChild?.localName !== 'body' || 'seen' in window)
          return;
        Object.assign(window, { seen: document.documentElement.dataset['scheme'] });
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${site}/glossary/`);
    expect(await page.evaluate(() => (window as unknown as { seen: string }).seen)).toBe('dark');
    expect(await ground()).toBe(dark);
    await page.context().close();
  });

  test('the largest text is a third larger, and nothing runs out of a phone’s screen', async () => {
    const { page } = await visit(browser, chapter, { viewport: { width: 360, height: 740 } });
    const size = () =>
      page
        .locator('.prose p')
        .first()
        .evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
    const before = await size();
    await page.evaluate(() => localStorage.setItem('appearance.textSize', 'largest'));
    await page.reload();
    expect((await size()) / before).toBeGreaterThan(1.25);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
    await page.context().close();
  });
});

describe('read aloud', () => {
  test('sentences are spoken in order without marks and notes, and the spoken one is marked', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      const spoken: string[] = [];
      const voice = {
        speak(utterance: SpeechSynthesisUtterance) {
          spoken.push(utterance.text);
          if (spoken.length < 3) setTimeout(() => utterance.dispatchEvent(new Event('end')));
        },
        cancel() {},
      };
      Object.defineProperty(window, 'speechSynthesis', { value: voice });
      Object.assign(window, { spoken });
    });
    await page.goto(chapter);
    await page.locator('.prose').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Read aloud' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.waitForFunction(() => (window as unknown as { spoken: string[] }).spoken.length > 2);
    const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
    expect(spoken[0]).toMatch(/^On 15 June 2014/);
    expect(spoken.join(' ')).not.toMatch(/stated in a document|¶|\d+ Khan/);
    expect(
      await page.evaluate(() =>
        [...CSS.highlights.get('spoken')!].map((range) => (range as Range).toString()).join(''),
      ),
    ).toContain(spoken[2]);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Go on reading' }).waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    expect(await page.evaluate(() => CSS.highlights.has('spoken'))).toBe(false);
    await context.close();
  });
});

test.each(['deaths-at-the-school', 'rise-of-2022', 'toll-of-march-2022'])(
  'on a phone the disagreement %s shows who counted what and when, and leaves out what is not said',
  async (id) => {
    const { page } = await visit(browser, `${site}/numbers/${id}/`, {
      viewport: { width: 360, height: 740 },
    });
    const cells = await page.locator('.account td[data-label]').all();
    expect(cells.length).toBeGreaterThan(0);
    for (const cell of cells) {
      const isUnsaid = (await cell.getAttribute('data-unsaid')) !== null;
      expect(await cell.isVisible()).toBe(!isUnsaid);
    }
    await page.context().close();
  },
);

describe('on paper and in reader mode', () => {
  test('paper has the notes beside the text and none of the furniture', async () => {
    const { page } = await visit(browser, chapter);
    await page.emulateMedia({ media: 'print' });
    for (const furniture of ['.site-header', '.site-footer', '.contents', '.chapter-links']) {
      expect(await page.locator(furniture).first().isVisible(), furniture).toBe(false);
    }
    const note = page.locator('.prose > p .citation[data-place]').first();
    const printed = await note.evaluate((mark) => getComputedStyle(mark, '::after').content);
    expect(printed).toContain(await note.getAttribute('data-place'));
    expect(await page.locator('#references').isVisible()).toBe(true);
    await page.context().close();
  });

  test('reader mode keeps the paragraphs and drops the notes', () => {
    const page = builtPages().find(({ url }) => url === '/chapters/operations-after-2014/');
    const read = new Readability(new JSDOM(page?.html, { url: chapter }).window.document).parse();
    expect(read?.title).toContain('The operations after 2014');
    expect(read?.textContent).toContain('It says that they largely suppressed the militants');
    expect(read?.textContent).not.toContain('About this source');
    expect(read?.textContent).not.toContain('The whole entry');
  });
});

test('an address that leads nowhere is answered with the nearest pages', async () => {
  const { page } = await visit(browser, `${site}/chapters/ttp-talk/`);
  const suggestions = page.locator('[data-suggestions] a');
  await suggestions.first().waitFor();
  expect(await suggestions.first().getAttribute('href')).toBe('/chapters/ttp-talks/');
  await page.context().close();
});

test('a citation is copied with the address of the page and the day, for programs too', async () => {
  const { page, complaints } = await visit(browser, chapter, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Copy APA' }).click();
  await page.getByText('Copied, with the day.').waitFor();
  expect(await copied()).toMatch(/\/chapters\/operations-after-2014\/ Accessed \d+ \w+ \d{4}\.$/);
  await page.getByText('For reference managers').click();
  await page.getByRole('button', { name: 'Copy RIS' }).click();
  await expect
    .poll(copied)
    .toMatch(/UR {2}- .*operations-after-2014\/\nY2 {2}- [\d/]{10}\nER {2}-/);
  expect(complaints).toEqual([]);
  await page.context().close();
});
