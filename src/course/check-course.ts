import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { chapterAdvice } from './checks/chapter-advice.ts';
import { eventAdvice } from './checks/event-advice.ts';
import { questionAdvice } from './checks/question-advice.ts';
import {
  aliasDiagnostics,
  careDiagnostics,
  citationDiagnostics,
  questionDiagnostics,
  unshownAccounts,
  unusedSources,
  workingDiagnostics,
} from './checks/content-diagnostics.ts';
import { chapterDiagnostics } from './checks/chapter-diagnostics.ts';
import { dateDiagnostics } from './checks/date-diagnostics.ts';
import { idDiagnostics } from './checks/id-diagnostics.ts';
import { linkDiagnostics } from './checks/link-diagnostics.ts';
import type { CourseRecords } from './reader/records.ts';
import { mapDiagnostics, placeAdvice } from './checks/map-diagnostics.ts';
import { orderDiagnostics } from './checks/order-diagnostics.ts';
import { markupDiagnostics } from './checks/markup-diagnostics.ts';
import { placeDiagnostics } from './checks/place-diagnostics.ts';
import { referenceDiagnostics } from './checks/reference-diagnostics.ts';
import { seriesDiagnostics } from './checks/series-diagnostics.ts';
import { translationDiagnostics } from './translation/in-language.ts';

const ERRORS = [
  (records: CourseRecords) => records.chapters.flatMap(({ outline }) => outline.diagnostics),
  (records: CourseRecords) => records.pages.flatMap(({ outline }) => outline.diagnostics),
  chapterDiagnostics,
  linkDiagnostics,
  idDiagnostics,
  dateDiagnostics,
  orderDiagnostics,
  placeDiagnostics,
  mapDiagnostics,
  seriesDiagnostics,
  referenceDiagnostics,
  questionDiagnostics,
  markupDiagnostics,
  aliasDiagnostics,
  citationDiagnostics,
  workingDiagnostics,
  careDiagnostics,
  translationDiagnostics,
];

const ADVICE = [
  chapterAdvice,
  questionAdvice,
  eventAdvice,
  unusedSources,
  unshownAccounts,
  placeAdvice,
];

/** Everything that is wrong between and within records whose shape is right, and all advice. */
export function checkCourse(records: CourseRecords): Diagnostic[] {
  return [...ERRORS, ...ADVICE].flatMap((check) => check(records));
}
