/** F09: a class over a slow network (400 kbit/s, 400 ms) on a slow phone (a sixth of this processor). */

import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClassWatched } from '../../src/domain/class/live-records.ts';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type TestedServer } from '../support/class-server.ts';
import { classWork, everyKind, holdClass } from '../support/class-visitor.ts';

const BYTES_A_SECOND = 400_000 / 8;
const LATENCY_MS = 400;
const SLOWDOWN = 6;
/** Between an act and the paint that shows it. */
const MOST_MS = 200;
/** Until nothing is left of what an act set off. */
const REST_MS = 500;

let browser: Browser;
let served: TestedServer;
beforeAll(async () => {
  const clock = {
    get nowMs() {
      return Date.now();
    },
  };
  served = await startServer({ site: 'dist', clock });
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await served.stop();
});

/** A phone that is slow from the moment the class is open. */
async function slow(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}

/** From now on the page counts how long its events take to the next paint, in milliseconds. */
function countEvents(): void {
  const durations: number[] = [];
  Object.assign(window, { durations });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) durations.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

test('answers are shown within 200 ms, each is said to be on the device until it has arrived, and all arrive', async () => {
  const asked = everyKind().filter(({ kind }) =>
    ['single-choice', 'multiple-choice', 'true-false', 'short-text', 'number'].includes(kind),
  );
  const teacher = await served.teacher();
  const held = await holdClass(teacher, 'own-pace', classWork(asked, { isShuffled: false }));
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(`${served.url}/class/#${held.code}`);
  await page.getByLabel('Nickname').fill('Amina');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  const forms = page.locator('form.question');
  await forms.nth(asked.length - 1).waitFor();
  await slow(page);
  await page.waitForTimeout(REST_MS);
  await page.evaluate(countEvents);

  const honest: boolean[] = [];
  for (const form of await forms.all()) {
    const choice = form.locator('.choice input').first();
    if (await choice.count()) await choice.click();
    else {
      await form.getByLabel('Your answer').click();
      await page.keyboard.type('12', { delay: 150 });
    }
    // Before the network can have brought it over.
    honest.push(await form.getByText(/· On this device/).isVisible());
    await page.waitForTimeout(REST_MS);
  }
  const count = asked.length;
  await page.getByText(`${count} of ${count} with your teacher.`).first().waitFor();
  const durations = await page.evaluate(
    () => (window as unknown as { durations: number[] }).durations,
  );
  expect(durations.length).toBeGreaterThan(count);
  expect(Math.max(...durations)).toBeLessThanOrEqual(MOST_MS);
  expect(honest).toEqual(asked.map(() => true));
  const { body } = await teacher.get<ClassWatched>(`teacher/classes/${held.id}`);
  expect(body.members[0]?.answers).toHaveLength(count);
  await page.close();
});
