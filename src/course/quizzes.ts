import { asSentence } from '../domain/text/as-sentence.ts';
import { fillMessage } from '../domain/text/fill-message.ts';
import { seededShuffle } from '../domain/text/seeded-shuffle.ts';
import type { Course } from './graph.ts';
import type { EvidenceNames } from '../domain/questions/evidence-links.ts';
import * as routes from '../routes.ts';
import { FIRST_CHOICE, formatPractice } from '../domain/questions/practice.ts';
import { CHRONOLOGY_QUIZ, MIXED_QUIZ } from '../domain/questions/quizzes-of-no-chapter.ts';
import type { Question } from '../domain/questions/question.ts';
import { chronologyQuiz, type ChronologyMessages } from './chronology-quiz.ts';

const MIXED_LENGTH = 20;

export interface Quiz {
  slug: string;
  title: string;
  lede: string;
  /** What a link to it says. */
  about: string;
  questions: Question[];
}

/** The interface's words that quizzes bear as titles and prompts. */
export interface QuizTitles extends ChronologyMessages {
  mixed: string;
  mixedLede: string;
  chronology: string;
  chronologyLede: string;
  /** With `{title}`, a sentence by then, and `{count}`. */
  about: string;
}

/** Every quiz of the site: one a chapter, one mixed, one of chronology. */
export function listQuizzes(
  { chapters, questions, events }: Pick<Course, 'chapters' | 'questions' | 'events'>,
  titles: QuizTitles,
): Quiz[] {
  const ofChapter = Map.groupBy(questions, ({ chapter }) => chapter);
  const quizzes: Omit<Quiz, 'about'>[] = [
    ...chapters.map(({ id, title, summary }) => ({
      slug: id,
      title,
      lede: summary,
      questions: ofChapter.get(id) ?? [],
    })),
    {
      slug: MIXED_QUIZ,
      title: titles.mixed,
      lede: titles.mixedLede,
      questions: seededShuffle(questions, MIXED_QUIZ).slice(0, MIXED_LENGTH),
    },
    {
      slug: CHRONOLOGY_QUIZ,
      title: titles.chronology,
      lede: titles.chronologyLede,
      questions: chronologyQuiz(events, titles),
    },
  ];
  return quizzes.map((quiz) => {
    const { title, questions: asked } = quiz;
    const about = fillMessage(titles.about, { title: asSentence(title), count: asked.length });
    return { ...quiz, about };
  });
}

/**
 * The languages in which a quiz asks: those of the questions of its chapters, or of the events that it
 * asks to be put in order.
 */
export function languagesOfQuiz(
  { slug, questions }: Pick<Quiz, 'slug' | 'questions'>,
  { languagesOf }: Pick<Course, 'languagesOf'>,
): string[] {
  const isOfEvents = slug === CHRONOLOGY_QUIZ;
  const pages = questions.flatMap(({ chapter, evidence }) =>
    isOfEvents ? evidence.events.map(routes.event) : [routes.quiz(chapter)],
  );
  return [...new Set(pages.flatMap((page) => languagesOf(page)))];
}

/** Where the end of a quiz leads: of a chapter's to the next chapter and to what was missed of it. */
export function waysFrom(
  chapters: readonly { id: string; title: string; url: string }[],
  slug: string,
): { next?: { title: string; url: string }; missed?: string } {
  const index = chapters.findIndex(({ id }) => id === slug);
  if (index === -1) return {};
  const next = chapters[index + 1];
  return {
    ...(next && { next: { title: next.title, url: next.url } }),
    missed: routes.practiceOf(
      formatPractice({ ...FIRST_CHOICE, chapters: [slug], length: 0, missedOnly: true }),
    ),
  };
}

/** The events and terms that the questions are about, with their names and addresses. */
export function evidenceNames(
  questions: readonly Question[],
  { neighboursOf }: Pick<Course, 'neighboursOf'>,
): EvidenceNames {
  const asked = (kind: 'events' | 'terms') => [
    ...new Set(questions.flatMap(({ evidence }) => evidence[kind])),
  ];
  const { events, terms } = neighboursOf({ events: asked('events'), terms: asked('terms') });
  return Object.fromEntries([
    ...events.map(({ id, title, url }) => [`event:${id}`, { title, url }] as const),
    ...terms.map(({ id, headword, url }) => [`term:${id}`, { title: headword, url }] as const),
  ]);
}

/** What the objectives of the questions say, by `<chapter>/<objective>`. */
export function objectivesOf(
  questions: readonly Question[],
  { neighboursOf }: Pick<Course, 'neighboursOf'>,
): Record<string, string> {
  const tested = new Set(questions.map(({ chapter, objective }) => `${chapter}/${objective}`));
  const { chapters } = neighboursOf({
    chapters: [...new Set(questions.map((question) => question.chapter))],
  });
  return Object.fromEntries(
    chapters
      .flatMap(({ id, objectives }) =>
        objectives.map((objective) => [`${id}/${objective.id}`, objective.text] as const),
      )
      .filter(([key]) => tested.has(key)),
  );
}
