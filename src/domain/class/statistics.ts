/** What a class did not understand, from the results that count. */

import { CONFIDENCES, type Confidence } from '../attempts/confidence.ts';
import { shareOf, type Grade } from '../questions/grade.ts';
import { kindOf } from '../questions/kinds.ts';
import { ownWordsIn } from '../questions/kinds/open.ts';
import { outputsOf } from '../questions/outputs.ts';
import type { Question } from '../questions/question.ts';
import type { GradedResult } from './graded-result.ts';

/** Below this many results, statistics mean little. */
export const FEW_RESULTS = 10;

export interface QuestionStatistics {
  question: Question;
  /** How many results there are, and how many of them answered the question. */
  results: number;
  answered: number;
  /** How many answers nobody has judged yet; they are left out of the figures. */
  unjudged: number;
  /** The mean share of the points, from 0 (nobody had any) to 1 (all had all); of none, `undefined`. */
  facility: number | undefined;
  /** See `discrimination`; `undefined` where it cannot be worked out. */
  discrimination: number | undefined;
  /** What was chosen or written, and how often; the most frequent first. */
  chosen: { label: string; count: number }[];
  confidence: Record<Confidence, { count: number; right: number }>;
}

/** The statistics of each question, in the order of the assignment. */
export function questionStatistics(
  questions: readonly Question[],
  results: readonly GradedResult[],
): QuestionStatistics[] {
  return questions.map((question, at) => {
    const askedIt = results.filter(({ asked }) => asked[at]);
    const judged = askedIt.filter(({ grades }) => grades[at]?.state !== 'unjudged');
    const shares = judged.map(({ grades }) => shareOf(grades[at]));
    const rests = judged.map(({ grades }) =>
      grades.reduce((sum, grade, other) => (other === at ? sum : sum + shareOf(grade)), 0),
    );
    return {
      question,
      results: askedIt.length,
      answered: judged.filter(({ grades }) => grades[at]?.state === 'graded').length,
      unjudged: askedIt.length - judged.length,
      facility: judged.length === 0 ? undefined : mean(shares),
      discrimination: discrimination(shares, rests),
      chosen: countChosen(question, judged, at),
      confidence: countConfidence(judged, at),
    };
  });
}

/**
 * How well a question tells those who know from those who do not: Pearson's correlation of the
 * students' shares on it with their points on all the others (the corrected item-total correlation),
 * Σ(x−x̄)(y−ȳ) / √(Σ(x−x̄)² · Σ(y−ȳ)²), from −1 to 1. `undefined` for fewer than two results, or when
 * all have the same on either side.
 */
export function discrimination(
  shares: readonly number[],
  rests: readonly number[],
): number | undefined {
  const [meanShare, meanRest] = [mean(shares), mean(rests)];
  let together = 0;
  let ofShares = 0;
  let ofRests = 0;
  for (const [at, share] of shares.entries()) {
    const rest = rests[at] ?? 0;
    together += (share - meanShare) * (rest - meanRest);
    ofShares += (share - meanShare) ** 2;
    ofRests += (rest - meanRest) ** 2;
  }
  const isFlat = ofShares < 1e-12 || ofRests < 1e-12;
  return shares.length < 2 || isFlat ? undefined : together / Math.sqrt(ofShares * ofRests);
}

export interface ObjectiveStatistics {
  /** `<chapter>/<objective>`. */
  objective: string;
  questions: number;
  facility: number;
}

/** How each objective was met, the least first. */
export function objectiveStatistics(all: readonly QuestionStatistics[]): ObjectiveStatistics[] {
  return [
    ...groupBy(all.filter(isJudged), ({ question }) => `${question.chapter}/${question.objective}`),
  ]
    .map(([objective, ofIt]) => ({
      objective,
      questions: ofIt.length,
      facility: mean(ofIt.map(({ facility }) => facility)),
    }))
    .sort((left, right) => left.facility - right.facility);
}

export interface PlaceToTeach {
  /** The paragraph that answers the questions. */
  url: string;
  questions: Question[];
  facility: number;
}

/**
 * The paragraphs that most of the class missed, the worst first. A question that nobody answered tells
 * nothing of its paragraph: the class may not have come so far.
 */
export function placesToTeach(all: readonly QuestionStatistics[]): PlaceToTeach[] {
  const linked = all
    .filter(isJudged)
    .filter(({ question, answered }) => question.evidenceUrl !== '' && answered > 0);
  return [...groupBy(linked, ({ question }) => question.evidenceUrl)]
    .map(([url, ofIt]) => ({
      url,
      questions: ofIt.map(({ question }) => question),
      facility: mean(ofIt.map(({ facility }) => facility)),
    }))
    .filter(({ facility }) => facility < 0.5)
    .sort((left, right) => left.facility - right.facility);
}

function isJudged(
  statistics: QuestionStatistics,
): statistics is QuestionStatistics & { facility: number } {
  return statistics.facility !== undefined;
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values)
    groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function countChosen(question: Question, results: readonly GradedResult[], at: number) {
  const counts = new Map<string, number>();
  for (const { answers, grades } of results) {
    for (const label of chosenIn(question, answers[at]?.answer ?? null, grades[at])) {
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([label, count]) => ({ label, count }))
    .sort((left, right) => right.count - left.count);
}

/** What was chosen or written in an answer that was given and graded; marks from paper are grades without one. */
function chosenIn(question: Question, answer: unknown, grade: Grade | undefined): string[] {
  if (grade?.state !== 'graded' || answer === null) return [];
  // A mark of the teacher's grades even what cannot be an answer.
  if (kindOf(question).parseAnswer(question, answer) === undefined) return [];
  return outputsOf(question).chosen(question, answer, grade);
}

/** What a student chose or wrote, in words: nothing where nobody answered, or nobody can read it. */
export function answerInWords(
  question: Question,
  answer: unknown,
  grade: Grade | undefined,
): string[] {
  const words = ownWordsIn(question, answer);
  return words === '' ? chosenIn(question, answer, grade) : [words];
}

function countConfidence(results: readonly GradedResult[], at: number) {
  const counts = Object.fromEntries(
    CONFIDENCES.map((how) => [how, { count: 0, right: 0 }]),
  ) as QuestionStatistics['confidence'];
  for (const { answers, grades } of results) {
    const how = answers[at]?.confidence;
    if (!how) continue;
    counts[how].count += 1;
    if (shareOf(grades[at]) === 1) counts[how].right += 1;
  }
  return counts;
}
