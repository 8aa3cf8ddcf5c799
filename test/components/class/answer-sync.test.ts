import { expect, test } from 'vitest';
import { AnswerSync } from '../../../src/components/class/AnswerSync.svelte.ts';
import type { ReceivedAnswer, SentAnswer } from '../../../src/domain/class/live-records.ts';

const answer = (seq: number, given: string): SentAnswer => ({
  question: 'q1',
  seq,
  answer: given,
  confidence: null,
});

test('a change that came when nothing was taken any more is said to be late, and not to be there', async () => {
  let isOpen = true;
  const sync = new AnswerSync({
    send: (sent) => {
      const received = sent.map(({ question, seq }): ReceivedAnswer => ({
        question,
        seq,
        isKept: isOpen,
      }));
      return Promise.resolve({ ok: true, body: { isOpen, received } });
    },
    wait: () => Promise.resolve(),
    chance: () => 0,
  });
  sync.put(answer(1, 'in time'));
  await sync.settled();
  expect([[...sync.received], [...sync.late]]).toEqual([['q1'], []]);
  isOpen = false;
  sync.put(answer(2, 'too late'));
  await sync.settled();
  expect([[...sync.received], [...sync.late], [...sync.waiting]]).toEqual([[], ['q1'], []]);
  // What is written next is on its way, and neither.
  isOpen = true;
  sync.put(answer(3, 'open again'));
  expect([...sync.late]).toEqual([]);
  await sync.settled();
  expect([[...sync.received], [...sync.late]]).toEqual([['q1'], []]);
});
