import { createServer } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser, visit } from '../support/browser.ts';

const site = inject('siteUrl');
const timeline = `${site}/timeline/`;
/** Without smooth movement, so that what is looked at has come to rest. */
const DESK = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' as const };
const EVENTS = readdirSync('src/content/events').filter((file) =>
  /^[^.]+\.yaml$/.test(file),
).length;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openAxis(query = '', options = {}): Promise<{ page: Page; complaints: string[] }> {
  const visited = await visit(browser, timeline + query, { ...DESK, ...options });
  await visited.page.locator('.axis[data-state=drawn]').waitFor({ timeout: 20_000 });
  await visited.page.locator('.vis-item').first().waitFor({ timeout: 20_000 });
  return visited;
}

/** Fills with the addresses of what draws the axis, as the page asks for them. */
function libraryRequests(page: Page): string[] {
  const urls: string[] = [];
  page.on('request', (request) => {
    if (/\/(vis-|axis)[^/]*\.(js|css)$/.test(request.url())) urls.push(request.url());
  });
  return urls;
}

/** The window that the address has: its first moment, and how many days it lasts. */
function windowIn(page: Page): { from: number; days: number } {
  const { searchParams } = new URL(page.url());
  const [from, to] = ['from', 'to'].map((name) => Date.parse(searchParams.get(name) ?? ''));
  return { from: from ?? 0, days: ((to ?? 0) - (from ?? 0)) / 86_400_000 + 1 };
}

const shownInList = (page: Page) =>
  page
    .locator('[data-event-list] li:not([hidden]) > article')
    .evaluateAll((all) => all.map(({ id }) => id));

