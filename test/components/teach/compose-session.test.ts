import { describe, expect, test, vi } from 'vitest';
import {
  ComposeSession,
  type ComposeWorld,
} from '../../../src/components/teach/ComposeSession.svelte.ts';
import {
  formatAssignmentFile,
  parseAssignmentFile,
} from '../../../src/domain/assignments/assignment-file.ts';
import { OWN_CHAPTER } from '../../../src/domain/assignments/choose-questions.ts';
import { messages as english } from '../../../src/i18n/languages/en.ts';
import { anAssignment, someQuestions } from '../../support/class.ts';
import { aTeaching } from '../../support/worlds.ts';

const { build, kept } = english.teaching;
const messages = { ...build, kept };
const questions = someQuestions(4).map((question) => ({ ...question, chapter: 'origins' }));
const chapters = [{ id: 'origins', title: 'Origins', readingMinutes: 10 }];

async function anOpenSession(
  changes: Partial<ComposeWorld> = {},
  teaching = aTeaching(),
  ofCourse = chapters,
) {
  let made = 0;
  const session = new ComposeSession(
    {
      openTeaching: () => Promise.resolve(teaching),
      readAssignment: (text) => Promise.resolve(parseAssignmentFile(text)),
      loadChapters: () => Promise.resolve({ questions, objectives: {} }),
      newId: () => `assign${(made += 1).toString().padStart(2, '0')}`,
      ...changes,
    },
    ofCourse,
    messages,
  );
  await session.open();
  return { session, teaching };
}

const pick = (...picked: string[]) => ({ isBalanced: false, picked });

describe('making an assignment', () => {
  test('keeps it, named by its chapters where it has no title', async () => {
    const { session, teaching } = await anOpenSession();
    session.change({
      ...pick('q1', 'q3'),
      filter: { ...session.draft.filter, chapters: ['origins'] },
    });
    expect(await session.make()).toBe(true);
    const [assignment] = await teaching.assignments();
    expect(assignment?.title).toBe('Origins');
    expect(assignment?.questions.map(({ id }) => id)).toEqual(['q1', 'q3']);
    expect(session.made).toEqual(assignment);
  });

  test('another title changes what is kept; other questions make another assignment', async () => {
    const { session, teaching } = await anOpenSession();
    session.change(pick('q1'));
    await session.make();
    session.change({ title: 'Week 3' });
    expect(session.isChange).toBe(true);
    await session.make();
    expect((await teaching.assignments()).map(({ title }) => title)).toEqual(['Week 3']);
    session.change({ ...pick('q1', 'q2'), title: 'Week 4' });
    expect(session.isChange).toBe(false);
    await session.make();
    expect((await teaching.assignments()).map(({ title }) => title)).toEqual(['Week 3', 'Week 4']);
  });

  test('is refused without a question, with the field that is at fault', async () => {
    const { session, teaching } = await anOpenSession();
    session.change(pick());
    expect(await session.make()).toBe(false);
    expect(session.faults).toEqual(['questions']);
    expect(await teaching.assignments()).toEqual([]);
  });

  test('is there to share all the same when a full device keeps nothing, and that is said', async () => {
    const { session } = await anOpenSession({}, aTeaching({ isFull: true }));
    session.change(pick('q1'));
    expect(await session.make()).toBe(true);
    expect(session.made?.questions).toHaveLength(1);
    expect(session.notice).toBe(build.notKept);
  });

  test('what is changed after it was made is not shared until it is made again', async () => {
    const { session } = await anOpenSession();
    session.change(pick('q1'));
    await session.make();
    session.change({ title: 'Other' });
    expect(session.made).toBeUndefined();
  });
});

