/** An assignment on paper: its versions, as many as the teacher wants. */

import type { AssignedQuestions } from '../../browser/fetching/load-course-questions.ts';
import { openAssignment } from '../../browser/fetching/open-assignment.ts';
import type { Teaching } from '../../browser/storage/teaching.ts';
import { fragmentToAssignment } from '../../domain/assignments/assignment-link.ts';
import type { Assignment } from '../../domain/assignments/assignment.ts';
import { paperVersions } from '../../domain/assignments/paper.ts';

/** What a session needs of the world. */
export interface PaperWorld {
  openTeaching: () => Promise<Teaching>;
  loadQuestions: (ids: readonly string[]) => Promise<AssignedQuestions>;
  /** What the address holds of an assignment. */
  readFragment: () => string;
}

export class PaperSession {
  readonly #world: PaperWorld;
  #turns = 0;

  /** `empty`: the address says nothing; `none`: what it says is no assignment. */
  stage: 'loading' | 'empty' | 'none' | 'failed' | 'ready' = $state('loading');
  assignment: Assignment | undefined = $state.raw();
  asked: AssignedQuestions | undefined = $state.raw();
  /** How many versions there are to be. */
  count = $state(1);
  /** None where questions are drawn and one of them is missing: others would be drawn elsewhere. */
  readonly versions = $derived(
    this.assignment &&
      this.asked &&
      !(this.assignment.draw !== undefined && this.asked.unknown.length > 0)
      ? paperVersions(this.asked.questions, this.assignment, this.count)
      : [],
  );

  constructor(world: PaperWorld) {
    this.#world = world;
  }

  /** Opens the assignment that the address holds. */
  async follow(): Promise<void> {
    const turn = (this.#turns += 1);
    const fragment = this.#world.readFragment();
    const read = fragmentToAssignment(fragment);
    if (!read.ok) {
      this.stage = fragment === '' ? 'empty' : 'none';
      return;
    }
    const { assignment } = read.given;
    try {
      const teaching = await this.#world.openTeaching();
      const asked = await openAssignment(assignment, {
        loadQuestions: this.#world.loadQuestions,
        questionsOf: (id) => teaching.questionsOf(id),
      });
      // Another assignment was opened meanwhile.
      if (turn !== this.#turns) return;
      [this.assignment, this.asked] = [assignment, asked];
      this.stage = 'ready';
    } catch {
      if (turn === this.#turns) this.stage = 'failed';
    }
  }
}
