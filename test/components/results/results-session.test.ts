import { describe, expect, test } from 'vitest';
import { FILE_JOBS } from '../../../src/browser/files/file-jobs.ts';
import {
  ResultsSession,
  type ResultsWorld,
} from '../../../src/components/results/ResultsSession.svelte.ts';
import { assignmentToFragment } from '../../../src/domain/assignments/assignment-link.ts';
import { codeToParts } from '../../../src/domain/assignments/code-parts.ts';
import { judgementKey } from '../../../src/domain/class/graded-result.ts';
import { resultToCode } from '../../../src/domain/assignments/result.ts';
import { messages as english } from '../../../src/i18n/languages/en.ts';
import { aResult, anAssignment, someQuestions } from '../../support/class.ts';
import { aTeaching, loaderOf } from '../../support/worlds.ts';

const messages = english.teaching.results;
const questions = someQuestions(2);
const assignment = anAssignment(questions);
const amina = resultToCode(aResult(assignment, 'Amina', ['a', 'a']));
const bilal = resultToCode(aResult(assignment, 'Bilal', ['b', null]));

async function anOpenSession(changes: Partial<ResultsWorld> = {}, teaching = aTeaching()) {
  const session = new ResultsSession(
    {
      openTeaching: () => Promise.resolve(teaching),
      readResults: (texts) => Promise.resolve(FILE_JOBS.results(texts)),
      deleteKept: async () => {
        const kept = Object.entries(await teaching.everything());
        await teaching.remove(
          kept.flatMap(([store, entries]) => entries.map(([key]) => ({ store, key }))),
        );
      },
      loadQuestions: loaderOf(questions),
      readFragment: () => assignmentToFragment({ assignment, extraMinutes: 0 }),
      ...changes,
    },
    messages,
  );
  await session.open();
  return { session, teaching };
}

const pasted = (...codes: string[]) => [{ name: '', text: codes.join('\n\n') }];

describe('taking in results', () => {
  test('grades what is taken in, and has it when the page is opened again', async () => {
    const { session, teaching } = await anOpenSession();
    expect(await session.takeIn(pasted(amina, bilal))).toBe(true);
    const { session: again } = await anOpenSession({}, teaching);
    for (const each of [session, again]) {
      expect(each.gradebook?.rows.map(({ student }) => student.nickname)).toEqual([
        'Amina',
        'Bilal',
      ]);
      expect(each.statistics.map(({ answered }) => answered)).toEqual([2, 1]);
    }
  });

  test('of thirty students each has the score that was earned, with what is to be known of it', async () => {
    const { session } = await anOpenSession();
    const choices = (at: number) => [at % 2 === 0 ? 'a' : 'b', at % 3 === 0 ? 'a' : null];
    const results = Array.from({ length: 30 }, (_, at) =>
      aResult(assignment, `Student ${at}`, choices(at)),
    );
    const again = aResult(assignment, 'Late', ['a', 'a'], { attempt: 2 });
    const elsewhere = { ...aResult(assignment, 'Other', ['a']), assignment: 'zzzz9999' };
    const altered = resultToCode(aResult(assignment, 'Altered', ['a', 'a'])).split('.');
    altered[1] = resultToCode(results[0]!).split('.')[1]!;
    await session.takeIn(
      pasted(...[...results, again, elsewhere].map(resultToCode), altered.join('.')),
    );
    const rows = new Map(session.gradebook?.rows.map((row) => [row.student.nickname, row.counted]));
    expect(rows.size).toBe(32);
    for (const at of results.keys()) {
      const points = choices(at).filter((choice) => choice === 'a').length;
      expect(rows.get(`Student ${at}`)?.points).toBe(points);
    }
    expect(rows.get('Altered')?.isWhole).toBe(false);
    expect(session.gradebook?.others).toHaveLength(1);
  });

  test('a result that came twice counts once, and is said to have come twice', async () => {
    const { session } = await anOpenSession();
    await session.takeIn(pasted(amina));
    await session.takeIn(pasted(amina, bilal));
    expect(session.received).toHaveLength(2);
    expect(session.notices).toHaveLength(2);
  });

  test('a code with a broken seal is replaced when the whole one comes', async () => {
    const { session } = await anOpenSession();
    await session.takeIn(pasted(amina.replace(/\n?\S$/, '')));
    await session.takeIn(pasted(amina));
    expect(session.received.filter(({ isWhole }) => isWhole)).toHaveLength(1);
  });

  test('nothing pasted is said to be nothing', async () => {
    const { session } = await anOpenSession();
    expect(await session.takeIn(pasted('  '))).toBe(false);
    expect(session.notices).toEqual([messages.nothingPasted]);
  });

  test('a text without results is named by its file', async () => {
    const { session } = await anOpenSession();
    await session.takeIn([{ name: 'holiday.txt', text: 'We went to the sea.' }]);
    expect(session.notices.at(-1)).toContain('holiday.txt');
    expect(session.received).toEqual([]);
  });

  test('what a full device does not keep is said, and nothing is counted', async () => {
    const { session } = await anOpenSession({}, aTeaching({ isFull: true }));
    expect(await session.takeIn(pasted(amina))).toBe(false);
    expect(session.notices).toEqual([messages.notKept]);
    expect(session.gradebook?.rows).toEqual([]);
  });
});

