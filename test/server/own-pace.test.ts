import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gradeSubmitted } from '../../src/domain/assignments/grade-submitted.ts';
import { codesToResults } from '../../src/domain/assignments/result.ts';
import { makeGradebook } from '../../src/domain/class/gradebook.ts';
import type {
  ClassSeen,
  ClassWatched,
  SubmissionSeen,
} from '../../src/domain/class/live-records.ts';
import { kindOf } from '../../src/domain/questions/kinds.ts';
import type { Question } from '../../src/domain/questions/question.ts';
import { startServer, type TestedServer } from '../support/class-server.ts';
import { classWork, everyKind, holdClass, joinAs } from '../support/class-visitor.ts';

let served: TestedServer;
beforeAll(async () => {
  served = await startServer();
});
afterAll(() => served.stop());

const questions = everyKind();

/** The right answer to a sealed question, found as a student finds it: by its words. */
function rightBySight(sealed: Question): unknown {
  const real = questions.find((question) => question.kind === sealed.kind)!;
  const right = kindOf(real).rightAnswer(real);
  const texts = (all: readonly { id: string; text: string }[]) =>
    new Map(all.map(({ id, text }) => [text, id]));
  const byText = (
    of: readonly { id: string; text: string }[],
    inSealed: readonly { id: string; text: string }[],
  ) => {
    const known = texts(inSealed);
    return (id: string) => known.get(of.find((candidate) => candidate.id === id)?.text ?? '') ?? '';
  };
  if ('choices' in real && 'choices' in sealed) {
    const named = byText(real.choices, sealed.choices);
    return Array.isArray(right) ? (right as string[]).map(named) : named(right as string);
  }
  if ('steps' in real && 'steps' in sealed) {
    return (right as string[]).map(byText(real.steps, sealed.steps));
  }
  if ('statements' in real && 'statements' in sealed) {
    const [statement, group] = [
      byText(real.statements, sealed.statements),
      byText(real.groups, sealed.groups),
    ];
    return Object.fromEntries(
      Object.entries(right as Record<string, string>).map(([id, under]) => [
        statement(id),
        group(under),
      ]),
    );
  }
  if ('pairs' in real && 'pairs' in sealed) {
    return Object.fromEntries(
      real.pairs.map(({ left, right: side }) => [
        sealed.pairs.find((pair) => pair.left === left)?.id,
        sealed.distractors?.find((distractor) => distractor.right === side)?.id,
      ]),
    );
  }
  if ('gaps' in real && 'gaps' in sealed) {
    return Object.fromEntries(
      sealed.gaps.map(({ id }, at) => [id, real.gaps[at]?.accepted[0] ?? '']),
    );
  }
  return right;
}

function answersOf(seen: ClassSeen, seq = 1) {
  return (seen.attempt?.questions ?? []).map(({ question }) => ({
    question: question.id,
    seq,
    answer: rightBySight(question),
    confidence: null,
  }));
}

