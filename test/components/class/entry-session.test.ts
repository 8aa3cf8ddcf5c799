import { expect, test } from 'vitest';
import { EntrySession } from '../../../src/components/class/EntrySession.svelte.ts';

/** A way in, what was asked of the server in turn, and the answer to leaving, which comes when it is let. */
function anEntry() {
  const asked: string[] = [];
  let letLeave: () => void = () => undefined;
  const left = new Promise<void>((resolve) => (letLeave = resolve));
  const session = new EntrySession({
    ask: async (path) => {
      asked.push(path);
      if (path === 'class/leave') await left;
      return { ok: true, body: { state: 'in' } as never };
    },
    wait: () => Promise.resolve(),
    address: { read: () => '', write: () => undefined },
    onin: () => Promise.resolve(),
  });
  return { session, asked, letLeave };
}

test('who gives up waiting and signs anew joins when the server has let go: its answer signs out nobody', async () => {
  const { session, asked, letLeave } = anEntry();
  session.giveUpAsking();
  const joined = session.join({ nickname: 'Amina', rollNumber: '' }, '');
  await Promise.resolve();
  expect(asked).toEqual(['class/leave']);
  letLeave();
  await joined;
  expect(asked).toEqual(['class/leave', 'class/join']);
});
