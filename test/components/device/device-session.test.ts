import { describe, expect, test, vi } from 'vitest';
import { DeviceSession } from '../../../src/components/device/DeviceSession.svelte.ts';
import { messages as english } from '../../../src/i18n/languages/en.ts';

const messages = english.device;

async function aSession(changes: Partial<ConstructorParameters<typeof DeviceSession>[0]> = {}) {
  let parts = [
    { part: 'quizzes' as const, count: 1, bytes: 999 },
    { part: 'teaching' as const, count: 30, bytes: 12_400 },
  ];
  const saveFile = vi.fn();
  const session = new DeviceSession(
    {
      parts: () => Promise.resolve(parts),
      asText: (part) => Promise.resolve(`all of ${part}`),
      deleteParts: (gone) => {
        parts = parts.filter(({ part }) => !gone.includes(part));
        return Promise.resolve();
      },
      deleteEverything: () => {
        parts = [];
        return Promise.resolve();
      },
      sizeOfCopy: () => Promise.reject(new Error('no worker')),
      keepCopy: () => Promise.resolve(false),
      canReachSite: () => Promise.resolve(true),
      saveFile,
      ...changes,
    },
    messages,
  );
  await session.read();
  return { session, saveFile };
}

describe('what a device keeps', () => {
  test('is told by part, with its number and size', async () => {
    const { session } = await aSession();
    expect(session.parts?.map((part) => session.extentOf(part))).toEqual([
      '1 record, 999 bytes',
      '30 records, 12 kB',
    ]);
  });

  test('is saved part by part', async () => {
    const { session, saveFile } = await aSession();
    await session.save('quizzes');
    expect(saveFile).toHaveBeenCalledWith('quizzes.json', 'all of quizzes', 'application/json');
  });

  test('is deleted part by part or whole, and said to be when it is', async () => {
    const { session } = await aSession();
    await session.remove('teaching');
    expect(session.parts?.map(({ part }) => part)).toEqual(['quizzes']);
    expect(session.notice).toContain(messages.parts.teaching);
    await session.removeAll();
    expect(session.parts).toEqual([]);
    expect(session.notice).toBe(messages.removedAll);
  });
});

test('what could not be deleted is said to be there still', async () => {
  const { session } = await aSession({ deleteParts: () => Promise.reject(new Error('busy')) });
  await session.remove('teaching');
  expect(session.parts).toHaveLength(2);
  expect(session.notice).toBe(messages.notRemoved);
});

test('what could not be read is said to be as it was', async () => {
  const { session } = await aSession({ parts: () => Promise.reject(new Error('busy')) });
  expect(session.hasFailed).toBe(true);
});

test('offers to keep the course where that can be done, says its size, and what became of it', async () => {
  const world = { sizeOfCopy: () => Promise.resolve(2_740_000) };
  const { session } = await aSession({ ...world, keepCopy: () => Promise.resolve(true) });
  expect(session.copyHelp).toContain('2.7 MB');
  const copying = session.takeCopy();
  // On a slow line it takes a while before it is known whether it can be.
  expect(session.notice).toBe(messages.taking);
  await copying;
  expect(session.notice).toBe(messages.taking);
  expect(session.copyHelp).toBe('');
  const { session: full } = await aSession(world);
  await full.takeCopy();
  expect(full.notice).toBe(messages.notTaken);
});

test('offers no copy where there is one, or where there can be none', async () => {
  const { session } = await aSession();
  expect(session.copyHelp).toBe('');
  const { session: kept } = await aSession({
    parts: () => Promise.resolve([{ part: 'copy', count: 600, bytes: 9_000_000 }]),
    sizeOfCopy: () => Promise.resolve(2_740_000),
  });
  expect(kept.copyHelp).toBe('');
  expect(kept.parts?.map((part) => kept.extentOf(part))).toEqual(['600 files, 9.0 MB']);
});

test('warns of deleting a copy while the site cannot be reached, and of nothing else', async () => {
  const copy = { part: 'copy' as const, count: 600, bytes: 9_000_000 };
  const parts = () => Promise.resolve([copy]);
  const canReachSite = () => Promise.resolve(false);
  const { session } = await aSession({ parts, canReachSite });
  await vi.waitFor(() => expect(session.copyWarning).toBe(messages.cutOff));
  const { session: online } = await aSession({ parts });
  const { session: without } = await aSession({ canReachSite });
  await Promise.resolve();
  expect([online.copyWarning, without.copyWarning]).toEqual(['', '']);
});

test('a copy that was deleted is not offered on the same page, which it serves still', async () => {
  let parts = [{ part: 'copy' as const, count: 600, bytes: 9_000_000 }];
  const { session } = await aSession({
    parts: () => Promise.resolve(parts),
    deleteParts: () => Promise.resolve(void (parts = [])),
    sizeOfCopy: () => Promise.resolve(2_740_000),
  });
  await session.remove('copy');
  expect(session.parts).toEqual([]);
  expect(session.copyHelp).toBe('');
});
