/** What a card takes a reader: reading the question, answering, looking at the answer. */
const SECONDS_A_CARD = 20;

/** About how many minutes the cards take, at least one. */
export function minutesOfReview(cards: number): number {
  return Math.max(1, Math.round((cards * SECONDS_A_CARD) / 60));
}