describe('at one’s own pace', () => {
  test('a student joins by code and nickname, answers every kind, submits, and is graded to the mark', async () => {
    const teacher = await served.teacher();
    const held = await holdClass(teacher);
    const student = served.visitor();
    const seen = await joinAs(student, held, 'Amina');
    expect(seen.attempt?.questions).toHaveLength(questions.length);
    const sent = await student.post<{ received: { isKept: boolean }[] }>('class/answers', {
      number: 1,
      answers: answersOf(seen),
    });
    expect(sent.body.received.every(({ isKept }) => isKept)).toBe(true);
    const submitted = await student.post<SubmissionSeen>('class/submit', {
      number: 1,
      answers: answersOf(seen),
    });
    const told = submitted.body.told ?? [];
    expect(told).toHaveLength(questions.length);
    for (const { question, answer } of told) {
      const grade = gradeSubmitted(question, answer);
      if (question.kind === 'open') expect(grade.state).toBe('unjudged');
      else expect(grade, question.kind).toMatchObject({ state: 'graded' });
      if (grade.state === 'graded') expect(grade.points, question.kind).toBe(grade.total);
    }
    const { body } = await teacher.get<{ codes: string[] }>(`teacher/classes/${held.id}/results`);
    const [read] = codesToResults(body.codes.join('\n'));
    expect(read).toMatchObject({ ok: true, isWhole: true, seal: submitted.body.receipt });
    const gradebook = makeGradebook({
      assignment: held.assignment,
      questions,
      received: read?.ok ? [read] : [],
      roster: [],
    });
    expect(gradebook.rows[0]?.counted.points).toBe(questions.length - 1);
    expect(gradebook.rows[0]?.counted.flags).toEqual(['clock', 'to-read']);
  });

  test('whoever comes back finds what they have answered, in their own order', async () => {
    const teacher = await served.teacher();
    const held = await holdClass(teacher);
    const student = served.visitor();
    const seen = await joinAs(student, held, 'Bilal');
    await student.post('class/answers', { number: 1, answers: answersOf(seen, 3) });
    const again = (await student.get<ClassSeen>('class/seen')).body;
    expect(again.attempt?.questions).toEqual(seen.attempt?.questions);
    const bySeen = new Map(again.attempt?.answers.map((answer) => [answer.question, answer]));
    for (const { question, answer } of answersOf(seen)) {
      // What is written of an answer in one's own words is kept without what the form judges it by.
      expect(JSON.stringify(bySeen.get(question)?.answer).slice(0, 20)).toBe(
        JSON.stringify(answer).slice(0, 20),
      );
      expect(bySeen.get(question)?.seq).toBe(3);
    }
  });

  test('an older answer that comes late does not take the place of a newer one', async () => {
    const teacher = await served.teacher();
    const held = await holdClass(teacher, 'own-pace', classWork([questions[3]!]));
    const student = served.visitor();
    await joinAs(student, held, 'Chand');
    const send = (seq: number, answer: string) =>
      student.post('class/answers', {
        number: 1,
        answers: [{ question: 'q1', seq, answer, confidence: null }],
      });
    await send(2, 'newer');
    const late = await send(1, 'older');
    // It is not said to be kept, because it is not: what stands is the newer one.
    expect(late.body).toEqual({
      isOpen: true,
      received: [{ question: 'q1', seq: 2, isKept: false }],
    });
    const { body } = await teacher.get<ClassWatched>(`teacher/classes/${held.id}`);
    expect(body.members[0]?.answers[0]?.answer).toBe('newer');
  });

  test('two answers of one number: the second is not said to be kept, so that it is sent anew', async () => {
    const teacher = await served.teacher();
    const held = await holdClass(teacher, 'own-pace', classWork([questions[3]!]));
    const student = served.visitor();
    await joinAs(student, held, 'Dina');
    const send = (answer: string) =>
      student.post('class/answers', {
        number: 1,
        answers: [{ question: 'q1', seq: 1, answer, confidence: null }],
      });
    await send('one tab');
    expect((await send('the other tab')).body).toMatchObject({
      received: [{ isKept: false, seq: 1 }],
    });
  });

  test('fifty submissions at once are one, with fifty equal receipts', async () => {
    const teacher = await served.teacher();
    const held = await holdClass(teacher);
    const student = served.visitor();
    const seen = await joinAs(student, held, 'Esa');
    const body = { number: 1, answers: answersOf(seen) };
    const all = await Promise.all(
      Array.from({ length: 50 }, () => student.post<SubmissionSeen>('class/submit', body)),
    );
    expect(new Set(all.map(({ body: { receipt } }) => receipt)).size).toBe(1);
    const results = await teacher.get<{ codes: string[] }>(`teacher/classes/${held.id}/results`);
    expect(results.body.codes).toHaveLength(1);
  });

  test('what comes after the submission changes nothing of it', async () => {
    const teacher = await served.teacher();
    const held = await holdClass(teacher, 'own-pace', classWork([questions[3]!]));
    const student = served.visitor();
    await joinAs(student, held, 'Fahad');
    const answer = (seq: number, text: string) => ({
      number: 1,
      answers: [{ question: 'q1', seq, answer: text, confidence: null }],
    });
    const first = await student.post<SubmissionSeen>('class/submit', answer(1, 'Peshawar'));
    const late = await student.post('class/answers', answer(2, 'changed'));
    expect(late.body).toMatchObject({ isOpen: false });
    const second = await student.post<SubmissionSeen>('class/submit', answer(3, 'changed'));
    expect(second.body).toEqual(first.body);
  });

  test('where the teacher tells later, nothing is told until then', async () => {
    const teacher = await served.teacher();
    const due = '2026-11-30T08:00+05:00';
    const held = await holdClass(
      teacher,
      'own-pace',
      classWork(questions, { feedback: 'after-due', due }),
    );
    const student = served.visitor();
    const seen = await joinAs(student, held, 'Gul');
    const body = { number: 1, answers: answersOf(seen) };
    expect((await student.post<SubmissionSeen>('class/submit', body)).body.told).toBeNull();
    await teacher.post(`teacher/classes/${held.id}/tell`);
    const after = await student.get<ClassSeen>('class/seen');
    expect(after.body.submissions[0]?.told).toHaveLength(questions.length);
  });

  test('a second attempt is begun where it is allowed, and no third', async () => {
    const teacher = await served.teacher();
    const held = await holdClass(teacher, 'own-pace', classWork(questions, { attempts: 2 }));
    const student = served.visitor();
    const seen = await joinAs(student, held, 'Hira');
    expect((await student.post('class/begin', { number: 2 })).status).toBe(409);
    await student.post('class/submit', { number: 1, answers: answersOf(seen) });
    const second = (await student.post<ClassSeen>('class/begin', { number: 2 })).body;
    expect(second.attempt?.number).toBe(2);
    expect(second.attempt?.answers).toEqual([]);
    await student.post('class/submit', { number: 2, answers: answersOf(second) });
    expect((await student.post('class/begin', { number: 3 })).status).toBe(409);
  });

  test('a class that is closed takes what was answered in time, and counts what nobody submitted', async () => {
    const teacher = await served.teacher();
    const held = await holdClass(teacher);
    const [first, second] = [served.visitor(), served.visitor()];
    const seen = await joinAs(first, held, 'Iqra');
    const other = await joinAs(second, held, 'Jamil');
    await second.post('class/answers', { number: 1, answers: answersOf(other) });
    await teacher.post(`teacher/classes/${held.id}/closed`, { isClosed: true });
    const late = await first.post('class/submit', { number: 1, answers: answersOf(seen) });
    expect(late.status).toBe(200);
    const { body } = await teacher.get<{ codes: string[] }>(`teacher/classes/${held.id}/results`);
    const students = codesToResults(body.codes.join('\n')).map(
      (result) => result.ok && result.result.student,
    );
    expect(students).toMatchObject([{ nickname: 'Iqra' }, { nickname: 'Jamil' }]);
    expect((await served.visitor().post('class/look', { code: held.code })).status).toBe(404);
  });
});

