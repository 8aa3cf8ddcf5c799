/** Of each list, as much stands on one page, however large the course is: docs/scale.md has them all. */
export const MOST_ON_A_PAGE = {
  /** With which the page of a wrong address compares it. */
  addresses: 5000,
  /** With their summaries. */
  chapters: 100,
  /** Beside other things: at home, for teachers, where there is no script. */
  chaptersBeside: 48,
  /** Of which the questions are fetched together. */
  chaptersAtOnce: 48,
  quizzes: 200,
  /** Chapters, each with a file for every format. */
  exports: 50,
  /** Of the review, in one file. */
  cards: 1000,
  /** With their meanings. */
  terms: 300,
  /** On the timeline and on the map, where they are filtered and drawn. */
  events: 600,
  /** Counts over time, and questions on which sources differ. */
  disagreements: 200,
  sources: 200,
  /** Of each kind of record that uses a source. */
  usesOfSource: 200,
};
