import { describe, expect, test } from 'vitest';
import {
  ScreenSession,
  type ScreenWorld,
} from '../../../src/components/class/ScreenSession.svelte.ts';
import type { ClassWatched } from '../../../src/domain/class/live-records.ts';
import { kindOf } from '../../../src/domain/questions/kinds.ts';
import type { Question } from '../../../src/domain/questions/question.ts';
import { messages } from '../../../src/i18n/languages/en.ts';
import { everyKind } from '../../support/class-visitor.ts';

/** A wall before which a question is answered, once by each of `answers`. */
async function wallOf(question: Question, answers: unknown[]): Promise<ScreenSession> {
  const votes = answers.map((answer, at) => ({ member: `m${at}`, answer }));
  const watched = {
    id: 'a-class',
    questions: [question],
    lesson: { stage: 'shown', question: question.id },
    rounds: [{ question: question.id, round: 1, votes }],
  } as unknown as ClassWatched;
  const session = new ScreenSession(
    {
      ask: ((path: string) =>
        Promise.resolve({
          ok: true,
          body: path === 'here.json' ? { addresses: [] } : watched,
        })) as ScreenWorld['ask'],
      follow: () => () => undefined,
      readParagraph: () => Promise.resolve(undefined),
    },
    messages.quiz,
  );
  await session.open('a-class');
  return session;
}

describe('on the wall the votes say what is right', () => {
  test.each(everyKind().map((question): [string, Question] => [question.kind, question]))(
    'only where it was there to be chosen: %s',
    async (_kind, question) => {
      const voted = await wallOf(question, [kindOf(question).rightAnswer(question)]);
      expect(voted.votesTellRight).toBe('choices' in question);
      expect((await wallOf(question, [])).votesTellRight).toBe(false);
    },
  );
});
