/**
 * Cards for Anki as a text file: tab-separated, with the headers that tell Anki how to read it
 * (https://docs.ankiweb.net/importing/text-files.html).
 */

import type { Course } from '../course/graph.ts';
import { kindOf } from '../domain/questions/kinds.ts';
import type { Question } from '../domain/questions/question.ts';
import { plainParts } from '../domain/questions/outputs.ts';
import { shownQuestion } from '../domain/questions/shown-question.ts';
import type { ReviewCard } from '../domain/review/review-card.ts';
import type { QuestionSet } from './questions/question-set.ts';

const HEADERS = [
  '#separator:tab',
  '#html:false',
  '#notetype:Basic',
  '#columns:Front\tBack\tTags',
  '#tags column:3',
];

/** The deck of a course (its name): a card a term: its names in front, its definition behind, its kind and chapters as tags. */
export function glossaryToAnki(terms: Course['terms'], course: string): string {
  return toFile(
    `${course}: glossary`,
    terms.map(({ headword, urdu, definition, kind, chapters }) => [
      urdu === undefined ? headword : `${headword} (${urdu})`,
      definition,
      [kind, ...chapters].join(' '),
    ]),
  );
}

/** The deck of a course (its name), from the cards of a review: the question or term in front, what it comes to behind. */
export function reviewToAnki(cards: readonly ReviewCard[], course: string): string {
  return toFile(
    `${course}: review`,
    cards.map(({ front, parts, back, chapter }) => [
      frontOf(front, parts),
      back.join('; '),
      chapter,
    ]),
  );
}

/** The questions as cards: the prompt and what can be chosen in front, the right answer behind. */
export function questionsToAnki(
  questions: readonly Question[],
  { id, messages, course }: Pick<QuestionSet, 'id' | 'messages' | 'course'>,
): string {
  return toFile(
    `${course.name}: ${id}`,
    questions.map((question) => [
      frontOf(question.prompt, plainParts(shownQuestion(question, id), messages)),
      kindOf(question).describeRightAnswer(question, messages).join('; '),
      [question.level, question.chapter].join(' '),
    ]),
  );
}

function frontOf(prompt: string, parts: readonly string[][]): string {
  return [prompt, ...parts.map((texts) => texts.join(' / '))].join(' | ');
}

function toFile(deck: string, cards: readonly string[][]): string {
  const lines = cards.map((card) => card.map(toField).join('\t'));
  return `${[...HEADERS, `#deck:${deck}`, ...lines].join('\n')}\n`;
}

/** A field holds no tab and no line break; one with a quotation mark is quoted, marks doubled. */
function toField(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.includes('"') || flat.startsWith('#') ? `"${flat.replaceAll('"', '""')}"` : flat;
}
