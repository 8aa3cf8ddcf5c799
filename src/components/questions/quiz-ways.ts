/** Where a reader can go from the end of a quiz. */
export interface QuizWays {
  /** The chapter after the one that the quiz is about. */
  next?: { title: string; url: string } | undefined;
  /** The practice of what was missed of its chapter. */
  missed?: string | undefined;
}
