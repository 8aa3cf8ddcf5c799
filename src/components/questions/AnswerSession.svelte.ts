/** One question in a form: what is answered, how it is judged, and what is surely kept of it. */

import type { AnswerChange } from '../../domain/attempts/changed-answer.ts';
import type { Confidence } from '../../domain/attempts/confidence.ts';
import type { AnswerRecord } from '../../domain/attempts/records.ts';
import type { Grade } from '../../domain/questions/grade.ts';
import { gradeAnswer, isBlankAnswer, kindOf } from '../../domain/questions/kinds.ts';
import type { ShownQuestion } from '../../domain/questions/shown-question.ts';

/** Who is told of an answer. */
export interface AnswerWorld {
  ongrade: (grade: Grade | undefined, confidence: Confidence | null) => void;
  /** Told once for each time that an answer is checked and judged. */
  onchecked: (grade: Grade, confidence: Confidence | null) => void;
  /** Told what stands in the form, as soon as it does. */
  onanswer?: ((answer: unknown, confidence: Confidence | null) => void) | undefined;
  /** Whether an answer in one's own words is compared with the model here. */
  showsModel: boolean;
  /** Resolves when the answer is surely kept; rejects when it is not. */
  onkeep: (change: AnswerChange) => Promise<AnswerRecord>;
}

export class AnswerSession {
  readonly #shown: ShownQuestion;
  readonly #world: AnswerWorld;
  #given: unknown = $state.raw();
  confidence: Confidence | null = $state(null);
  grade: Grade | undefined = $state.raw();
  /** How far the store is with it; whether it outlasts the page, the store itself says. */
  saving: 'nothing' | 'saving' | 'kept' | 'failed' = $state('nothing');
  #revision = 0;
  #saves = 0;
  /** The answer that was counted last: the same one, checked again, is no other attempt. */
  #counted: unknown;
  /** Saves come one after the other: each is based on what the one before it has kept. */
  #lastSave: Promise<unknown> = Promise.resolve();

  /** A second try, which is for the reader alone: the first one stands, is kept and counts. */
  again: { answer: unknown; grade: Grade | undefined } | undefined = $state.raw();

  readonly answer = $derived.by(
    () => this.again?.answer ?? this.#given ?? this.#kind.blank(this.#shown.question),
  );
  /** What is said of the answer that stands there: the first, or that of the second try. */
  readonly judged = $derived.by(() => (this.again ? this.again.grade : this.grade));
  readonly isGiven = $derived.by(() => this.#isGiven(this.grade));

  constructor(shown: ShownQuestion, world: AnswerWorld) {
    this.#shown = shown;
    this.#world = world;
  }

  /** Takes up what is kept of the answer, unless something later stands here. */
  takeUp(record: AnswerRecord): void {
    if (record.revision <= this.#revision) return;
    this.#revision = record.revision;
    const { question } = this.#shown;
    const read = this.#kind.parseAnswer(question, record.answer);
    // The question has changed since: the answer no longer fits it.
    if (read === undefined) return;
    this.again = undefined;
    this.#given = isBlankAnswer(question, read) ? undefined : read;
    if (this.#given === undefined) this.saving = 'nothing';
    this.confidence = record.confidence;
    this.#world.onanswer?.(read, this.confidence);
    this.#counted = record.isChecked ? read : undefined;
    this.#setGrade(record.isChecked ? gradeAnswer(question, read) : undefined);
  }

  /** Begins a second try: the form is blank again, and nothing of it is kept. */
  tryAgain(): void {
    this.again = { answer: this.#kind.blank(this.#shown.question), grade: undefined };
  }

  /** Judges the answer as it stands. */
  check(): void {
    if (this.again) {
      const { answer } = this.again;
      this.again = { answer, grade: gradeAnswer(this.#shown.question, answer) };
      return;
    }
    this.#given ??= this.#untouched();
    const grade = gradeAnswer(this.#shown.question, this.#given);
    this.#setGrade(grade);
    if (!this.#isGiven(grade)) return;
    if (JSON.stringify(this.#counted) !== JSON.stringify(this.#given)) {
      this.#counted = this.#given;
      this.#world.onchecked(grade, this.confidence);
    }
    void this.#keep();
  }

  change(answer: unknown): void {
    if (this.again) {
      this.again = { answer, grade: undefined };
      return;
    }
    this.#given = answer;
    this.#setGrade(undefined);
    void this.#keep();
  }

  choose(confidence: Confidence): void {
    this.confidence = confidence;
    this.#setGrade(this.grade);
    if (this.#given !== undefined) void this.#keep();
  }

  /** Keeps what stands here once more: what was kept of it is lost. */
  keepAgain(): void {
    if (this.#given !== undefined) void this.#keep();
  }

  get #kind() {
    return kindOf(this.#shown.question);
  }

  #setGrade(grade: Grade | undefined): void {
    this.grade = grade;
    this.#world.ongrade(grade, this.confidence);
  }

  /** Where somebody else reads an answer in one's own words, giving it is all there is to do. */
  #isGiven(grade: Grade | undefined): boolean {
    return grade?.state === 'graded' || (grade?.state === 'unjudged' && !this.#world.showsModel);
  }

  /** What is checked when nothing was touched: an order stands there from the start. */
  #untouched(): unknown {
    const { question, options } = this.#shown;
    return this.#kind.untouched?.(question, options) ?? this.#kind.blank(question);
  }

  async #keep(): Promise<void> {
    const turn = (this.#saves += 1);
    this.saving = 'saving';
    const answer = this.#given ?? this.#untouched();
    const isBlank = isBlankAnswer(this.#shown.question, answer);
    const { isGiven: isChecked, confidence } = this;
    this.#world.onanswer?.(answer, confidence);
    const save = this.#lastSave.then(() =>
      this.#world.onkeep({ answer, isBlank, isChecked, confidence, basedOn: this.#revision }),
    );
    this.#lastSave = save.then(
      (record) => {
        // Another tab knew better: what it has kept stands here now.
        if (JSON.stringify(record.answer) !== JSON.stringify(answer)) this.takeUp(record);
        else this.#revision = Math.max(this.#revision, record.revision);
      },
      () => undefined,
    );
    try {
      await save;
      if (turn === this.#saves) this.saving = 'kept';
    } catch {
      if (turn === this.#saves) this.saving = 'failed';
    }
  }
}
