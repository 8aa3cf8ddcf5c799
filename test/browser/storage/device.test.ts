import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TEACHING_STORES } from '../../../src/domain/class/teaching-records.ts';
import { DEVICE_PARTS } from '../../../src/domain/device/device-parts.ts';
import { newCard } from '../../../src/domain/review/due-cards.ts';
import { aResult, anAssignment, someQuestions } from '../../support/class.ts';
import { aLocalStorage } from '../../support/local-storage.ts';
import { everythingOf } from '../../../src/browser/storage/progress-upkeep.ts';

const change = { answer: 'x', isBlank: false, isChecked: true, confidence: null, basedOn: 0 };
const week = anAssignment(someQuestions(1));

let kept: Set<string>;
let count = 0;

/** A page that has just been opened, of a course that nothing is kept of unless it is named. */
async function aPage(courseId = `device-${(count += 1)}`) {
  vi.resetModules();
  vi.stubGlobal('document', { documentElement: { dataset: { courseId } } });
  const [{ openProgress }, { openTeaching }, device] = await Promise.all([
    import('../../../src/browser/storage/progress.ts'),
    import('../../../src/browser/storage/teaching.ts'),
    import('../../../src/browser/storage/device.ts'),
  ]);
  return { courseId, openProgress, openTeaching, device };
}

/** A page on whose device there is something of every part but what cannot be read. */
async function aPageWithAll() {
  const page = await aPage();
  const progress = await page.openProgress();
  const teaching = await page.openTeaching();
  await progress.keepAnswer('talks', 'q1', change);
  await progress.keepAnswer(`assignment/${week.id}/zainab|/1`, 'q1', change);
  await progress.keepSection('/chapters/one/#s', 5);
  await progress.addCard('question:q1', newCard(0));
  await teaching.keepAssignment(week);
  await teaching.handIn(aResult(week, 'Zainab', ['a']));
  localStorage.setItem('appearance.scheme', 'dark');
  localStorage.setItem('appearance.size', 'l');
  kept = new Set([`${page.courseId}-pages`, 'another-course-pages']);
  return page;
}

