/** The lists of a teacher's classes, and the class that each assignment is for. */

import type { Teaching } from '../../browser/storage/teaching.ts';
import { ALL_CLASSES, joinRosters, type RosterStudent } from '../../domain/class/roster.ts';
import type { Keep } from './Verdicts.svelte.ts';

export class ClassLists {
  readonly #keep: Keep;

  /** The lists by the classes' names; '' is the first class. */
  lists: ReadonlyMap<string, RosterStudent[]> = $state.raw(new Map());
  /** The class that each assignment is for, by its id. */
  classOf: ReadonlyMap<string, string> = $state.raw(new Map());

  /** The lists of all classes as one. */
  readonly joined = $derived(joinRosters(this.lists.values()));

  constructor(keep: Keep) {
    this.#keep = keep;
  }

  async read(teaching: Teaching): Promise<void> {
    const [first, others, classOf] = await Promise.all([
      teaching.roster(),
      teaching.classes(),
      teaching.classOf(),
    ]);
    [this.lists, this.classOf] = [new Map([['', first], ...others]), classOf];
  }

  /** Forgets all of it on the page; what is kept is deleted elsewhere. */
  forget(): void {
    [this.lists, this.classOf] = [new Map(), new Map()];
  }

  /** The name of the class that an assignment is for. */
  nameFor(assignment: string | undefined): string {
    return this.classOf.get(assignment ?? '') ?? '';
  }

  /** Keeps the class that an assignment is for, or all of them; a name that is new begins a class. */
  async choose(assignment: string, name: string): Promise<void> {
    if (name !== ALL_CLASSES && !this.lists.has(name)) {
      this.lists = new Map([...this.lists, [name, []]]);
      await this.#keep((teaching) => teaching.keepClasses(this.#others()));
    }
    this.classOf = new Map([...this.classOf, [assignment, name]]);
    await this.#keep((teaching) => teaching.keepClassOf(this.classOf));
  }

  /** Keeps the list of a class; rejects where it cannot be kept. */
  async keepList(
    name: string,
    list: RosterStudent[],
    teaching: Teaching | undefined,
  ): Promise<void> {
    this.lists = new Map([...this.lists, [name, list]]);
    if (name === '') await teaching?.keepRoster(list);
    else await teaching?.keepClasses(this.#others());
  }

  #others(): Map<string, RosterStudent[]> {
    return new Map([...this.lists].filter(([name]) => name !== ''));
  }
}
