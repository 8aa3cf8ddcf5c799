import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesToResults } from '../../src/domain/assignments/result.ts';
import type { Lesson } from '../../src/domain/class/lesson.ts';
import type { ClassSeen, ClassWatched } from '../../src/domain/class/live-records.ts';
import { startServer, type TestedServer } from '../support/class-server.ts';
import { classWork, everyKind, holdClass, joinAs, type Visitor } from '../support/class-visitor.ts';

let served: TestedServer;
beforeAll(async () => {
  served = await startServer();
});
afterAll(() => served.stop());

const questions = everyKind().filter(({ kind }) => ['single-choice', 'number'].includes(kind));
const [choice, number] = questions as [(typeof questions)[0], (typeof questions)[0]];

async function aLesson(names: readonly string[]) {
  const teacher = await served.teacher();
  const held = await holdClass(teacher, 'together', classWork(questions));
  const students = names.map(() => served.visitor());
  for (const [at, student] of students.entries()) await joinAs(student, held, names[at] ?? '');
  const seen = async (student: Visitor) => (await student.get<ClassSeen>('class/seen')).body;
  const watch = async () => (await teacher.get<ClassWatched>(`teacher/classes/${held.id}`)).body;
  const lead = async (to: Lesson) => {
    const { lesson: from } = await watch();
    return teacher.post<ClassWatched>(`teacher/classes/${held.id}/lesson`, { from, to });
  };
  const vote = (student: Visitor, round: 1 | 2, answer: unknown, seq = 1) =>
    student.post('class/vote', { question: 'q1', round, seq, answer });
  return { teacher, held, students: students as [Visitor, Visitor], seen, lead, vote, watch };
}

const choose = (seen: ClassSeen, text: string) => {
  const { question } = seen.lesson?.shown ?? {};
  return question && 'choices' in question
    ? question.choices.find((candidate) => candidate.text === text)?.id
    : undefined;
};
const texts = 'choices' in choice ? choice.choices.map(({ text }) => text) : [];
const rightText = 'choices' in choice ? choice.choices.find(({ right }) => right)?.text : '';