describe('who is who', () => {
  test('a second student of one name is told so, and does not see the first one’s work', async () => {
    const teacher = await served.teacher();
    const held = await holdClass(teacher);
    await joinAs(served.visitor(), held, 'Kiran');
    const other = served.visitor();
    const joined = await other.post('class/join', {
      code: held.code,
      nickname: ' KIRAN ',
      rollNumber: '',
      group: '',
      asks: false,
    });
    expect(joined.body).toEqual({ state: 'known' });
    expect((await other.get('class/seen')).status).toBe(401);
  });

  test('whose phone is dead goes on at another after the teacher’s yes, and the old one is out', async () => {
    const teacher = await served.teacher();
    const held = await holdClass(teacher);
    const [phone, other] = [served.visitor(), served.visitor()];
    const seen = await joinAs(phone, held, 'Laila');
    await phone.post('class/answers', { number: 1, answers: answersOf(seen) });
    const ask = { code: held.code, nickname: 'Laila', rollNumber: '', group: '', asks: true };
    expect((await other.post('class/join', ask)).body).toMatchObject({ state: 'asking' });
    expect((await other.get('class/waiting')).body).toMatchObject({ state: 'asking' });
    expect((await other.get('class/seen')).status).toBe(401);
    const { body } = await teacher.get<ClassWatched>(`teacher/classes/${held.id}`);
    expect(body.requests).toMatchObject([{ student: { nickname: 'Laila' } }]);
    const request = body.requests[0]?.id ?? '';
    await teacher.post(`teacher/classes/${held.id}/requests/${request}`, { isLetIn: true });
    expect((await other.get('class/waiting')).body).toEqual({ state: 'in' });
    const there = (await other.get<ClassSeen>('class/seen')).body;
    expect(there.attempt?.answers).toHaveLength(questions.length);
    expect((await phone.get('class/seen')).status).toBe(401);
  });

  test('who waits no longer for a yes is not let in by one that comes late', async () => {
    const teacher = await served.teacher();
    const held = await holdClass(teacher);
    const [phone, other] = [served.visitor(), served.visitor()];
    await joinAs(phone, held, 'Nadia');
    const ask = { code: held.code, nickname: 'Nadia', rollNumber: '', group: '', asks: true };
    const watched = async () =>
      (await teacher.get<ClassWatched>(`teacher/classes/${held.id}`)).body.requests;
    // Asking again is one request, and going is none.
    await other.post('class/join', ask);
    await other.post('class/join', ask);
    const [request] = await watched();
    expect(await watched()).toHaveLength(1);
    await other.post('class/leave', {});
    expect(await watched()).toEqual([]);
    // So does one who signs under a name that nobody has.
    const third = served.visitor();
    await third.post('class/join', ask);
    expect(await watched()).toHaveLength(1);
    const asNew = { ...ask, nickname: 'Omar', asks: false };
    expect((await third.post('class/join', asNew)).body).toEqual({ state: 'in' });
    expect(await watched()).toEqual([]);
    await teacher.post(`teacher/classes/${held.id}/requests/${request?.id ?? ''}`, {
      isLetIn: true,
    });
    expect((await phone.get('class/seen')).status).toBe(200);
    expect((await other.get('class/waiting')).body).toEqual({ state: 'out' });
  });

  test('who is not let in is told so', async () => {
    const teacher = await served.teacher();
    const held = await holdClass(teacher);
    await joinAs(served.visitor(), held, 'Mona');
    const other = served.visitor();
    await other.post('class/join', {
      code: held.code,
      nickname: 'Mona',
      rollNumber: '',
      group: '',
      asks: true,
    });
    const { body } = await teacher.get<ClassWatched>(`teacher/classes/${held.id}`);
    const request = body.requests[0]?.id ?? '';
    await teacher.post(`teacher/classes/${held.id}/requests/${request}`, { isLetIn: false });
    expect((await other.get('class/waiting')).body).toEqual({ state: 'out' });
  });

  test('one phone serves two students, one after the other', async () => {
    const teacher = await served.teacher();
    const held = await holdClass(teacher);
    const phone = served.visitor();
    const first = await joinAs(phone, held, 'Nadia');
    await phone.post('class/submit', { number: 1, answers: answersOf(first) });
    await phone.post('class/leave');
    expect((await phone.get('class/seen')).status).toBe(401);
    const second = await joinAs(phone, held, 'Omar');
    expect(second.submissions).toEqual([]);
    expect(second.attempt?.answers).toEqual([]);
  });

  test('groups get different work, and nobody is in a group that there is not', async () => {
    const teacher = await served.teacher();
    const [first, second] = questions as [Question, Question];
    const work = classWork([first, second], {
      groups: [
        { name: 'A', questions: [first.id] },
        { name: 'B', questions: [second.id] },
      ],
    });
    const held = await holdClass(teacher, 'own-pace', work);
    const student = served.visitor();
    const join = (group: string) =>
      student.post('class/join', {
        code: held.code,
        nickname: 'Parveen',
        rollNumber: '',
        group,
        asks: false,
      });
    expect((await join('C')).status).toBe(400);
    await join('B');
    await student.post('class/begin', { number: 1 });
    const { body } = await student.get<ClassSeen>('class/seen');
    expect(body.attempt?.questions.map(({ question }) => question.kind)).toEqual([second.kind]);
  });
});