describe('what a teacher decides', () => {
  test('is kept: judgements, whose result it is, marks of papers and the class', async () => {
    const { session, teaching } = await anOpenSession();
    await session.verdicts.judge('key', ['clear']);
    await session.verdicts.decide('amina|', 'Ayesha Khan');
    await session.keepPapers('Ayesha Khan, A, 1 0');
    expect(await session.keepRoster([{ name: 'Ayesha Khan', rollNumber: '' }])).toBe(true);
    const { session: again } = await anOpenSession({}, teaching);
    expect(again.verdicts.judged).toEqual(new Map([['key', ['clear']]]));
    expect(again.verdicts.decided).toEqual(new Map([['amina|', 'Ayesha Khan']]));
    expect(again.papers).toBe('Ayesha Khan, A, 1 0');
    expect(again.roster).toEqual([{ name: 'Ayesha Khan', rollNumber: '' }]);
  });

  test('that cannot be kept is said', async () => {
    const { session } = await anOpenSession({}, aTeaching({ isFull: true }));
    await session.verdicts.judge('key', ['clear']);
    expect(session.notices).toEqual([messages.notKept]);
    expect(await session.keepRoster([])).toBe(false);
  });
});

describe('opening', () => {
  test('without an assignment anywhere there is no gradebook, and nothing is wrong', async () => {
    const { session } = await anOpenSession({ readFragment: () => '' });
    expect(session.assignment).toBeUndefined();
    expect(session.gradebook).toBeUndefined();
    expect(session.hasFailed).toBe(false);
  });

  test('of two assignments chosen in a row the later one stays, however slow the first was', async () => {
    const teaching = aTeaching();
    const other = anAssignment(questions.slice(0, 1), { id: 'other123', title: 'A first' });
    await teaching.keepAssignment(assignment);
    await teaching.keepAssignment(other);
    let answer: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (answer = resolve));
    const load = loaderOf(questions);
    const loadQuestions = async (ids: readonly string[]) => {
      if (ids.length === 1) await slow;
      return load(ids);
    };
    const { session } = await anOpenSession({ loadQuestions }, teaching);
    const first = session.choose(other.id);
    await session.choose(assignment.id);
    answer();
    await first;
    expect(session.asked?.questions).toHaveLength(2);
  });

  test('questions that cannot be fetched are said not to be', async () => {
    const { session } = await anOpenSession({
      loadQuestions: () => Promise.reject(new Error('offline')),
    });
    expect(session.hasFailed).toBe(true);
  });
});

test('deleting everything leaves nothing on the page or on the device', async () => {
  const { session, teaching } = await anOpenSession();
  await session.takeIn(pasted(amina));
  await session.keepRoster([{ name: 'Ayesha Khan', rollNumber: '' }]);
  await session.deleteAll();
  expect(session.received).toEqual([]);
  expect(session.gradebook).toBeUndefined();
  expect(await teaching.results()).toEqual([]);
  expect(await teaching.roster()).toEqual([]);
  expect(session.notices).toEqual([messages.deleted]);
});