beforeEach(() => {
  kept = new Set();
  vi.stubGlobal('location', { href: 'https://example.org/device/' });
  vi.stubGlobal('localStorage', aLocalStorage());
  vi.stubGlobal('caches', {
    keys: () => Promise.resolve([...kept]),
    open: () => Promise.resolve({ matchAll: () => Promise.resolve([new Response('a page')]) }),
    delete: (name: string) => Promise.resolve(kept.delete(name)),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});
// What these pages have opened is theirs alone.
afterAll(() => {
  vi.resetModules();
});

describe('what the course keeps on a device', () => {
  test('is listed by parts, with how many records each has; parts without one are left out', async () => {
    const { device } = await aPageWithAll();
    const parts = await device.partsOnDevice();
    expect(parts.map(({ part, count: records }) => [part, records])).toEqual([
      ['reading', 1],
      // An answer, and the note that there is one.
      ['quizzes', 2],
      // A card, and the note when it is due.
      ['review', 2],
      ['assignments', 2],
      ['teaching', 1],
      ['display', 2],
      // A page that is kept to be read without the network.
      ['copy', 1],
    ]);
  });

  test('takes as many bytes as its records and their keys', async () => {
    const { device } = await aPageWithAll();
    const display = (await device.partsOnDevice()).find(({ part }) => part === 'display');
    const text = 'appearance.scheme"dark"appearance.size"l"';
    expect(display).toEqual({ part: 'display', count: 2, bytes: text.length });
  });

  test('takes as many bytes as the files of its copy, which are counted one by one', async () => {
    const { device } = await aPageWithAll();
    const files = ['a page', 'another page'].map((text) => new Response(text));
    vi.stubGlobal('caches', {
      keys: () => Promise.resolve([...kept]),
      open: () => Promise.resolve({ matchAll: () => Promise.resolve(files) }),
    });
    const copy = (await device.partsOnDevice()).find(({ part }) => part === 'copy');
    expect(copy).toEqual({
      part: 'copy',
      count: 2,
      bytes: 'a page'.length + 'another page'.length,
    });
  });

  test('is served without a network until the copy is deleted, whatever else is', async () => {
    const unregister = vi.fn(() => Promise.resolve(true));
    const registration = { scope: 'https://example.org/', active: null, unregister };
    vi.stubGlobal('navigator', {
      serviceWorker: { getRegistrations: () => Promise.resolve([registration]) },
    });
    const { device } = await aPageWithAll();
    await device.deleteParts(DEVICE_PARTS.filter((part) => part !== 'copy'));
    expect(unregister).not.toHaveBeenCalled();
    await device.deleteParts(['copy']);
    expect(unregister).toHaveBeenCalledOnce();
  });

  test('has no part in what another site at the same host keeps, though it be the same course', async () => {
    const unregister = vi.fn(() => Promise.resolve(true));
    const preview = { scope: 'https://example.org/abc/', active: null, unregister };
    vi.stubGlobal('navigator', {
      serviceWorker: { getRegistrations: () => Promise.resolve([preview]) },
    });
    const { courseId, device } = await aPageWithAll();
    const copies = ['', 'abc/'].map(
      (folder) => `${courseId}-precache-v2-https://example.org/${folder}`,
    );
    kept = new Set(copies);
    await device.deleteEverything();
    expect([...kept]).toEqual(copies.slice(1));
    expect(unregister).not.toHaveBeenCalled();
  });

  test('is deleted where no copy may even be asked for; what fails otherwise is told', async () => {
    const refuseWith = (name: string) => {
      const getRegistrations = () => Promise.reject(new DOMException('no', name));
      vi.stubGlobal('navigator', { serviceWorker: { getRegistrations } });
    };
    const { device } = await aPageWithAll();
    refuseWith('UnknownError');
    await expect(device.deleteEverything()).rejects.toThrow('no');
    refuseWith('SecurityError');
    await device.deleteEverything();
    expect(await device.partsOnDevice()).toEqual([]);
  });

  test('is nothing where the browser lets nothing be kept; what fails otherwise is told', async () => {
    const refuseWith = (name: string) => {
      vi.stubGlobal('caches', { keys: () => Promise.reject(new DOMException('no', name)) });
    };
    const { device } = await aPage();
    refuseWith('SecurityError');
    expect(await device.partsOnDevice()).toEqual([]);
    refuseWith('UnknownError');
    await expect(device.partsOnDevice()).rejects.toThrow('no');
  });

  test('is nothing where nothing was kept, on a page without caches too', async () => {
    const { device } = await aPage();
    expect(await device.partsOnDevice()).toEqual([]);
    Reflect.deleteProperty(globalThis, 'caches');
    expect(await device.partsOnDevice()).toEqual([]);
  });

  test('leaves as a file, part by part', async () => {
    const { courseId, device } = await aPageWithAll();
    const text = await device.partAsText('display');
    expect(JSON.parse(text)).toEqual({
      format: `${courseId}-device`,
      version: 1,
      part: 'display',
      kept: [
        { store: 'notes', key: 'appearance.scheme', value: 'dark' },
        { store: 'notes', key: 'appearance.size', value: 'l' },
      ],
    });
    expect(text.endsWith('}\n')).toBe(true);
    const reading = JSON.parse(await device.partAsText('reading')) as { kept: unknown[] };
    expect(reading.kept).toEqual([
      { store: 'read', key: '/chapters/one/#s', value: { version: 1, atMs: 5 } },
    ]);
    const copy = JSON.parse(await device.partAsText('copy')) as { kept: unknown[] };
    expect(copy.kept).toEqual([{ store: 'caches', key: `${courseId}-pages`, value: null }]);
  });

  test.each(DEVICE_PARTS)('is deleted by parts: %s goes, and no other', async (part) => {
    const { device } = await aPageWithAll();
    const before = await device.partsOnDevice();
    await device.deleteParts([part]);
    expect((await device.partsOnDevice()).map((one) => one.part)).toEqual(
      before.map((one) => one.part).filter((candidate) => candidate !== part),
    );
    expect(kept).toContain('another-course-pages');
  });

  test('goes altogether when everything is deleted, and what another course keeps stays', async () => {
    const { device, openProgress, openTeaching } = await aPageWithAll();
    await device.deleteEverything();
    expect(await device.partsOnDevice()).toEqual([]);
    const stores = [
      ...Object.values(await everythingOf(await openProgress())),
      ...Object.values(await (await openTeaching()).everything()),
    ];
    expect(stores.flat()).toEqual([]);
    expect([...kept]).toEqual(['another-course-pages']);
  });
});

test('of two courses on one host each keeps its own', async () => {
  const first = await aPageWithAll();
  const second = await aPage();
  expect(await (await second.openTeaching()).assignments()).toEqual([]);
  expect(await (await second.openProgress()).history()).toEqual(new Map());
  const again = await aPage(first.courseId);
  expect(await (await again.openTeaching()).assignments()).toHaveLength(1);
});

test('what a teacher keeps while an older tab holds the store is there when that tab lets go', async () => {
  const { courseId, openTeaching } = await aPage();
  const older = await openDB(`${courseId}-teaching`, 1, {
    upgrade: (made) => {
      // The stores that there were then.
      for (const store of TEACHING_STORES.slice(0, 8)) made.createObjectStore(store);
    },
  });
  await older.put('papers', 'typed before', week.id);
  const asked = new Promise((resolve) => {
    older.onversionchange = resolve;
  });
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const opening = openTeaching();
  await asked;
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(2000);
  vi.useRealTimers();
  const teaching = await opening;
  expect(teaching.durability).toBe('blocked');
  await teaching.keepPapers(week.id, 'typed meanwhile');
  const came = new Promise((resolve) => teaching.onEvent(resolve));
  older.close();
  expect(await came).toBe('durability');
  expect(teaching.durability).toBe('lasting');
  expect(await teaching.papers(week.id)).toBe('typed meanwhile');
});
