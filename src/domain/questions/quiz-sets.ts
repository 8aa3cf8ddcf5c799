/** What a reader answers in one go: a quiz in sets, so that an end is in sight. */

/** How many questions a set has at the most. */
const MOST = 7;
/** The size aimed at: five, six or seven where the number of questions allows it. */
const USUAL = 6;

/** The sizes of the sets of so many questions, as even as can be, the larger first. */
export function setSizes(questions: number): number[] {
  if (questions <= MOST) return questions === 0 ? [] : [questions];
  const sets = Math.max(Math.round(questions / USUAL), Math.ceil(questions / MOST));
  const [size, rest] = [Math.floor(questions / sets), questions % sets];
  return Array.from({ length: sets }, (_, index) => size + (index < rest ? 1 : 0));
}

export interface PlaceInSets {
  /** The set, and the place of the question in it, both from nought. */
  set: number;
  place: number;
  sets: number;
  /** The first question of the set, and how many it has. */
  first: number;
  size: number;
}

/** Where the question of that number, from nought, stands among the sets of all. */
export function placeInSets(question: number, questions: number): PlaceInSets {
  const sizes = setSizes(questions);
  let first = 0;
  for (const [set, size] of sizes.entries()) {
    if (question < first + size) {
      return { set, place: question - first, sets: sizes.length, first, size };
    }
    first += size;
  }
  throw new RangeError(`There is no question ${question} among ${questions}.`);
}
