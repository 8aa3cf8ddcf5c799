import { afterEach, describe, expect, test, vi } from 'vitest';
import { copyToCome } from '../../../src/browser/offline/size-of-copy.ts';

const FILE = { bytes: { br: 3, gzip: 4, identity: 12 }, messages: {} };
const answer = (encoding: string | undefined, status = 200) =>
  vi.stubGlobal('fetch', () =>
    Promise.resolve(
      new Response(JSON.stringify(FILE), {
        status,
        headers: encoding === undefined ? {} : { 'Content-Encoding': encoding },
      }),
    ),
  );
const pageOf = (encodedBodySize: number, decodedBodySize: number) =>
  vi
    .spyOn(performance, 'getEntriesByType')
    .mockReturnValue([{ encodedBodySize, decodedBodySize } as PerformanceNavigationTiming]);

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('how much is moved for a copy', () => {
  test.each([
    ['br', 3],
    ['gzip', 4],
    ['zstd', 4],
    [undefined, 12],
  ])('where the host says %s', async (encoding, bytes) => {
    answer(encoding);
    expect((await copyToCome()).movedBytes).toBe(bytes);
    expect((await copyToCome()).keptBytes).toBe(12);
  });

  test('where the host leaves small files as they are and compresses pages', async () => {
    answer(undefined);
    pageOf(20_000, 90_000);
    expect((await copyToCome()).movedBytes).toBe(4);
  });

  test('is not known where the file does not come', async () => {
    answer(undefined, 503);
    await expect(copyToCome()).rejects.toThrow('503');
  });
});
