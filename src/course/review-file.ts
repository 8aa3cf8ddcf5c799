import type { Course } from './graph.ts';
import { plainAnswer, plainParts } from '../domain/quiz/plain-question.ts';
import { shownQuestion } from '../domain/quiz/shown-question.ts';
import type { ReviewCard } from '../domain/review/review-card.ts';
import type { Words } from '../i18n/words.ts';
import { listQuizzes } from './quizzes.ts';

/** Every question and term as a card of two sides, with the review's words. */
export function reviewFile(
  course: Course,
  words: Words,
): { cards: ReviewCard[]; chapters: { id: string; title: string }[]; words: Words['review'] } {
  const questions = new Map(
    listQuizzes(course, words.quiz).flatMap(({ slug, questions: ofQuiz }) =>
      ofQuiz.map((question) => [question.id, { question, quiz: slug }] as const),
    ),
  );
  return {
    words: words.review,
    chapters: course.chapters.map(({ id, title }) => ({ id, title })),
    cards: [
      ...[...questions.values()].map(({ question }) => ({
        id: `question:${question.id}`,
        chapter: question.chapter,
        front: question.prompt,
        parts: plainParts(shownQuestion(question, 'review'), words.quiz),
        back: plainAnswer(question, words.quiz),
        url: question.evidenceUrl,
      })),
      ...course.terms.map(({ id, headword, definition, url }) => ({
        id: `term:${id}`,
        chapter: '',
        front: headword,
        parts: [],
        back: [definition],
        url,
      })),
    ],
  };
}
