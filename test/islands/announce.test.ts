import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { announce, announceWhile } from '../../src/browser/announce.ts';

const note = () => document.querySelector('[role=status]');
/** Work that ends when it is told to. */
function slowWork() {
  let end: () => void = () => undefined;
  let fail: () => void = () => undefined;
  const work = new Promise<string>((resolve, reject) => {
    end = () => resolve('done');
    fail = () => reject(new Error('not fetched'));
  });
  return { work, end, fail };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

describe('what an act waits for', () => {
  test('is said after a tenth of a second, for as long as it takes, in a region that stood there before', async () => {
    const { work, end } = slowWork();
    const told = announceWhile(' Copy APA\n', work);
    expect(note()?.textContent).toBe('');
    vi.advanceTimersByTime(100);
    expect(note()?.textContent).toBe('Copy APA…');
    vi.advanceTimersByTime(20_000);
    expect(note()?.textContent).toBe('Copy APA…');
    end();
    expect(await told).toBe('done');
    expect(note()?.textContent).toBe('');
  });

  test('is not said when it is there in a moment', async () => {
    const { work, end } = slowWork();
    const told = announceWhile('Copy', work);
    vi.advanceTimersByTime(90);
    end();
    await told;
    vi.advanceTimersByTime(1000);
    expect(note()?.textContent).toBe('');
  });

  test('gives way to what became of it', async () => {
    const { work, fail } = slowWork();
    const told = announceWhile('Copy', work).catch(() => announce('It could not be fetched.'));
    vi.advanceTimersByTime(200);
    fail();
    await told;
    expect(note()?.textContent).toBe('It could not be fetched.');
  });

  test('leaves alone what was said meanwhile', async () => {
    const { work, end } = slowWork();
    const told = announceWhile('Copy', work);
    vi.advanceTimersByTime(200);
    announce('Saved.');
    end();
    await told;
    expect(note()?.textContent).toBe('Saved.');
    vi.advanceTimersByTime(4000);
    expect(note()?.textContent).toBe('');
  });
});