describe('classes', () => {
  test('each has its list, and an assignment is for one of them', async () => {
    const { session, teaching } = await anOpenSession();
    await session.keepRoster([{ name: 'Amina', rollNumber: '1' }]);
    await session.chooseClass('10 B');
    expect(session.roster).toEqual([]);
    await session.keepRoster([{ name: 'Bilal', rollNumber: '1' }]);
    const { session: again } = await anOpenSession({}, teaching);
    expect(again.className).toBe('10 B');
    expect(again.roster.map(({ name }) => name)).toEqual(['Bilal']);
    await again.chooseClass('');
    expect(again.roster.map(({ name }) => name)).toEqual(['Amina']);
  });

  test('an assignment may be for all of them: results are matched with all lists', async () => {
    const { session, teaching } = await anOpenSession();
    await session.keepRoster([
      { name: 'Amina', rollNumber: '1' },
      { name: 'Zara', rollNumber: '' },
    ]);
    await session.chooseClass('10 B');
    await session.keepRoster([
      { name: 'Bilal', rollNumber: '1' },
      { name: 'Zara', rollNumber: '' },
    ]);
    await session.takeIn(pasted(amina, bilal));
    await session.chooseClass('*');
    expect(session.roster.map(({ name }) => name)).toEqual(['Amina', 'Zara', 'Bilal']);
    expect(session.joined?.repeated).toEqual(['Zara']);
    expect(session.gradebook?.rows.map(({ match }) => match?.state)).toEqual([
      'matched',
      'matched',
    ]);
    expect(session.gradebook?.missing.map(({ name }) => name)).toEqual(['Zara']);
    expect(await session.keepRoster([])).toBe(false);
    // The term of one class has of it what its own students did.
    const second = { ...assignment, id: 'efgh5678' };
    await teaching.keepAssignment(assignment);
    await teaching.keepAssignment(second);
    await session.open();
    await session.choose(second.id);
    await session.chooseClass('10 B');
    await session.openTerm();
    expect(session.term?.assignments.map(({ id }) => id)).toContain(assignment.id);
    expect(session.term?.students.map(({ name }) => name)).not.toContain('Amina');
    await session.choose(assignment.id);
    const { session: again } = await anOpenSession({}, teaching);
    expect(again.className).toBe('*');
    expect([...again.classes.lists.keys()]).toEqual(['', '10 B']);
  });

  test('the term has the assignments of the class alone', async () => {
    const { session, teaching } = await anOpenSession();
    await session.takeIn(pasted(amina, bilal));
    await session.openTerm();
    expect(session.term?.students.map(({ name, shares }) => [name, ...shares])).toEqual([
      ['Amina', 1],
      ['Bilal', 0],
    ]);
    await teaching.keepAssignment(assignment);
    await session.open();
    await session.chooseClass('10 B');
    await session.openTerm();
    expect(session.term?.assignments.map(({ id }) => id)).toEqual([assignment.id]);
    await session.chooseClass('');
  });
});

describe('marking', () => {
  test('a mark, its reason and a comment are there when the page is opened again', async () => {
    const { session, teaching } = await anOpenSession();
    await session.takeIn(pasted(bilal));
    const [row] = session.gradebook?.rows ?? [];
    const key = judgementKey(row!.counted, 'q1');
    await session.mark(key, { share: 1, reason: 'It was right.', comment: 'Well seen.' });
    const { session: again } = await anOpenSession({}, teaching);
    for (const each of [session, again]) {
      expect(each.gradebook?.rows[0]?.counted.points).toBe(1);
    }
    await again.mark(key, {});
    expect(again.gradebook?.rows[0]?.counted.points).toBe(0);
  });

  test('a result that is placed by hand stands there when the page is opened again', async () => {
    const { session, teaching } = await anOpenSession();
    await session.takeIn(pasted(amina, bilal));
    const seal = session.gradebook?.rows[1]?.counted.seal ?? '';
    await session.place(seal, 'Amina');
    const { session: again } = await anOpenSession({}, teaching);
    expect(again.gradebook?.rows.map(({ results }) => results.length)).toEqual([2]);
    await again.place(seal, '');
    expect(again.gradebook?.rows.map(({ student }) => student.nickname)).toEqual([
      'Amina',
      'Bilal',
    ]);
  });
});

describe('a receipt that a camera reads', () => {
  const essay = Array.from({ length: 400 }, (_, at) => `word${(at * 7919) % 9973}`).join(' ');
  const long = resultToCode({
    ...aResult(assignment, 'Zara', ['a', 'a']),
    student: { nickname: 'Zara', rollNumber: '9' },
    answers: [
      { question: 'q1', digest: 'abcd', answer: { text: essay, met: null }, confidence: null },
    ],
  });
  const parts = codeToParts(long);

  test('in parts is taken once, when every part is there', async () => {
    expect(parts.length).toBeGreaterThan(1);
    const { session, teaching } = await anOpenSession();
    for (const part of [...parts, ...parts]) await session.takePart(part);
    expect(session.received.map(({ result }) => result.student.nickname)).toEqual(['Zara']);
    expect(await teaching.scannedParts()).toEqual([]);
  });

  test('each in a page of its own, as a phone opens them, comes together as well', async () => {
    const teaching = aTeaching();
    for (const part of parts) {
      const { session } = await anOpenSession({ readFragment: () => part }, teaching);
      if (part !== parts.at(-1)) expect(session.notices[0]).toContain('Show the next one.');
    }
    expect((await teaching.results()).map(({ result }) => result.student.nickname)).toEqual([
      'Zara',
    ]);
    expect(await teaching.scannedParts()).toEqual([]);
  });

  test('leaves nothing behind when all is deleted, whole or not, and can be read again', async () => {
    const { session, teaching } = await anOpenSession();
    await session.takePart(parts[0]!);
    await session.deleteAll();
    expect(JSON.stringify(await teaching.everything())).not.toContain('Q1.');
    for (const part of parts) await session.takePart(part);
    expect(session.received).toHaveLength(1);
  });
});
