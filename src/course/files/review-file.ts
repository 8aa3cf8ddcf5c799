import type { Course } from '../graph.ts';
import { kindOf } from '../../domain/questions/kinds.ts';
import { plainParts } from '../../domain/questions/outputs.ts';
import { shownQuestion } from '../../domain/questions/shown-question.ts';
import type { Question } from '../../domain/questions/question.ts';
import { cardsInParts, describeParts, type CardPart } from '../../domain/review/card-parts.ts';
import type { ReviewCard } from '../../domain/review/review-card.ts';
import type { Messages } from '../../i18n/messages.ts';
import { listQuizzes } from '../quizzes.ts';

export interface ReviewFile {
  /** Of the files of cards, in order. */
  parts: CardPart[];
  /** All cards, where one file holds them: this one. */
  cards: ReviewCard[];
  chapters: { id: string; title: string }[];
  messages: Messages['review'];
}

/** What a review begins with: its messages, and the cards or where they are. */
export function reviewFile(course: Course, messages: Messages): ReviewFile {
  const files = cardFiles(course, messages);
  return {
    messages: messages.review,
    chapters: course.chapters.map(({ id, title }) => ({ id, title })),
    parts: describeParts(files),
    cards: files.length === 1 ? files[0]! : [],
  };
}

/** Every question and term as a card of two sides, as they stand in the files of cards. */
export function cardFiles(course: Course, messages: Messages): ReviewCard[][] {
  const questions = new Map<string, { question: Question; quiz: string }>();
  for (const { slug, questions: ofQuiz } of listQuizzes(course, messages.quiz)) {
    // Of the quizzes that ask a question the chapter's own comes first, and has fewest others.
    for (const question of ofQuiz) {
      if (!questions.has(question.id)) questions.set(question.id, { question, quiz: slug });
    }
  }
  return cardsInParts([
    ...[...questions.values()].map(({ question, quiz }) => ({
      id: `question:${question.id}`,
      chapter: question.chapter,
      quiz,
      front: question.prompt,
      parts: plainParts(shownQuestion(question, 'review'), messages.quiz),
      back: kindOf(question).describeRightAnswer(question, messages.quiz),
      url: question.evidenceUrl,
    })),
    ...course.terms.map(({ id, headword, definition, url }) => ({
      id: `term:${id}`,
      chapter: '',
      quiz: '',
      front: headword,
      parts: [],
      back: [definition],
      url,
    })),
  ]);
}
