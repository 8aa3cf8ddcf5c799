import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { openProgress } from '../../../src/browser/storage/progress.ts';
import { everythingOf } from '../../../src/browser/storage/progress-upkeep.ts';
import { openTeaching } from '../../../src/browser/storage/teaching.ts';
import { parseAssignmentFile } from '../../../src/domain/assignments/assignment-file.ts';
import { fragmentToAssignment } from '../../../src/domain/assignments/assignment-link.ts';
import { codesToResults } from '../../../src/domain/assignments/result.ts';
import { parseProgressFile } from '../../../src/domain/attempts/progress-file.ts';
import { restoreDatabases, storedRelease } from '../../support/stored-release.ts';

const release = storedRelease('0.1.0');
const [kept, taught] = release.databases.map(({ stores }) => stores);

describe('what release 0.1.0 kept on a device', () => {
  beforeAll(async () => {
    vi.stubGlobal('document', {
      documentElement: { dataset: { courseId: 'a-negative-peace' } },
    });
    await restoreDatabases(release);
  });

  test('outlasts the page, as before', async () => {
    expect((await openProgress()).durability).toBe('lasting');
    expect((await openTeaching()).durability).toBe('lasting');
  });

  test('every record of the progress is there as it was, and none is set aside anew', async () => {
    const progress = await openProgress();
    expect(await everythingOf(progress)).toEqual(kept);
    expect(await progress.asideCount()).toBe(1);
  });

  test('every answer, card, history and section is read', async () => {
    const progress = await openProgress();
    const quizzes = new Set(kept!['answers']!.map(([key]) => key.replace(/\/[^/]*$/, '')));
    const answers = await Promise.all([...quizzes].map((quiz) => progress.answersOf(quiz)));
    const count = answers.reduce((sum, { size }) => sum + size, 0);
    expect(count).toBe(kept!['answers']!.length);
    expect(await progress.cards()).toHaveLength(kept!['cards']!.length);
    expect((await progress.history()).size).toBe(kept!['history']!.length);
    expect((await progress.readSections()).size).toBe(kept!['read']!.length);
  });

  test('every assignment, result, list and question of a teacher is read', async () => {
    const teaching = await openTeaching();
    expect(await teaching.assignments()).toHaveLength(taught!['assignments']!.length);
    expect(await teaching.results()).toHaveLength(taught!['results']!.length);
    expect((await teaching.roster()).map(({ name }) => name)).toEqual(['Amina', 'Bilal Khan']);
    expect([...(await teaching.decisions())]).toEqual([['bilal|2', 'Bilal Khan (2)']]);
    expect((await teaching.judged()).size).toBe(1);
    expect(await teaching.papers('week3abc')).toMatch(/^Esha, B/);
    expect(await teaching.questionsOf('week3abc')).toHaveLength(10);
    expect(await teaching.ownQuestions()).toHaveLength(1);
    expect(await teaching.started('week3abc')).toHaveLength(1);
    expect(await teaching.handedIn('week3abc')).toHaveLength(1);
  });
});

describe('the files that release 0.1.0 gave out', () => {
  test('a file of progress is read whole', () => {
    const read = parseProgressFile(release.files.progress, 'a-negative-peace');
    expect(read).toMatchObject({ ok: true, setAside: 0 });
    expect(read.ok && read.kept).toEqual(kept);
  });

  test('an assignment is read from its link and from its file', () => {
    expect(fragmentToAssignment(release.files.assignmentLink)).toMatchObject({
      ok: true,
      given: { assignment: { title: 'Week 3' }, extraMinutes: 10 },
    });
    expect(parseAssignmentFile(release.files.assignmentFile)).toMatchObject({
      ok: true,
      given: { assignment: { title: 'Week 3' } },
    });
  });

  test('every result is read and its seal fits', () => {
    const read = release.files.results.flatMap(codesToResults);
    expect(read).toHaveLength(3);
    expect(read.every((result) => result.ok && result.isWhole)).toBe(true);
  });
});
