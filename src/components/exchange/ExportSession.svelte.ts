/** Questions to take elsewhere: which set is chosen, and the file that a format makes of it. */

import type { AssignedQuestions } from '../../browser/fetching/load-course-questions.ts';
import { openAssignment } from '../../browser/fetching/open-assignment.ts';
import type { Teaching } from '../../browser/storage/teaching.ts';
import type { QuizFile } from '../../course/files/quiz-file.ts';
import { fragmentToAssignment } from '../../domain/assignments/assignment-link.ts';
import type { Assignment } from '../../domain/assignments/assignment.ts';
import { groupOf } from '../../domain/assignments/choose-questions.ts';
import type { Question } from '../../domain/questions/question.ts';
import type { ExportMessages } from '../../i18n/messages.ts';
import { FORMATS, type FormatName } from '../../interop/questions/formats.ts';
import type { QuestionFormat, QuestionSet } from '../../interop/questions/question-set.ts';

/** What a session needs of the world. */
export interface ExportWorld {
  openTeaching: () => Promise<Teaching>;
  loadChapters: (ids: readonly string[]) => Promise<QuizFile>;
  loadQuestions: (ids: readonly string[]) => Promise<AssignedQuestions>;
  loadPlayer: QuestionSet['loadPlayer'];
  /** What the address holds of an assignment. */
  readFragment: () => string;
  /** The course that the page belongs to. */
  course: () => QuestionSet['course'];
  saveFile: (name: string, contents: BlobPart, mediaType: string) => void;
  /** The language that the questions are in, such as `en`. */
  locale: () => string;
}

/** Questions by the groups in which they are found; `unnamed` is the title of those in no set. */
function setsOf(
  own: readonly Question[],
  unnamed: string,
): Map<string, { title: string; questions: Question[] }> {
  const sets = new Map<string, { title: string; questions: Question[] }>();
  for (const question of own) {
    const group = groupOf(question);
    const set = sets.get(group) ?? { title: question.set ?? unnamed, questions: [] };
    set.questions.push(question);
    sets.set(group, set);
  }
  return sets;
}

/** The id of the set of all chapters. */
export const WHOLE_COURSE = 'whole-course';

export class ExportSession {
  readonly #world: ExportWorld;
  readonly #chapters: readonly { id: string; title: string }[];
  readonly #messages: ExportMessages;

  stage: 'loading' | 'failed' | 'ready' = $state('loading');
  assignments: Assignment[] = $state.raw([]);
  /** The teacher's own questions, by their sets. */
  own: ReadonlyMap<string, { title: string; questions: Question[] }> = $state.raw(new Map());
  /** The id of the assignment, the chapter or the set that is chosen. */
  chosen = $state(WHOLE_COURSE);
  asked: AssignedQuestions | undefined = $state.raw();
  notice = $state('');
  /** Whether in SCORM the first answer that is checked is the one that counts. */
  firstCounts = $state(false);

  constructor(
    world: ExportWorld,
    chapters: readonly { id: string; title: string }[],
    messages: ExportMessages,
  ) {
    this.#world = world;
    this.#chapters = chapters;
    this.#messages = messages;
  }

  /** Follows the address: the assignment that it holds, or the whole course. */
  async follow(): Promise<void> {
    const read = fragmentToAssignment(this.#world.readFragment());
    // Where what is kept cannot be read, the course and its chapters are there all the same.
    const [kept, own] = await this.#world
      .openTeaching()
      .then((teaching) => Promise.all([teaching.assignments(), teaching.ownQuestions()]))
      .catch((): [Assignment[], Question[]] => [[], []]);
    this.own = setsOf(own, this.#messages.ownQuestions);
    const linked = read.ok ? read.given.assignment : undefined;
    const isKept = kept.some(({ id }) => id === linked?.id);
    this.assignments = linked && !isKept ? [...kept, linked] : kept;
    await this.choose(linked?.id ?? WHOLE_COURSE);
  }

  /** Chooses an assignment or a chapter by its id; any other id is the whole course. */
  async choose(id: string): Promise<void> {
    this.chosen = id;
    this.stage = 'loading';
    try {
      const asked = await this.#open(id);
      // Another choice was made meanwhile.
      if (this.chosen !== id) return;
      this.asked = asked;
      this.stage = 'ready';
    } catch {
      if (this.chosen === id) this.stage = 'failed';
    }
  }

  /** Saves the chosen questions as a file of the format. */
  async save(name: FormatName): Promise<void> {
    if (!this.asked) return;
    const { questions, messages, objectives } = this.asked;
    const format: QuestionFormat = FORMATS[name];
    const assignment = this.assignments.find(({ id }) => id === this.chosen);
    const chapter = this.#chapters.find(({ id }) => id === this.chosen);
    const own = this.own.get(this.chosen);
    const set: QuestionSet = {
      course: this.#world.course(),
      // A name in XML begins with a letter.
      id: assignment ? `a-${assignment.id.toLowerCase()}` : own ? 'own-questions' : this.chosen,
      title: (assignment ?? chapter ?? own)?.title ?? this.#messages.wholeCourse,
      messages,
      objectives,
      ...(assignment?.points && { points: assignment.points }),
      locale: this.#world.locale(),
      alone: this.#messages.alone,
      full: this.#messages.full,
      firstCounts: this.firstCounts,
      chapters: Object.fromEntries(this.#chapters.map(({ id: of, title }) => [of, title])),
      loadPlayer: this.#world.loadPlayer,
    };
    this.notice = '';
    try {
      const written = await format.write(questions, set);
      this.#world.saveFile(`${set.id}.${format.extension}`, written, format.mediaType);
    } catch {
      this.notice = this.#messages.notSaved;
    }
  }

  async #open(id: string): Promise<AssignedQuestions> {
    const assignment = this.assignments.find((candidate) => candidate.id === id);
    if (assignment) {
      const teaching = await this.#world.openTeaching();
      return openAssignment(assignment, {
        loadQuestions: this.#world.loadQuestions,
        questionsOf: (quiz) => teaching.questionsOf(quiz),
      });
    }
    const all = this.#chapters.map((chapter) => chapter.id);
    const own = this.own.get(id);
    if (own) {
      // Words and all, as a chapter has them; of the questions, the teacher's.
      const loaded = await this.#world.loadChapters(all.slice(0, 1));
      return { ...loaded, questions: own.questions, unknown: [] };
    }
    const loaded = await this.#world.loadChapters(all.includes(id) ? [id] : all);
    return { ...loaded, unknown: [] };
  }
}
