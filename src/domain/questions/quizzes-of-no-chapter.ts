/** The quizzes that are of no chapter, by their slugs: questions of all chapters, and events to put in order. */
export const MIXED_QUIZ = 'mixed';
export const CHRONOLOGY_QUIZ = 'chronology';
