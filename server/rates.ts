/** How often something may be tried in a minute, by whom it is tried. Nothing of it is stored. */

import { MINUTE_MS } from '../src/domain/dates/durations.ts';

const MOST_KEYS = 10_000;

export class Rates {
  readonly #now: () => number;
  readonly #tries = new Map<string, number[]>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether one more try may be made under the key. */
  allows(key: string, most: number): boolean {
    return this.#recent(key).length < most;
  }

  /** Counts a try; returns how to take it back. */
  count(key: string): () => void {
    if (this.#tries.size >= MOST_KEYS) this.#forget();
    const at = this.#now();
    this.#tries.set(key, [...this.#recent(key), at]);
    return () => {
      const tries = this.#tries.get(key) ?? [];
      const index = tries.indexOf(at);
      if (index !== -1) tries.splice(index, 1);
    };
  }

  #recent(key: string): number[] {
    const from = this.#now() - MINUTE_MS;
    return (this.#tries.get(key) ?? []).filter((at) => at > from);
  }

  #forget(): void {
    for (const key of this.#tries.keys()) {
      if (this.#recent(key).length === 0) this.#tries.delete(key);
    }
  }
}