describe('a lesson together', () => {
  test('goes from the first vote over the discussion and the second vote to the answer', async () => {
    const { students, seen, lead, vote, watch } = await aLesson(['Amina', 'Bilal']);
    const [amina, bilal] = students;
    expect((await seen(amina)).lesson).toMatchObject({ stage: 'waiting', shown: null });
    await lead({ stage: 'vote', question: choice.id });
    const first = await seen(amina);
    expect(first.lesson).toMatchObject({ stage: 'vote', at: 1, of: 2, told: null });
    const wrong = texts.find((text) => text !== rightText) ?? '';
    await vote(amina, 1, choose(first, wrong));
    await vote(bilal, 1, choose(await seen(bilal), rightText ?? ''));
    await lead({ stage: 'discuss', question: choice.id });
    await lead({ stage: 'vote-again', question: choice.id });
    expect((await seen(amina)).lesson?.vote).toBeNull();
    await vote(amina, 2, choose(await seen(amina), rightText ?? ''));
    await vote(bilal, 2, choose(await seen(bilal), rightText ?? ''));
    await lead({ stage: 'shown', question: choice.id });
    const { rounds, shownQuestions } = await watch();
    const counts = rounds.map(({ round, votes }) => [
      round,
      new Set(votes.map((one) => one.answer)).size,
    ]);
    expect(counts.slice(0, 2)).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(shownQuestions).toEqual([choice.id]);
    const told = (await seen(amina)).lesson?.told;
    expect(told?.question).toMatchObject({ id: choice.id, prompt: choice.prompt });
  });

  test('keeps the key on the server until the answer is shown', async () => {
    const { students, lead, held, teacher } = await aLesson(['Chand', 'Dina']);
    await lead({ stage: 'vote', question: number.id });
    const before = await students[0].get('class/seen');
    expect(before.text).not.toContain('15.3');
    await lead({ stage: 'discuss', question: number.id });
    expect((await students[0].get('class/seen')).text).not.toContain('15.3');
    await lead({ stage: 'shown', question: number.id });
    expect((await students[0].get('class/seen')).text).toContain('15.3');
    expect((await teacher.get(`teacher/classes/${held.id}`)).status).toBe(200);
  });

  test('takes a vote that is changed, and none when its round is over', async () => {
    const { students, lead, vote, seen, watch } = await aLesson(['Esa', 'Fahad']);
    const [esa] = students;
    await lead({ stage: 'vote', question: choice.id });
    const sealed = await seen(esa);
    await vote(esa, 1, choose(sealed, texts[0] ?? ''), 1);
    await vote(esa, 1, choose(sealed, texts[1] ?? ''), 2);
    // An older one that comes late.
    await vote(esa, 1, choose(sealed, texts[0] ?? ''), 1);
    await lead({ stage: 'discuss', question: choice.id });
    const late = await vote(esa, 1, choose(sealed, texts[0] ?? ''), 3);
    expect(late.body).toEqual({ isKept: false });
    const [round] = (await watch()).rounds;
    expect(round?.votes.map(({ answer }) => answer)).toEqual([
      'choices' in choice ? choice.choices[1]?.id : '',
    ]);
  });

  test('a button that is pressed twice, or at two devices, leads on once', async () => {
    const { teacher, held, lead, watch } = await aLesson(['Gul', 'Hira']);
    await lead({ stage: 'vote', question: choice.id });
    const { lesson: from } = await watch();
    const to = { stage: 'discuss', question: choice.id };
    const twice = await Promise.all(
      [1, 2].map(() => teacher.post(`teacher/classes/${held.id}/lesson`, { from, to })),
    );
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect((await watch()).lesson).toEqual(to);
  });

  test('what cannot be done just now is refused, and the lesson stays where it was', async () => {
    const { lead, watch } = await aLesson(['Iqra', 'Jamil']);
    expect((await lead({ stage: 'shown', question: choice.id })).status).toBe(409);
    expect((await lead({ stage: 'vote', question: 'no-such-question' })).status).toBe(409);
    await lead({ stage: 'vote', question: choice.id });
    await lead({ stage: 'shown', question: choice.id });
    expect((await lead({ stage: 'vote', question: choice.id })).status).toBe(409);
    expect((await watch()).lesson).toEqual({ stage: 'shown', question: choice.id });
  });

  test('whoever comes late sees the question that is open', async () => {
    const { held, lead, seen } = await aLesson(['Kiran', 'Laila']);
    await lead({ stage: 'vote', question: choice.id });
    const late = served.visitor();
    await joinAs(late, held, 'Mona');
    expect((await seen(late)).lesson).toMatchObject({ stage: 'vote', at: 1 });
  });

  test('comes into the gradebook with the last vote of each', async () => {
    const { teacher, held, students, lead, vote, seen } = await aLesson(['Nadia', 'Omar']);
    await lead({ stage: 'vote', question: choice.id });
    await vote(students[0], 1, choose(await seen(students[0]), texts[0] ?? ''));
    await lead({ stage: 'discuss', question: choice.id });
    await lead({ stage: 'vote-again', question: choice.id });
    await vote(students[0], 2, choose(await seen(students[0]), rightText ?? ''));
    const { body } = await teacher.get<{ codes: string[] }>(`teacher/classes/${held.id}/results`);
    const [read] = codesToResults(body.codes.join('\n'));
    const right =
      'choices' in choice ? choice.choices.find((candidate) => candidate.right)?.id : '';
    expect(read?.ok && read.result.answers[0]?.answer).toBe(right);
    expect(body.codes).toHaveLength(1);
  });

  test('is not told to students when others answer: it is for the teacher', async () => {
    const { held, teacher, students, lead, vote, seen } = await aLesson(['Rabia', 'Sana']);
    await lead({ stage: 'vote', question: choice.id });
    const events = async (visitor: Visitor, path: string) => {
      const cookie = [...visitor.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
      const stream = await fetch(`${served.url}/api/${path}`, { headers: { Cookie: cookie } });
      const reader = stream.body!.getReader();
      await reader.read();
      let count = 0;
      const reading = (async () => {
        while (!(await reader.read()).done) count += 1;
      })().catch(() => undefined);
      return {
        end: async () => {
          await reader.cancel();
          await reading;
          return count;
        },
      };
    };
    const [student, watching] = [
      await events(students[0], 'class/live'),
      await events(teacher, `teacher/classes/${held.id}/live`),
    ];
    await new Promise((resolve) => setTimeout(resolve, 500));
    await vote(students[1], 1, choose(await seen(students[1]), texts[0] ?? ''));
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await student.end()).toBe(0);
    expect(await watching.end()).toBe(1);
  });

  test('is told to those who follow it within a second', async () => {
    const { students, lead } = await aLesson(['Parveen', 'Qasim']);
    const cookie = [...students[0].cookies].map(([key, value]) => `${key}=${value}`).join('; ');
    const stream = await fetch(`${served.url}/api/class/live`, { headers: { Cookie: cookie } });
    const reader = stream.body!.getReader();
    await reader.read();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const startedAtMs = performance.now();
    const next = reader.read();
    await lead({ stage: 'vote', question: choice.id });
    const { value } = await next;
    expect(new TextDecoder().decode(value)).toContain('event: changed');
    expect(performance.now() - startedAtMs).toBeLessThan(1000);
    await reader.cancel();
  });
});
