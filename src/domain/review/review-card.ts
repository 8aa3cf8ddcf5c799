/** A card of the review as a reader sees it: a question or a term, and what it comes to. */
export interface ReviewCard {
  /** `question:<id>` or `term:<id>`. */
  id: string;
  /** The chapter of a question; empty for a term. */
  chapter: string;
  /** The quiz from which a question can be had as a form; empty for a term. */
  quiz: string;
  front: string;
  /** What stands below the front: lists of choices, steps, pairs or gaps. */
  parts: string[][];
  /** One text for each part. */
  back: string[];
  /** Where it can be read. */
  url: string;
}