describe('in a course with more chapters than are fetched at once', () => {
  const many = Array.from({ length: 60 }, (_, at) => ({
    id: `chapter-${at}`,
    title: `Chapter ${at}`,
    readingMinutes: 5,
  }));
  const inChapter = (id: string) =>
    someQuestions(2).map((question) => ({
      ...question,
      id: `${id}-${question.id}`,
      chapter: id,
    }));
  const load = () =>
    vi.fn((ids: readonly string[]) =>
      Promise.resolve({ questions: ids.flatMap(inChapter), objectives: { [ids[0]!]: 'Aim' } }),
    );
  const aLargeSession = (loadChapters = load(), teaching = aTeaching()) =>
    anOpenSession({ loadChapters }, teaching, many);
  const askAbout = (session: ComposeSession, ...chapters: string[]) =>
    session.change({ filter: { ...session.draft.filter, chapters } });
  const idsOf = ({ questions: offered }: ComposeSession) => offered.map(({ id }) => id);

  test('nothing is fetched before a chapter is chosen, and then of that chapter alone', async () => {
    const loadChapters = load();
    const { session } = await aLargeSession(loadChapters);
    expect(loadChapters).not.toHaveBeenCalled();
    expect(idsOf(session)).toEqual([]);
    askAbout(session, 'chapter-7');
    await expect.poll(() => idsOf(session)).toEqual(['chapter-7-q1', 'chapter-7-q2']);
    askAbout(session, 'chapter-7', 'chapter-3');
    await expect.poll(() => idsOf(session)).toHaveLength(4);
    expect(idsOf(session)[0]).toBe('chapter-3-q1');
    expect(loadChapters.mock.calls).toEqual([[['chapter-7']], [['chapter-3']]]);
    expect(Object.keys(session.course!.objectives)).toEqual(['chapter-7', 'chapter-3']);
  });

  test('what was picked stays when its chapter is chosen no longer; the rest is not asked', async () => {
    const { session } = await aLargeSession();
    askAbout(session, 'chapter-7');
    await expect.poll(() => idsOf(session)).toHaveLength(2);
    session.change(pick('chapter-7-q2'));
    askAbout(session);
    expect(idsOf(session)).toEqual(['chapter-7-q2']);
  });

  test('a kept assignment is opened with the questions of its chapters, and is not taken for own', async () => {
    const teaching = aTeaching();
    const assignment = { ...anAssignment(inChapter('chapter-9')), chapters: ['chapter-9'] };
    await teaching.keepAssignment(assignment);
    const { session } = await aLargeSession(load(), teaching);
    await session.edit(assignment);
    expect(session.madeQuestions.map(({ id }) => id)).toEqual(['chapter-9-q1', 'chapter-9-q2']);
    expect(session.hasOwn).toBe(false);
  });

  test('says so where the questions cannot be fetched, and fetches them when chosen again', async () => {
    const loadChapters = load().mockRejectedValueOnce(new Error('offline'));
    const { session } = await aLargeSession(loadChapters);
    askAbout(session, 'chapter-7');
    await expect.poll(() => session.notice).toBe(build.failed);
    askAbout(session);
    askAbout(session, 'chapter-7');
    await expect.poll(() => idsOf(session)).toHaveLength(2);
    expect(session.notice).toBe('');
  });
});

describe('kept assignments', () => {
  test('are copied word for word, whatever the course has made of their questions since', async () => {
    const teaching = aTeaching();
    const assignment = anAssignment(questions.slice(0, 1));
    await teaching.keepAssignment(assignment);
    await teaching.keepQuestions(assignment.id, [{ ...questions[0]!, prompt: 'As it was.' }]);
    const { session } = await anOpenSession({}, teaching);
    await session.duplicate(assignment);
    const copy = session.assignments.find(({ id }) => id !== assignment.id)!;
    expect(copy.title).not.toBe(assignment.title);
    await session.edit(copy);
    expect(session.madeQuestions.map(({ prompt }) => prompt)).toEqual(['As it was.']);
  });

  test('come back from their files, with their questions', async () => {
    const { session } = await anOpenSession({
      loadChapters: () => Promise.resolve({ questions: [], objectives: {} }),
    });
    const assignment = anAssignment(questions);
    await session.restore(
      formatAssignmentFile({ assignment, extraMinutes: 0 }, questions, 'A course'),
    );
    expect(session.assignments).toEqual([assignment]);
    await session.edit(assignment);
    expect(session.madeQuestions).toEqual(questions);
  });

  test('a file that is none is said to be none', async () => {
    const { session } = await anOpenSession();
    await session.restore('We went to the sea.');
    expect(Object.values(kept.fileFaults)).toContain(session.notice);
    expect(session.assignments).toEqual([]);
  });

  test('are removed, and named as they go', async () => {
    const teaching = aTeaching();
    const assignment = anAssignment(questions);
    await teaching.keepAssignment(assignment);
    const { session } = await anOpenSession({}, teaching);
    await session.remove(assignment);
    expect(session.assignments).toEqual([]);
    expect(session.notice).toContain(assignment.title);
  });
});

test('one’s own questions stand as a chapter of their own, and are known as such when shared', async () => {
  const teaching = aTeaching();
  const own = { ...questions[0]!, id: 'own-1', chapter: OWN_CHAPTER };
  await teaching.addOwnQuestions([own]);
  const { session } = await anOpenSession({}, teaching);
  expect(session.chapters.map(({ id }) => id)).toEqual(['origins', OWN_CHAPTER]);
  session.change(pick('q1'));
  await session.make();
  expect(session.hasOwn).toBe(false);
  session.change(pick('q1', 'own-1'));
  await session.make();
  expect(session.hasOwn).toBe(true);
});

test('a course that cannot be fetched is said not to be', async () => {
  const { session } = await anOpenSession({
    loadChapters: () => Promise.reject(new Error('offline')),
  });
  expect(session.hasFailed).toBe(true);
});
