import type { Course } from '../graph.ts';
import { kindOf } from '../../domain/questions/kinds.ts';
import { plainParts } from '../../domain/questions/outputs.ts';
import { shownQuestion } from '../../domain/questions/shown-question.ts';
import type { ReviewCard } from '../../domain/review/review-card.ts';
import type { Messages } from '../../i18n/messages.ts';
import { listQuizzes } from '../quizzes.ts';

export interface ReviewFile {
  cards: ReviewCard[];
  chapters: { id: string; title: string }[];
  messages: Messages['review'];
}

/** Every question and term as a card of two sides, with the review's messages. */
export function reviewFile(course: Course, messages: Messages): ReviewFile {
  const questions = new Map(
    listQuizzes(course, messages.quiz).flatMap(({ slug, questions: ofQuiz }) =>
      ofQuiz.map((question) => [question.id, { question, quiz: slug }] as const),
    ),
  );
  return {
    messages: messages.review,
    chapters: course.chapters.map(({ id, title }) => ({ id, title })),
    cards: [
      ...[...questions.values()].map(({ question }) => ({
        id: `question:${question.id}`,
        chapter: question.chapter,
        front: question.prompt,
        parts: plainParts(shownQuestion(question, 'review'), messages.quiz),
        back: kindOf(question).describeRightAnswer(question, messages.quiz),
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
