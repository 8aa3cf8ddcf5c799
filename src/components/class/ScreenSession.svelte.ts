/** What the wall shows of a class: the way in, the question, the votes, the answer. */

import type { Asked } from '../../browser/class/ask-server.ts';
import type { ReadParagraph } from '../../browser/class/read-paragraph.ts';
import type { ClassWatched, Here } from '../../domain/class/live-records.ts';
import { showsRight } from '../../domain/class/live-view.ts';
import { roundOf } from '../../domain/class/lesson.ts';
import { sealQuestion } from '../../domain/questions/sealing.ts';
import { kindOf } from '../../domain/questions/kinds.ts';
import { plainParts } from '../../domain/questions/outputs.ts';
import type { AnswerMessages } from '../../domain/questions/question-kind.ts';

export interface ScreenWorld {
  ask: <Body>(path: string, body?: object) => Promise<Asked<Body>>;
  follow: (path: string, act: () => void) => () => void;
  /** A paragraph of the course, with what sources say otherwise. */
  readParagraph: (url: string) => Promise<ReadParagraph | undefined>;
}

/** A wall has room for so many sentences. */
const MOST_FEEDBACK = 3;

export class ScreenSession {
  readonly #world: ScreenWorld;
  readonly #answers: AnswerMessages;
  #stopFollowing: () => void = () => undefined;
  #turns = 0;

  stage: 'loading' | 'none' | 'shown' = $state('loading');
  watched: ClassWatched | undefined = $state.raw();
  hosts: string[] = $state.raw([]);
  /** Whether what stands there cannot be renewed. */
  isLost = $state(false);
  paragraph: ReadParagraph | undefined = $state.raw();

  readonly question = $derived.by(() =>
    this.watched?.questions.find(({ id }) => id === this.watched?.lesson.question),
  );
  /** What there is to choose from, in an order that does not tell. */
  readonly parts = $derived.by(() => {
    const { question, watched } = this;
    if (!question || !watched) return [];
    // As the class sees it: a wall tells no more than a phone does.
    return plainParts(sealQuestion(question, watched.id, question.id), this.#answers);
  });
  /** What is said of the right answer, each thing once; of many parts the first few. */
  readonly feedback = $derived.by(() => {
    const { question } = this;
    if (!question || this.watched?.lesson.stage !== 'shown') return [];
    const kind = kindOf(question);
    const grade = kind.grade(question, kind.rightAnswer(question));
    const feedback = grade.state === 'graded' ? grade.parts.map((part) => part.feedback) : [];
    return [...new Set(feedback.filter((text) => text !== ''))].slice(0, MOST_FEEDBACK);
  });
  /** Whether what is right is seen among what was voted for, and need not be said beside it. */
  readonly votesTellRight = $derived.by(() => {
    const { question, watched } = this;
    const hasVotes = watched?.rounds.some(
      (candidate) => candidate.question === question?.id && candidate.votes.length > 0,
    );
    return question !== undefined && hasVotes === true && showsRight(question);
  });
  readonly votes = $derived.by(() => {
    const { lesson, rounds = [] } = this.watched ?? {};
    const round = lesson && roundOf(lesson.stage);
    return rounds.find(
      (candidate) => candidate.question === lesson?.question && candidate.round === round,
    )?.votes.length;
  });

  constructor(world: ScreenWorld, answers: AnswerMessages) {
    this.#world = world;
    this.#answers = answers;
  }

  /** Follows a class, by its id. */
  async open(id: string): Promise<void> {
    this.#stopFollowing();
    const here = await this.#world.ask<Here>('here.json');
    if (here.ok) this.hosts = here.body.addresses ?? [];
    await this.refresh(id);
    this.#stopFollowing = this.#world.follow(`teacher/classes/${id}/live`, () => {
      void this.refresh(id);
    });
  }

  async refresh(id: string): Promise<void> {
    const turn = (this.#turns += 1);
    const asked =
      id === ''
        ? ({ ok: false, refusal: 'gone' } as const)
        : await this.#world.ask<ClassWatched>(`teacher/classes/${id}`);
    if (turn !== this.#turns) return;
    this.isLost = !asked.ok;
    if (asked.ok) {
      this.watched = asked.body;
      this.stage = 'shown';
      await this.#readParagraph();
    } else if (!this.watched) this.stage = 'none';
  }

  stop(): void {
    this.#stopFollowing();
  }

  async #readParagraph(): Promise<void> {
    const { question, watched } = this;
    const isShown = watched?.lesson.stage === 'shown';
    const read =
      isShown && question?.evidenceUrl
        ? await this.#world.readParagraph(question.evidenceUrl)
        : undefined;
    if (this.question === question) this.paragraph = read;
  }
}
