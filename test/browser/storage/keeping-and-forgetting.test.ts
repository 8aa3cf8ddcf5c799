import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { countDue } from '../../../src/browser/storage/count-due.ts';
import type { Database } from '../../../src/browser/storage/database.ts';
import { forgetNote, keptNotes } from '../../../src/browser/storage/kept-notes.ts';
import { memoryDatabase } from '../../../src/browser/storage/memory-database.ts';
import { keepNote, readNote } from '../../../src/browser/storage/notes.ts';
import { ALL, Progress } from '../../../src/browser/storage/progress.ts';
import {
  bringInto,
  everythingOf,
  forgetAnswers,
  leaveOutOfCount,
  removeRecords,
} from '../../../src/browser/storage/progress-upkeep.ts';
import { keepLimit, readLimit } from '../../../src/browser/storage/review-limit.ts';
import { Teaching } from '../../../src/browser/storage/teaching.ts';
import { lockOf } from '../../../src/domain/assignments/lock.ts';
import { codesToResults, resultToCode } from '../../../src/domain/assignments/result.ts';
import { emptyProgress } from '../../../src/domain/attempts/kept-progress.ts';
import { PROGRESS_STORES } from '../../../src/domain/attempts/records.ts';
import { TEACHING_STORES } from '../../../src/domain/class/teaching-records.ts';
import { DAY_MS } from '../../../src/domain/dates/durations.ts';
import { newCard } from '../../../src/domain/review/due-cards.ts';
import { aResult, anAssignment, someQuestions } from '../../support/class.ts';
import { aLocalStorage, aRefusingStorage } from '../../support/local-storage.ts';

const NOW_MS = Date.UTC(2026, 4, 5);
const change = { answer: 'x', isBlank: false, isChecked: true, confidence: null, basedOn: 0 };

function openPageOf(courseId: string) {
  vi.stubGlobal('document', { documentElement: { dataset: { courseId } } });
}

