/** Every format in which questions leave: what it is called, what it cannot carry, how it is written. */

import type { Question } from '../../domain/questions/question.ts';
import { questionsToAnki } from '../anki.ts';
import { questionsToCanvas, questionsToCartridge } from '../packages/qti-package.ts';
import { questionsToScorm } from '../packages/scorm.ts';
import { qtiLosses } from '../packages/qti.ts';
import { fitsAiken, questionsToAiken } from './aiken.ts';
import { questionsToGift } from './gift.ts';
import type { QuestionFormat } from './question-set.ts';
import { questionsToMoodleXml } from './moodle-xml.ts';
import type { Loss } from '../../domain/questions/carried-form.ts';
import { arrowLosses, plainLosses, weightLosses } from './losses.ts';
import { toPortable } from './portable.ts';
import { questionsToJson } from './questions-json.ts';
import { questionsToTable } from './questions-table.ts';
import {
  BLOOKET,
  KAHOOT,
  QUIZIZZ,
  questionsToBlooket,
  questionsToKahoot,
  questionsToQuizizz,
  sheetLosses,
} from './quiz-sheets.ts';

const TEXT = 'text/plain;charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const FORMATS = {
  gift: {
    extension: 'gift.txt',
    mediaType: TEXT,
    losses: (question) => {
      const { portable, losses } = toPortable(question);
      return [...losses, ...weightLosses(portable), ...arrowLosses(portable), 'hint', 'evidence'];
    },
    write: questionsToGift,
  },
  moodle: {
    extension: 'moodle.xml',
    mediaType: 'application/xml',
    losses: (question) => {
      const { portable, losses } = toPortable(question, { hasGaps: true });
      return [...losses, ...weightLosses(portable), 'evidence'];
    },
    write: questionsToMoodleXml,
  },
  canvas: {
    extension: 'qti.zip',
    mediaType: 'application/zip',
    losses: (question) => qtiLosses(question, 'canvas'),
    write: questionsToCanvas,
  },
  cartridge: {
    extension: 'imscc',
    mediaType: 'application/zip',
    losses: (question) => qtiLosses(question, 'cartridge'),
    write: questionsToCartridge,
  },
  scorm: {
    extension: 'scorm.zip',
    mediaType: 'application/zip',
    losses: () => ['evidence'],
    write: async (questions, set) => {
      const bytes = questionsToScorm(questions, set, await set.loadPlayer());
      return new Blob([bytes], { type: 'application/zip' });
    },
  },
  aiken: {
    extension: 'aiken.txt',
    mediaType: TEXT,
    losses: (question) =>
      fitsAiken(question)
        ? [...plainLosses(toPortable(question).portable), 'hint', 'feedback', 'evidence', 'tags']
        : ['left-out'],
    write: questionsToAiken,
  },
  kahoot: {
    extension: 'kahoot.xlsx',
    mediaType: XLSX,
    losses: (question) => sheet(sheetLosses(question, KAHOOT)),
    write: questionsToKahoot,
  },
  quizizz: {
    extension: 'quizizz.xlsx',
    mediaType: XLSX,
    losses: (question) => sheet(sheetLosses(question, QUIZIZZ)),
    write: questionsToQuizizz,
  },
  blooket: {
    extension: 'blooket.csv',
    mediaType: 'text/csv;charset=utf-8',
    losses: (question) => sheet(sheetLosses(question, BLOOKET)),
    write: questionsToBlooket,
  },
  table: {
    extension: 'csv',
    mediaType: 'text/csv;charset=utf-8',
    losses: () => [],
    write: questionsToTable,
  },
  anki: {
    extension: 'anki.txt',
    mediaType: TEXT,
    losses: () => ['hint', 'feedback', 'evidence'],
    write: questionsToAnki,
  },
  json: {
    extension: 'json',
    mediaType: 'application/json',
    losses: () => [],
    write: questionsToJson,
  },
} as const satisfies Record<string, QuestionFormat>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

function sheet(losses: Loss[]): Loss[] {
  return losses.includes('left-out') ? losses : [...losses, 'hint', 'feedback', 'evidence', 'tags'];
}

/** What a format loses of a set: for each loss, how many of the questions it concerns. */
export function lossesOf(
  format: QuestionFormat,
  questions: readonly Question[],
): { loss: Loss; count: number }[] {
  const counts = new Map<Loss, number>();
  for (const question of questions) {
    for (const loss of new Set(format.losses(question))) {
      counts.set(loss, (counts.get(loss) ?? 0) + 1);
    }
  }
  return [...counts].map(([loss, count]) => ({ loss, count }));
}
