import { afterEach, expect, test, vi } from 'vitest';
import { readFile, TooSlowError } from '../../../src/browser/files/read-file.ts';

/** A worker that tells what it is made to, or nothing. */
function stubWorker(tell: ((data: { job: string }) => unknown[]) | undefined) {
  const terminate = vi.fn();
  class Stub {
    onmessage: ((event: { data: unknown }) => void) | undefined;
    terminate = terminate;
    postMessage(data: { job: string }) {
      for (const told of tell?.(data) ?? []) queueMicrotask(() => this.onmessage?.({ data: told }));
    }
  }
  vi.stubGlobal('Worker', Stub);
  return terminate;
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a file that takes longer than its limit is given up, and the limit is named', async () => {
  const terminate = stubWorker(undefined);
  vi.useFakeTimers();
  const reading = readFile('questions', { name: 'a.txt', contents: '' });
  const outcome = reading.catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(1999);
  expect(terminate).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  const error = await outcome;
  expect(error).toBeInstanceOf(TooSlowError);
  expect((error as TooSlowError).limitMs).toBe(2000);
  expect(terminate).toHaveBeenCalledTimes(1);
});

test('what comes in parts is put together, and the worker is let go', async () => {
  const terminate = stubWorker(() => [{ part: [1, 2] }, { part: [3] }, { output: 'parts' }]);
  expect(await readFile('results', [])).toEqual([1, 2, 3]);
  expect(terminate).toHaveBeenCalledTimes(1);
});

test('what the worker fails with is what the reading rejects with', async () => {
  stubWorker(() => [{ failure: 'Error: no memory' }]);
  await expect(readFile('assignment', '')).rejects.toThrow('no memory');
});

test('where there are no workers the page reads by itself', async () => {
  vi.stubGlobal('Worker', undefined);
  expect(await readFile('assignment', 'nothing')).toEqual({ ok: false, fault: 'none' });
});