beforeEach(() => {
  vi.stubGlobal('localStorage', aLocalStorage());
  openPageOf('a-course');
  vi.useFakeTimers({ toFake: ['Date'], now: NOW_MS });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('notes', () => {
  test('are kept by name, read as they stand, and forgotten one by one', () => {
    keepNote('review.limit', 50);
    expect(readNote('review.limit')).toBe(50);
    expect(readNote('review.due')).toBeNull();
    forgetNote('review.limit');
    expect(readNote('review.limit')).toBeNull();
  });

  test('are listed with those of the display, and without those of other sites on the host', () => {
    const others = { 'appearance.scheme': 'dark', theme: 'x', 'my.appearance.size': 'y' };
    vi.stubGlobal('localStorage', aLocalStorage(others));
    keepNote('progress.any', true);
    expect(keptNotes()).toEqual([
      ['appearance.scheme', 'dark'],
      ['progress.any', 'true'],
    ]);
  });

  test('of one course are not those of another on the same host, to read, list or forget', () => {
    keepNote('review.limit', 50);
    openPageOf('another-course');
    expect(readNote('review.limit')).toBeNull();
    expect(keptNotes()).toEqual([]);
    forgetNote('review.limit');
    openPageOf('a-course');
    expect(readNote('review.limit')).toBe(50);
  });

  test('of the first edition, which bear no course’s name, hold until they are written anew', () => {
    vi.stubGlobal('localStorage', aLocalStorage({ 'review.limit': '50', 'progress.any': 'true' }));
    expect(readNote('review.limit')).toBe(50);
    keepNote('review.limit', 10);
    expect(readNote('review.limit')).toBe(10);
    expect(new Map(keptNotes())).toEqual(
      new Map([
        ['progress.any', 'true'],
        ['review.limit', '10'],
      ]),
    );
    forgetNote('progress.any');
    expect(readNote('progress.any')).toBeNull();
    openPageOf('another-course');
    expect(readNote('review.limit')).toBeNull();
  });

  test('that are damaged are none', () => {
    vi.stubGlobal('localStorage', aLocalStorage({ 'review.due': '[1,' }));
    expect(readNote('review.due')).toBeNull();
  });

  test('that a browser refuses are done without', () => {
    vi.stubGlobal('localStorage', aRefusingStorage());
    expect(() => keepNote('review.limit', 50)).not.toThrow();
    expect(() => forgetNote('review.limit')).not.toThrow();
    expect(readNote('review.limit')).toBeNull();
    expect(keptNotes()).toEqual([]);
  });
});

test('the count of cards that are due is that of the times that are over, to the millisecond', () => {
  keepNote('review.due', [NOW_MS - 1, NOW_MS, NOW_MS + 1]);
  expect(countDue(NOW_MS)).toBe(2);
  keepNote('review.due', 'nonsense');
  expect(countDue(NOW_MS)).toBe(0);
});

test('the limit of a day is one of those that can be chosen, or the usual one', () => {
  expect(readLimit()).toBe(20);
  keepLimit(50);
  expect(readLimit()).toBe(50);
  keepNote('review.limit', 51);
  expect(readLimit()).toBe(20);
});

describe('a reader’s progress', () => {
  const aProgress = () => new Progress(memoryDatabase(PROGRESS_STORES));

  test('gives back each answer under its quiz, and none of another that begins alike', async () => {
    const progress = aProgress();
    await progress.keepAnswer('talks', 'q1', change);
    await progress.keepAnswer('talks-again', 'q1', { ...change, answer: 'y' });
    expect((await progress.answerOf('talks', 'q1'))?.answer).toBe('x');
    expect(await progress.answerOf('talks', 'q2')).toBeUndefined();
    expect([...(await progress.answersOf('talks')).keys()]).toEqual(['q1']);
  });

  test('sets nothing aside when something is kept for the first time', async () => {
    const progress = aProgress();
    await progress.keepAnswer('talks', 'q1', change);
    await progress.keepResult('q1', { share: 1, confidence: null });
    expect(await progress.asideCount()).toBe(0);
  });

  test('blanks an answer that is kept, and makes none where there is none', async () => {
    const progress = aProgress();
    await progress.keepAnswer('talks', 'q1', change);
    expect(await progress.blankAnswer('talks', 'q1', null)).toMatchObject({
      answer: null,
      isChecked: false,
      revision: 2,
    });
    expect(await progress.blankAnswer('talks', 'q2', null)).toBeUndefined();
  });

  test('keeps when a section was first read', async () => {
    const progress = aProgress();
    await progress.keepSection('/chapters/one/#s', 5);
    await progress.keepSection('/chapters/one/#s', 9);
    expect((await everythingOf(progress)).read).toEqual([
      ['/chapters/one/#s', { version: 1, atMs: 5 }],
    ]);
  });

  test('notes for every page that there is progress, and when its cards are due', async () => {
    const progress = aProgress();
    await progress.addCards(['question:a', 'question:b'], newCard(NOW_MS));
    expect(readNote('progress.any')).toBe(true);
    expect(readNote('review.due')).toEqual([NOW_MS, NOW_MS]);
    await leaveOutOfCount(progress, ['question:b']);
    expect(readNote('review.due')).toEqual([NOW_MS]);
    expect(readNote('review.left-out')).toEqual(['question:b']);
    await leaveOutOfCount(progress, []);
    expect(readNote('review.due')).toEqual([NOW_MS, NOW_MS]);
  });

  test('notes nothing anew where the same cards are left out as before', async () => {
    const progress = aProgress();
    await leaveOutOfCount(progress, []);
    expect(keptNotes()).toEqual([]);
  });

  test('counts five hundred cards as due at most', async () => {
    const progress = aProgress();
    await progress.addCards(
      Array.from({ length: 501 }, (_, at) => `term:${at}`),
      newCard(NOW_MS),
    );
    expect(readNote('review.due')).toHaveLength(500);
  });

  test('tells the other tabs what has changed, and this one nothing; who stops is told no more', async () => {
    const [here, there] = [aProgress(), aProgress()];
    const heard: unknown[] = [];
    const own: unknown[] = [];
    const stop = there.onChangeElsewhere((what) => heard.push(what));
    here.onChangeElsewhere((what) => own.push(what));
    await removeRecords(here, []);
    await here.keepAnswer('talks', 'q1', change);
    await here.addCard('question:a', newCard(NOW_MS));
    await removeRecords(here, [{ store: 'answers', key: 'talks/q1' }]);
    await bringInto(here, emptyProgress());
    await vi.waitFor(() => expect(heard).toHaveLength(4));
    expect(heard).toEqual([
      { store: 'answers', key: 'talks/q1' },
      { store: 'cards', key: 'question:a' },
      { store: 'answers', key: ALL },
      { store: 'answers', key: ALL },
    ]);
    expect(own).toEqual([]);
    stop();
    await here.keepSection('/a/', 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toHaveLength(4);
  });

  test('is kept and removed where a browser has no channel to the other tabs', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const progress = aProgress();
    const stop = progress.onChangeElsewhere(() => undefined);
    await progress.keepAnswer('talks', 'q1', change);
    await removeRecords(progress, [{ store: 'answers', key: 'talks/q1' }]);
    expect(await progress.answerOf('talks', 'q1')).toBeUndefined();
    expect(stop).not.toThrow();
  });

  test('a file that is brought in writes over nothing that is later here', async () => {
    const progress = aProgress();
    await progress.keepAnswer('talks', 'q1', change);
    const { answers } = await everythingOf(progress);
    await progress.keepAnswer('talks', 'q1', { ...change, answer: 'later', basedOn: 1 });
    await bringInto(progress, { ...emptyProgress(), answers });
    expect((await progress.answerOf('talks', 'q1'))?.answer).toBe('later');
  });

  test('a file that is brought in is noted for every page: there is progress to show', async () => {
    await bringInto(aProgress(), emptyProgress());
    expect(readNote('progress.any')).toBe(true);
  });

  test('a file that is brought in twice sets aside once', async () => {
    const progress = aProgress();
    const aside = { shelf: 'cards' as const, key: 'a', value: 1, reason: 'it is no record' };
    const kept = { ...emptyProgress(), aside: [['cards/a', aside] as [string, unknown]] };
    await bringInto(progress, kept);
    await bringInto(progress, kept);
    expect(await progress.asideCount()).toBe(1);
  });

  test('a file that is brought in keeps what it has set aside beside what is set aside here', async () => {
    const progress = aProgress();
    const aside = { shelf: 'cards' as const, key: 'a', value: 1, reason: 'it is no record' };
    await bringInto(progress, { ...emptyProgress(), aside: [['cards/a', aside]] });
    await bringInto(progress, { ...emptyProgress(), aside: [['cards/a', { ...aside, value: 2 }]] });
    expect((await everythingOf(progress)).aside.map(([key]) => key)).toEqual([
      'cards/a',
      'cards/a (2)',
    ]);
    expect(await progress.asideCount()).toBe(2);
  });

  test('what is removed is gone, and nothing else', async () => {
    const progress = aProgress();
    await progress.keepAnswer('talks', 'q1', change);
    await progress.keepAnswer('talks', 'q2', change);
    await removeRecords(progress, []);
    await removeRecords(progress, [{ store: 'answers', key: 'talks/q1' }]);
    expect((await everythingOf(progress)).answers.map(([key]) => key)).toEqual(['talks/q2']);
  });

  test('a student who has finished takes away the answers, and what came of these questions alone', async () => {
    const progress = aProgress();
    const name = 'assignment/abcd1234/zainab|';
    await progress.keepAnswer(`${name}/1`, 'q1', change);
    await progress.keepAnswer('assignment/abcd1234/bilal|/1', 'q1', change);
    await progress.keepAnswer('talks', 'q1', change);
    await progress.keepResult('q1', { share: 0, confidence: null });
    for (const share of [0, 1]) await progress.keepResult('q2', { share, confidence: null });
    await progress.keepResult('other', { share: 0, confidence: null });
    await progress.addCard('question:q1', newCard(NOW_MS));
    await progress.addCard('question:q2', newCard(NOW_MS - DAY_MS));
    await progress.addCard('question:q3', { ...newCard(NOW_MS), reps: 1 });
    await progress.addCard('question:other', newCard(NOW_MS));
    await forgetAnswers(progress, `${name}/`, { questions: ['q1', 'q2', 'q3'], ms: NOW_MS });
    const { answers, history, cards } = await everythingOf(progress);
    expect(answers.map(([key]) => key)).toEqual(['assignment/abcd1234/bilal|/1/q1', 'talks/q1']);
    // Answered before as well, made before, or seen since: those are not this student's alone.
    expect(history.map(([key]) => key)).toEqual(['q2', 'other']);
    expect(cards.map(([key]) => key)).toEqual(['question:q2', 'question:q3', 'question:other']);
    expect(readNote('review.due')).toHaveLength(3);
  });
});

describe('what is kept of teaching and taking', () => {
  const questions = someQuestions(1);
  const week = anAssignment(questions);
  const other = anAssignment(questions, { id: 'other123' });
  const [zainab, bilal] = ['Zainab', 'Bilal'].map((nickname) => ({ nickname, rollNumber: '' }));
  const aTeaching = () => new Teaching(memoryDatabase(TEACHING_STORES));

  test('lists assignments by their titles, whatever the order in which they were kept', async () => {
    const teaching = aTeaching();
    await teaching.keepAssignment({ ...week, title: 'Week 4' });
    await teaching.keepAssignment({ ...other, title: 'Week 3' });
    expect((await teaching.assignments()).map(({ title }) => title)).toEqual(['Week 3', 'Week 4']);
  });

  test('gives what was handed in of an assignment, the first first, and nothing of another', async () => {
    const teaching = aTeaching();
    const late = await teaching.handIn(aResult(week, 'Zainab', ['a'], { handedInAtMs: 9_000_000 }));
    const early = await teaching.handIn(aResult(week, 'Bilal', ['a'], { handedInAtMs: 2_000_000 }));
    await teaching.handIn(aResult(other, 'Zainab', ['a']));
    expect(await teaching.handedIn(week.id)).toEqual([early, late]);
  });

  test('keeps a code that was handed in elsewhere, and one that is kept already once', async () => {
    const teaching = aTeaching();
    const here = await teaching.handIn(aResult(week, 'Zainab', ['a']));
    const elsewhere = resultToCode(aResult(week, 'Bilal', ['a'], { handedInAtMs: 9_000_000 }));
    await teaching.keepHandedIn(week.id, here);
    await teaching.keepHandedIn(week.id, elsewhere);
    expect(await teaching.handedIn(week.id)).toEqual([here, elsewhere]);
  });

  test('handing in closes the attempt of that student, and no other', async () => {
    const teaching = aTeaching();
    for (const student of [zainab!, bilal!]) {
      await teaching.begin(week.id, { student, attempt: 1, startedAtMs: 5 });
    }
    await teaching.begin(other.id, { student: zainab!, attempt: 1, startedAtMs: 5 });
    await teaching.handIn(aResult(week, 'Zainab', ['a']));
    expect((await teaching.started(week.id)).map(({ student }) => student)).toEqual([bilal]);
    expect(await teaching.started(other.id)).toHaveLength(1);
  });

  test('a student who is forgotten leaves nothing of the assignment; others and other work stay', async () => {
    const teaching = aTeaching();
    await teaching.handIn(aResult(week, 'Zainab', ['a']));
    const ofBilal = await teaching.handIn(aResult(week, 'Bilal', ['a']));
    const ofOther = await teaching.handIn(aResult(other, 'Zainab', ['a']));
    for (const student of [zainab!, bilal!]) {
      await teaching.begin(week.id, { student, attempt: 2, startedAtMs: 5 });
      await teaching.keepLock(week.id, student, lockOf('4711', 'salt'));
    }
    await teaching.keepLock(other.id, zainab!, lockOf('4711', 'salt'));
    await teaching.forgetStudent(week.id, zainab!);
    expect(await teaching.handedIn(week.id)).toEqual([ofBilal]);
    expect(await teaching.handedIn(other.id)).toEqual([ofOther]);
    expect((await teaching.started(week.id)).map(({ student }) => student)).toEqual([bilal]);
    expect([...(await teaching.locks(week.id)).keys()]).toEqual(['bilal|']);
    expect([...(await teaching.locks(other.id)).keys()]).toEqual(['zainab|']);
  });

  test('a student is forgotten although a code cannot be read, which stays', async () => {
    const teaching = aTeaching();
    await teaching.keepHandedIn(week.id, 'nonsense');
    await teaching.keepHandedIn(week.id, '');
    await teaching.handIn(aResult(week, 'Zainab', ['a']));
    await teaching.forgetStudent(week.id, zainab!);
    const left = (await teaching.everything())['handed-in'];
    expect(left.map(([, code]) => code)).toEqual(['nonsense', '']);
  });

  test('what is removed is gone, and nothing else', async () => {
    const teaching = aTeaching();
    await teaching.keepAssignment(week);
    await teaching.keepAssignment(other);
    await teaching.remove([]);
    await teaching.remove([{ store: 'assignments', key: week.id }]);
    expect((await teaching.everything()).assignments.map(([key]) => key)).toEqual([other.id]);
  });

  test('codes of results are all there when the page is opened again', async () => {
    const teaching = aTeaching();
    const codes = ['Zainab', 'Bilal'].map((name) => resultToCode(aResult(week, name, ['a'])));
    await teaching.addResults(codes.map((code, at) => ({ seal: `seal-${at}`, code })));
    expect((await teaching.results()).map(({ code }) => code)).toEqual(codes);
  });

  test('results of an assignment are kept in the place of those of it, and of no other', async () => {
    const teaching = aTeaching();
    const coded = (of: typeof week, name: string) => {
      const code = resultToCode(aResult(of, name, ['a']));
      const [read] = codesToResults(code);
      if (!read?.ok) throw new Error('The code of the test cannot be read.');
      return { seal: read.seal, code };
    };
    const [ofWeek, ofOther, later] = [
      coded(week, 'Zainab'),
      coded(other, 'Bilal'),
      coded(week, 'Bilal'),
    ];
    await teaching.addResults([ofWeek, ofOther]);
    await teaching.replaceResults(week.id, [later]);
    expect((await teaching.everything()).results).toEqual([
      [ofOther.seal, ofOther.code],
      [later.seal, later.code],
    ]);
  });

  test('parts that a camera has read are kept until they are used, and then nothing of them', async () => {
    const teaching = aTeaching();
    await teaching.keepScannedParts(['1/2 one']);
    expect(await teaching.scannedParts()).toEqual(['1/2 one']);
    await teaching.keepScannedParts([]);
    expect((await teaching.everything()).class).toEqual([]);
  });

  test('a code is read although it was kept with one that is damaged', async () => {
    const teaching = aTeaching();
    const code = resultToCode(aResult(week, 'Zainab', ['a']));
    await teaching.addResults([{ seal: 'seal', code: `${code} ${code.slice(0, -20)}` }]);
    expect((await teaching.results()).map((result) => result.result.student)).toEqual([zainab]);
  });
});

test('a page that shows what is kept is told when it is lost', () => {
  const told: string[] = [];
  const { onEvent: _nothing, ...database } = memoryDatabase([]);
  const lost: Database<never> = {
    ...database,
    onEvent: (act) => {
      act('lost');
      return () => undefined;
    },
  };
  new Progress(lost).onEvent((event) => told.push(`progress ${event}`));
  new Teaching(lost).onEvent((event) => told.push(`teaching ${event}`));
  expect(told).toEqual(['progress lost', 'teaching lost']);
});

test('where nothing is to be removed, nothing is asked of a device that can keep nothing more', async () => {
  const full: Database<never> = {
    ...memoryDatabase([]),
    transact: () => Promise.reject(new Error('full')),
  };
  await expect(new Teaching(full).remove([])).resolves.toBeUndefined();
});
