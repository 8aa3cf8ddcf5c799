/** What the teacher says of answers and of results, each word kept as it is said. */

import type { Teaching } from '../../browser/storage/teaching.ts';
import type { TeacherMark } from '../../domain/class/teacher-mark.ts';

/** Makes a change in what is kept; where it cannot be made, the page says so. */
export type Keep = (change: (teaching: Teaching) => Promise<void>) => Promise<void>;

export class Verdicts {
  readonly #keep: Keep;

  /** Whose results are: the name on the list by what was signed, or '' for nobody's. */
  decided: ReadonlyMap<string, string> = $state.raw(new Map());
  /** Which criteria were found met in answers in one's own words, by `judgementKey`. */
  judged: ReadonlyMap<string, string[]> = $state.raw(new Map());
  /** What is said of answers, by `judgementKey`. */
  marks: ReadonlyMap<string, TeacherMark> = $state.raw(new Map());
  /** Whose results are, by their seals. */
  placed: ReadonlyMap<string, string> = $state.raw(new Map());

  constructor(keep: Keep) {
    this.#keep = keep;
  }

  /** Reads what was said before. */
  async read(teaching: Teaching): Promise<void> {
    [this.decided, this.judged, this.marks, this.placed] = await Promise.all([
      teaching.decisions(),
      teaching.judged(),
      teaching.marks(),
      teaching.placed(),
    ]);
  }

  /** Forgets all of it on the page; what is kept is deleted elsewhere. */
  forget(): void {
    [this.decided, this.judged] = [new Map(), new Map()];
    [this.marks, this.placed] = [new Map(), new Map()];
  }

  /** Keeps which criteria were found met in an answer. */
  async judge(key: string, met: string[]): Promise<void> {
    this.judged = withEntry(this.judged, key, met);
    await this.#keep((teaching) => teaching.keepJudged(this.judged));
  }

  /** Keeps whose result it is: the name on the list by what was signed, or nothing for nobody's. */
  async decide(key: string, name: string): Promise<void> {
    this.decided = withEntry(this.decided, key, name);
    await this.#keep((teaching) => teaching.keepDecisions(this.decided));
  }

  /** Keeps what is said of an answer; an empty mark takes it away. */
  async mark(key: string, mark: TeacherMark): Promise<void> {
    const isEmpty = Object.keys(mark).length === 0;
    this.marks = withEntry(this.marks, key, isEmpty ? undefined : mark);
    await this.#keep((teaching) => teaching.keepMarks(this.marks));
  }

  /** Says whose a result is: a name of the list, another name, or '' for who signed it. */
  async place(seal: string, name: string): Promise<void> {
    this.placed = withEntry(this.placed, seal, name === '' ? undefined : name);
    await this.#keep((teaching) => teaching.keepPlaced(this.placed));
  }
}

/** The map with another value for a key, or without it. */
function withEntry<Value>(
  map: ReadonlyMap<string, Value>,
  key: string,
  value: Value | undefined,
): Map<string, Value> {
  const changed = new Map(map);
  if (value === undefined) changed.delete(key);
  else changed.set(key, value);
  return changed;
}