describe('the axis', () => {
  test('is drawn when it can be seen, with lanes, eras and a mark for what is in its window', async () => {
    const { page, complaints } = await openAxis();
    expect(await page.locator('.vis-item').count()).toBeGreaterThan(20);
    expect(await page.locator('.vis-label').allInnerTexts()).toContain('Attacks');
    expect(await page.locator('.era-name').allInnerTexts()).toEqual(
      expect.arrayContaining(['The operations', 'The negative peace', 'The resurgence']),
    );
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('is drawn whole: every lane has its height and the years stand above them', async () => {
    const { page } = await openAxis();
    const { lanes, body, labels } = await page.evaluate(() => {
      const heightOf = (selector: string) =>
        [...document.querySelectorAll(selector)].map(
          (element) => element.getBoundingClientRect().height,
        );
      return {
        lanes: heightOf('.vis-labelset .vis-label'),
        body: heightOf('.vis-panel.vis-center')[0] ?? 0,
        labels: [...document.querySelectorAll('.vis-text.vis-minor:not(.vis-measure)')].map(
          ({ textContent }) => textContent,
        ),
      };
    });
    expect(Math.min(...lanes)).toBeGreaterThanOrEqual(24);
    expect(Math.abs(lanes.reduce((sum, height) => sum + height, 0) - body)).toBeLessThan(4);
    expect(labels).toContain('2014');
    await page.context().close();
  });

  test('gives way on a phone to the list, which is a line from top to bottom; and waits where data is saved', async () => {
    const phone = await visit(browser, timeline, { viewport: { width: 360, height: 740 } });
    expect(await phone.page.locator('.vis-timeline').count()).toBe(0);
    expect(await phone.page.getByRole('button', { name: 'Show it as a picture' }).count()).toBe(0);
    const year = phone.page.getByRole('heading', { name: '2014', exact: true, level: 2 });
    await phone.page.locator('#aps-attack-2014').evaluate((event) => event.scrollIntoView());
    expect(await year.evaluate((heading) => getComputedStyle(heading).position)).toBe('sticky');
    expect((await year.boundingBox())!.y).toBeLessThan(120);
    // A link that was made on a wide screen, to the axis alone.
    await phone.page.goto(`${timeline}?view=axis&from=2014-01-01&to=2014-12-31`, {
      waitUntil: 'networkidle',
    });
    expect(await phone.page.locator('#aps-attack-2014').isVisible()).toBe(true);
    expect(await phone.page.locator('.vis-timeline').count()).toBe(0);
    await phone.page.context().close();

    const context = await browser.newContext(DESK);
    const page = await context.newPage();
    const fetched = libraryRequests(page);
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
    await page.goto(timeline, { waitUntil: 'networkidle' });
    expect(await page.locator('.vis-timeline').count()).toBe(0);
    expect(fetched).toEqual([]);
    await context.close();
  });

  test('is not fetched for the list alone, nor while the dates are hidden', async () => {
    const context = await browser.newContext(DESK);
    const page = await context.newPage();
    const fetched = libraryRequests(page);
    for (const query of ['?view=list', '?dates=hidden']) {
      await page.goto(timeline + query, { waitUntil: 'networkidle' });
    }
    expect(fetched).toEqual([]);
    await page.goto(timeline, { waitUntil: 'networkidle' });
    expect(fetched.length).toBeGreaterThan(0);
    await context.close();
  });

  test('does not hold the page when a wheel turns over it', async () => {
    const { page } = await openAxis();
    await page.locator('.stage').hover();
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
    await page.context().close();
  });

  test('moves and zooms by buttons, and an era’s button shows the era', async () => {
    const { page } = await openAxis();
    await page.getByRole('button', { name: 'The talks' }).click();
    await page.waitForFunction(() => location.search.includes('from='));
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('from')).toBe('2021-10-01');
    const era = windowIn(page);
    const press = async (name: string) => {
      const before = page.url();
      await page.getByRole('button', { name, exact: true }).click();
      await page.waitForFunction((url) => location.href !== url, before);
      return windowIn(page);
    };
    const later = await press('Later');
    expect(later.from).toBeGreaterThan(era.from);
    expect(Math.abs(later.days - era.days)).toBeLessThanOrEqual(1);
    expect((await press('Earlier')).from).toBeLessThan(later.from);
    const near = await press('Zoom in');
    expect(near.days).toBeLessThan(era.days * 0.6);
    expect((await press('Zoom out')).days).toBeGreaterThan(near.days);
    expect((await press('Show all')).days).toBeGreaterThan(18 * 365);
    await page.context().close();
  });

  test('shows day, month, year and how a date is known by shape, also in forced colours', async () => {
    const { page } = await openAxis('?from=2014-01-01&to=2018-12-31', { forcedColors: 'active' });
    const looks = await page.locator('.vis-dot, .vis-range:not(.era-name)').evaluateAll((marks) =>
      marks.map((mark) => {
        const { borderTopStyle, borderLeftWidth, borderRadius } = getComputedStyle(mark);
        return [mark.classList.contains('vis-dot'), borderTopStyle, borderLeftWidth, borderRadius];
      }),
    );
    expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBeGreaterThanOrEqual(4);
    await page.context().close();
  });
});

describe('by keyboard', () => {
  test('the axis is one tab stop; arrows move and are announced by date, title and theme', async () => {
    const { page } = await openAxis();
    const stage = page.getByRole('application', { name: 'Timeline axis' });
    await stage.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const said = page.locator('.axis [role=status]');
    const first = await said.innerText();
    expect(first).toMatch(/\d{4}\. .+\. Attacks\./);
    expect(first.length).toBeLessThan(160);
    await page.keyboard.press('ArrowDown');
    expect(await said.innerText()).not.toContain('Attacks.');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('PageDown');
    expect(new URL(page.url()).searchParams.get('event')).toBeTruthy();
    expect(await stage.locator('[tabindex="0"], a, button').count()).toBe(0);
    await page.context().close();
  });

  test('what the axis says, key by key, can be read as a transcript', async () => {
    const { page } = await openAxis();
    const stage = page.getByRole('application');
    await stage.focus();
    const described = await stage.getAttribute('aria-describedby');
    const help = await page.locator(`#${described}`).innerText();
    const lines = [`application, ${await stage.getAttribute('aria-label')}`, help];
    const keys = 'Home ArrowRight ArrowRight ArrowDown ArrowUp PageDown End + - Enter Escape';
    for (const key of keys.split(' ')) {
      await page.keyboard.press(key);
      const said = await page.locator('.axis [role=status]').innerText();
      const focused = await page.evaluate(() => document.activeElement?.tagName);
      lines.push(`${key}: ${focused === 'H2' ? 'heading, ' : ''}${said}`);
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('transcripts/axis-by-keys.txt');
    await page.context().close();
  });

  test('Enter opens the event and Escape leads back to the axis', async () => {
    const { page } = await openAxis('?event=aps-attack-2014');
    const stage = page.getByRole('application');
    await stage.focus();
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    expect(await focused()).toContain('Attack on the Army Public School');
    await page.keyboard.press('Escape');
    expect(await stage.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });
});

test('buttons and keys move the window in the address too, on one and the same axis', async () => {
  const { page } = await openAxis('?event=aps-attack-2014');
  await page.locator('.vis-timeline').evaluate((axis) => axis.setAttribute('data-first', ''));
  const windowNow = () => {
    const { searchParams } = new URL(page.url());
    return `${searchParams.get('from')}/${searchParams.get('to')}`;
  };
  const seen = new Set([windowNow()]);
  for (const name of ['Later', 'Earlier', 'Zoom in', 'Zoom out']) {
    await page.getByRole('button', { name, exact: true }).click();
    seen.add(windowNow());
  }
  expect(seen.size).toBeGreaterThanOrEqual(4);
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await page.getByText('Search and filter').first().click();
  await page.getByRole('checkbox', { name: /^Attacks/ }).check();
  await page.waitForURL(/theme=attacks/);
  expect(await page.locator('.vis-timeline[data-first]').count()).toBe(1);
  await page.context().close();
});

describe('by pointer', () => {
  const days = (page: Page) => {
    const { searchParams } = new URL(page.url());
    return [searchParams.get('from'), searchParams.get('to')].map((day) => Date.parse(day ?? ''));
  };

  test('a drag moves the window by as much, in the address too, and the lanes keep their names', async () => {
    const { page } = await openAxis('?from=2014-01-01&to=2014-12-31');
    const stage = (await page.locator('.stage').boundingBox())!;
    const names = page.locator('.vis-panel.vis-left');
    const before = (await names.boundingBox())!;
    const y = stage.y + 100;
    await page.mouse.move(stage.x + 600, y);
    await page.mouse.down();
    await page.mouse.move(stage.x + 500, y, { steps: 5 });
    expect((await names.boundingBox())!.x).toBeCloseTo(before.x, 0);
    await page.mouse.up();
    const moved = (100 / (stage.width - before.width)) * 365;
    const inDays = () => days(page).map((day) => day / 86_400_000);
    const start = Date.parse('2014-01-01') / 86_400_000;
    // On a busy machine the address may tell of a part of the way first.
    await expect
      .poll(() => Math.abs((inDays()[0] ?? 0) - start - moved), { timeout: 5000 })
      .toBeLessThan(3);
    const [from = 0, to = 0] = inDays();
    expect(Math.abs(to - from - 365)).toBeLessThan(3);
    await page.context().close();
  });

  test('what was outside the window is drawn once the window rests there', async () => {
    const { page } = await openAxis('?from=2012-01-01&to=2012-12-31');
    await page.getByRole('button', { name: 'The talks' }).click();
    await page.locator('.vis-item.mark-moment, .vis-item.vis-range').first().waitFor();
    const drawn = await page.locator('.vis-item:not(.era, .era-name)').count();
    expect(drawn).toBeGreaterThan(5);
    await page.context().close();
  });

  test('the wheel zooms with Ctrl at the place of the pointer', async () => {
    const { page } = await openAxis('?from=2014-01-01&to=2014-12-31');
    await page.locator('.stage').hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await page.waitForFunction(() => !location.search.includes('from=2014-01-01'));
    const [from = 0, to = 0] = days(page);
    expect((to - from) / 86_400_000).toBeLessThan(300);
    await page.context().close();
  });

  test('two fingers zoom, and one that moves down scrolls the page', async () => {
    const { page } = await openAxis('?from=2014-01-01&to=2014-12-31', { hasTouch: true });
    const stage = (await page.locator('.stage').boundingBox())!;
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', xs: number[]) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: xs.map((x, id) => ({ x: stage.x + x, y: stage.y + 150, id })),
      });
    await touch('touchStart', [500, 600]);
    for (const wider of [20, 40, 60, 80, 100]) await touch('touchMove', [500 - wider, 600 + wider]);
    await touch('touchEnd', []);
    // The address follows whenever the window rests, on a slow machine between two movements too.
    await expect
      .poll(() => {
        const [from = 0, to = 0] = days(page);
        return (to - from) / 86_400_000;
      })
      .toBeLessThan(200);
    const held = await page
      .locator('.stage, .stage *')
      .evaluateAll((all) =>
        all.filter((candidate) => getComputedStyle(candidate).touchAction === 'none'),
      );
    expect(held).toEqual([]);
    await page.context().close();
  });
});

test('what the axis is drawn from is the same events as the list', async () => {
  const { page } = await visit(browser, `${timeline}?view=list`, DESK);
  const drawn = await page.evaluate(
    () =>
      JSON.parse(document.querySelector('[data-timeline-events]')?.textContent ?? '[]') as {
        id: string;
      }[],
  );
  expect(drawn.map(({ id }) => id)).toEqual(await shownInList(page));
  await page.context().close();
});

test('the whole timeline can be taken along as CSV, JSON, iCalendar and for TimelineJS', async () => {
  const { page } = await visit(browser, `${timeline}?view=list`, DESK);
  for (const name of ['CSV', 'JSON', 'iCalendar', 'TimelineJS']) {
    const link = page.getByRole('main').getByRole('link', { name, exact: true });
    const response = await page.request.get(new URL((await link.getAttribute('href'))!, site).href);
    expect(response.ok()).toBe(true);
  }
  await page.context().close();
});

describe('filters', () => {
  test('list and axis show the same events, with counts that are kept', async () => {
    const { page } = await openAxis();
    await page.getByText('Search and filter').first().click();
    const box = page.getByRole('checkbox', { name: /^Talks and diplomacy \((\d+)\)$/ });
    const count = Number(/\((\d+)\)/.exec(await box.locator('..').innerText())?.[1]);
    await box.check();
    await expect.poll(() => shownInList(page), { timeout: 5000 }).toHaveLength(count);
    await page.getByText(`${count} of ${EVENTS} events.`).waitFor();
    const lanes = await page.locator('.vis-item.vis-dot, .vis-range:not(.era-name)').count();
    expect(lanes).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.get('theme')).toBe('talks-and-diplomacy');
    await page.context().close();
  });

  test('no result says so and offers all events again', async () => {
    const { page } = await openAxis('?q=zzzzz');
    await page.getByRole('paragraph').filter({ hasText: 'No event has all of this.' }).waitFor();
    expect(await shownInList(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show all events again' }).click();
    expect(await shownInList(page)).toHaveLength(EVENTS);
    await page.context().close();
  });

  test('back and forward lead through what was chosen', async () => {
    const { page } = await openAxis();
    await page.getByText('Search and filter').first().click();
    await page.getByLabel('Place').selectOption('Islamabad');
    const count = async () => (await shownInList(page)).length;
    await expect.poll(count, { timeout: 5000 }).toBeLessThan(EVENTS);
    const some = await shownInList(page);
    await page.goBack();
    expect(await shownInList(page)).toHaveLength(EVENTS);
    await page.goForward();
    expect(await shownInList(page)).toEqual(some);
    await page.context().close();
  });
});

describe('links', () => {
  test('a link to an event opens it in its time, marked in list and axis', async () => {
    const { page } = await openAxis('?event=nap-2014');
    await page.locator('.detail').getByText('National Action Plan').first().waitFor();
    expect(await page.locator('[data-event-list] [data-selected]').getAttribute('id')).toBe(
      'nap-2014',
    );
    expect(await page.locator('.vis-item.mark-selected').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('an unknown event is said, with the nearest', async () => {
    const { page, complaints } = await openAxis('?event=aps-atack-2014');
    await page.getByText('There is no event with the id “aps-atack-2014”.').waitFor();
    await page.getByRole('button', { name: /Attack on the Army Public School/ }).click();
    expect(new URL(page.url()).searchParams.get('event')).toBe('aps-attack-2014');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('in another site’s frame the same link opens the same event', async () => {
    const other = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(
        `<iframe src="${timeline}embed/?event=nap-2014&view=both" width="1000" height="900"></iframe>`,
      );
    }).listen(0);
    const { port } = other.address() as { port: number };
    const context = await browser.newContext(DESK);
    const page = await context.newPage();
    await page.goto(`http://localhost:${port}/`);
    const frame = page.frameLocator('iframe');
    await frame.locator('.detail').getByText('National Action Plan').first().waitFor();
    expect(await frame.getByRole('link', { name: 'Open the whole timeline' }).count()).toBe(1);
    await context.close();
    other.close();
  });

  test('the code to embed is copied with the state', async () => {
    const { page } = await openAxis('?theme=attacks', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByText('Share', { exact: true }).click();
    await page.getByRole('button', { name: 'Copy the code to embed this view' }).click();
    await page.getByText('The code is copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      '/timeline/embed/?theme=attacks',
    );
    await page.context().close();
  });
});

test('the dates can be hidden, a year guessed, and the date shown', async () => {
  const { page } = await visit(browser, `${timeline}?view=list&dates=hidden`, DESK);
  const card = page.locator('#aps-attack-2014');
  expect(await card.locator('time').isVisible()).toBe(false);
  expect(await page.getByRole('heading', { name: '2014', exact: true }).isVisible()).toBe(false);
  expect(await page.getByRole('region', { name: '2014' }).count()).toBe(0);
  // The list does not slip into the place of the years, which is narrow.
  expect((await card.boundingBox())?.width).toBeGreaterThan(400);
  await card.getByLabel('In which year?').fill('2014');
  await card.getByRole('button', { name: 'Show the date' }).click();
  expect(await page.locator('.axis').count()).toBe(0);
  await card.getByText('Right.').waitFor();
  expect(await card.locator('time').isVisible()).toBe(true);
  await page.context().close();
});

test.each(['Asia/Karachi', 'America/Los_Angeles', 'UTC'])(
  'in %s the labels, their order and the drawn extents are the same',
  async (timezoneId) => {
    const { page } = await openAxis('?from=2014-12-01&to=2015-01-31', { timezoneId });
    const labels = await page.locator('[data-event-list] time').allInnerTexts();
    const mark = page.locator('.vis-item.vis-dot.mark-background').first();
    const [box, stage, names] = [
      await mark.boundingBox(),
      await page.locator('.stage').boundingBox(),
      await page.locator('.vis-panel.vis-left').boundingBox(),
    ];
    const lanesPx = stage!.width - names!.width;
    const share = (box!.x + box!.width / 2 - names!.x - names!.width) / lanesPx;
    expect(Math.abs(share - 15 / 62)).toBeLessThan(0.03);
    expect(labels.slice(0, 3)).toEqual([
      'about 1980 – 2022',
      '2001',
      '7 October 2001 – 30 August 2021',
    ]);
    await page.context().close();
  },
);

test('under reduced motion the window does not glide', async () => {
  const { page } = await openAxis();
  await page.getByRole('button', { name: 'The talks' }).click();
  await page.waitForTimeout(60);
  const major = await page.locator('.vis-text').allInnerTexts();
  await page.waitForTimeout(700);
  expect(await page.locator('.vis-text').allInnerTexts()).toEqual(major);
  await page.context().close();
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing with axis, filters and an event open in %s',
  async (colorScheme) => {
    const { page } = await openAxis('?event=nap-2014&theme=politics-and-law', { colorScheme });
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  },
);

test('TimelineJS opens the file that is made for it', async () => {
  const context = await browser.newContext(DESK);
  const page = await context.newPage();
  const folder = 'node_modules/@knight-lab/timelinejs/dist';
  const files = new Map([
    [
      '/',
      [
        'text/html',
        '<link rel="stylesheet" href="/timeline.css"><div id="t" style="height:700px"></div><script src="/timeline.js"></script>',
      ],
    ],
    ['/timeline.js', ['text/javascript', readFileSync(`${folder}/js/timeline.js`, 'utf8')]],
    ['/timeline.css', ['text/css', readFileSync(`${folder}/css/timeline.css`, 'utf8')]],
  ]);
  await page.route('http://timelinejs.test/**', (route) => {
    const [contentType = 'text/plain', body = ''] =
      files.get(new URL(route.request().url()).pathname) ?? [];
    return route.fulfill({ contentType, body });
  });
  await page.goto('http://timelinejs.test/');
  const json = readFileSync('dist/data/timelinejs.json', 'utf8');
  await page.evaluate((text) => {
    const { TL } = window as unknown as {
      TL: { Timeline: new (id: string, data: unknown) => unknown };
    };
    new TL.Timeline('t', JSON.parse(text));
  }, json);
  await page.locator('.tl-timemarker').nth(71).waitFor({ state: 'attached', timeout: 30_000 });
  expect(await page.locator('.tl-timemarker').count()).toBe(EVENTS);
  await context.close();
});

test.each(['first', 'last'] as const)(
  'the card of the %s event that is pressed stands in the window, and not on its mark',
  async (which) => {
    const { page } = await openAxis();
    const mark = page.locator('.mark-story .mark-label')[which]();
    await mark.scrollIntoViewIfNeeded();
    await mark.hover();
    const line = (await page.locator('.pointed').boundingBox())!;
    const { height } = page.viewportSize()!;
    expect(line.y + line.height).toBeLessThanOrEqual(height);
    await mark.click();
    const card = (await page.locator('.detail').boundingBox())!;
    expect(card.y).toBeGreaterThanOrEqual(0);
    expect(card.y + card.height).toBeLessThanOrEqual(height);
    const box = (await mark.boundingBox())!;
    const isBeside = box.x + box.width <= card.x || card.x + card.width <= box.x;
    const isAbove = box.y + box.height <= card.y || card.y + card.height <= box.y;
    expect(isBeside || isAbove).toBe(true);
    await page.context().close();
  },
);

test('at the first view every event of the story is named whole, and most marks are', async () => {
  const { page } = await openAxis();
  const named = await page
    .locator('.mark-story .mark-label')
    .evaluateAll((labels) => labels.map((label) => label.scrollHeight <= label.clientHeight + 1));
  expect(named.length).toBeGreaterThanOrEqual(20);
  expect(named.every(Boolean)).toBe(true);
  await page.context().close();
});

test('two hundred links to a year or an event arrive within 8 px, and open what they name', async () => {
  const { page } = await visit(browser, `${timeline}?view=list`, DESK);
  const landed = await page.evaluate(async () => {
    const targets = [
      ...document.querySelectorAll<HTMLElement>('[data-event-list] .year[id], article.event[id]'),
    ];
    const off: string[] = [];
    for (let turn = 0; turn < 200; turn += 1) {
      const target = targets[(turn * 37) % targets.length]!;
      location.hash = '';
      location.hash = target.id;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const padding = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
      const { top } = target.getBoundingClientRect();
      const isAtEnd = Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight - 1;
      if (!isAtEnd && Math.abs(top - padding) > 8) off.push(`${target.id}: ${top - padding}`);
    }
    return off;
  });
  expect(landed).toEqual([]);
  const last = page.locator('#aps-attack-2014');
  await page.evaluate(() => (location.hash = 'aps-attack-2014'));
  await last.getByText('Most of those killed were children').waitFor();
  await page.context().close();
});