describe('a class with a list of names', () => {
  const names = [
    { nickname: 'Amina Khan', rollNumber: '7' },
    { nickname: 'Amina Khan', rollNumber: '31' },
  ];

  async function aListedClass() {
    const teacher = await served.teacher();
    const { body } = await teacher.post<{ id: string }>('teacher/classes', {
      mode: 'own-pace',
      ...classWork(questions),
      names,
    });
    const watch = async () => (await teacher.get<ClassWatched>(`teacher/classes/${body.id}`)).body;
    return { watch, ...(await watch()) };
  }

  const signs = { group: '', asks: false };

  test('shows it to whoever has the code, and takes who is in it as they stand there', async () => {
    const { watch, code } = await aListedClass();
    for (const student of names) {
      const visitor = served.visitor();
      expect((await visitor.post('class/look', { code })).body).toMatchObject({ names });
      expect((await visitor.post('class/join', { code, ...student, ...signs })).body).toEqual({
        state: 'in',
      });
    }
    // The assignment asks for a nickname: what the list has besides is what keeps the two apart.
    expect(new Set((await watch()).members.map(({ student }) => student))).toEqual(new Set(names));
  });

  test('takes others by what the assignment asks for, and no more', async () => {
    const { watch, code } = await aListedClass();
    const stranger = { nickname: 'Sana', rollNumber: '99', ...signs };
    await served.visitor().post('class/join', { code, ...stranger });
    expect((await watch()).members.map(({ student }) => student)).toEqual([
      { nickname: 'Sana', rollNumber: '' },
    ]);
  });
});
