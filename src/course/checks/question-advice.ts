/** What makes the questions on a chapter worth asking, beyond what can be built. */

import { parseHistoricalDate } from '../../domain/dates/parse-historical-date.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { guessingScores } from '../../domain/questions/guessing.ts';
import { KIND_NAMES, kindOf } from '../../domain/questions/kinds.ts';
import { outputsOf } from '../../domain/questions/outputs.ts';
import { LEVELS } from '../../domain/questions/question.ts';
import { diagnostic, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { placeOf } from '../reader/place-of.ts';
import type { OutlinedChapter } from '../reader/outlined.ts';
import type { CourseRecords } from '../reader/records.ts';

const LEAST_QUESTIONS = 20;
const LEAST_KINDS = 4;
/** Of fewer, the score of a strategy says nothing. */
const LEAST_GUESSED = 4;
/** A share of the questions. */
const GUESSING_TOLERANCE = 0.05;

/** No kind whose answer is typed in whole uses a message in it. */
const NO_MESSAGES = { true: '', false: '' };

type QuestionRecord = CourseRecords['questions'][number];

/** Advice on the questions, file by file and on the course as a whole. */
export function questionAdvice(records: CourseRecords): Diagnostic[] {
  const chapters = Map.groupBy(records.chapters, ({ slug }) => slug);
  return [
    ...records.questions.flatMap((file) => [
      ...variety(file),
      ...(chapters.get(file.id) ?? []).flatMap((chapter) => untestedObjectives(file, chapter)),
      ...answersInPrompts(file),
      ...yearsOfEvents(file, records),
      ...guessable(file.data.questions, () => placeOf(file, ['questions'])),
    ]),
    ...guessableInAll(records),
    ...unaskedKinds(records),
  ];
}

function variety(file: QuestionRecord): Diagnostic[] {
  const { questions } = file.data;
  const place = () => placeOf(file, ['questions']);
  const kinds = new Set(questions.map(({ kind }) => kind)).size;
  const levels = new Set(questions.map(({ level }) => level));
  return [
    ...(questions.length < LEAST_QUESTIONS
      ? [diagnostic('few-questions', place(), { count: questions.length, least: LEAST_QUESTIONS })]
      : []),
    ...(kinds < LEAST_KINDS
      ? [diagnostic('few-kinds', place(), { count: kinds, least: LEAST_KINDS })]
      : []),
    ...LEVELS.filter((level) => !levels.has(level)).map((level) =>
      diagnostic('untested-level', place(), { level }),
    ),
  ];
}

function untestedObjectives(file: QuestionRecord, chapter: OutlinedChapter): Diagnostic[] {
  const tested = new Set(file.data.questions.map(({ objective }) => objective));
  return chapter.data.objectives.flatMap(({ id }, index) => {
    if (tested.has(id)) return [];
    const place = placeOf(chapter, ['objectives', index]);
    return [diagnostic('untested-objective', place, { objective: id })];
  });
}

function answersInPrompts(file: QuestionRecord): Diagnostic[] {
  return file.data.questions.flatMap((question, index) => {
    const kind = kindOf(question);
    // Where there is something to choose from, that says more than the prompt.
    if (outputsOf(question).plainParts(question, [], NO_MESSAGES).length > 0) return [];
    const [answer = ''] = kind.describeRightAnswer(question, NO_MESSAGES);
    if (!foldText(question.prompt).includes(foldText(answer))) return [];
    const place = placeOf(file, ['questions', index, 'prompt']);
    return [diagnostic('answer-in-prompt', place, { id: question.id, answer })];
  });
}

function yearsOfEvents(file: QuestionRecord, { events }: CourseRecords): Diagnostic[] {
  return file.data.questions.flatMap((question, index) => {
    const asked = kindOf(question).years?.(question);
    if (!asked) return [];
    const event = events.find(({ id }) => id === question.evidence.events[0]);
    const parsed = event && parseHistoricalDate(event.data.date);
    if (!event || !parsed?.ok) return [];
    const { earliest, latest } = parsed.date;
    const years = [earliest.slice(0, 4), (latest ?? earliest).slice(0, 4)];
    if (years.join() === asked.join()) return [];
    return [
      diagnostic('year-of-event', placeOf(file, ['questions', index, 'earliest']), {
        id: question.id,
        years: asked.join(' and '),
        event: `“${event.id}”, ${event.data.date}`,
      }),
    ];
  });
}

/** Strategies that know nothing and do better, or worse, than picking blindly. */
function guessable(
  questions: QuestionRecord['data']['questions'],
  place: () => Place,
): Diagnostic[] {
  return guessingScores(questions)
    .filter(({ count }) => count >= LEAST_GUESSED)
    .filter(({ share, chance }) => Math.abs(share - chance) > GUESSING_TOLERANCE + 1e-9)
    .map(({ strategy, count, share, chance }) =>
      diagnostic('guessable', place(), {
        strategy,
        count,
        percent: Math.round(share * 100),
        chance: Math.round(chance * 100),
      }),
    );
}

/** Not asked while a file of questions cannot be read. */
function guessableInAll(records: CourseRecords): Diagnostic[] {
  if (records.unreadable.some(({ collection }) => collection === 'questions')) return [];
  return guessable(
    records.questions.flatMap(({ data }) => data.questions),
    () => ({ file: 'src/content/questions' }),
  );
}

/** Not asked while a file of questions cannot be read. */
function unaskedKinds(records: CourseRecords): Diagnostic[] {
  if (records.unreadable.some(({ collection }) => collection === 'questions')) return [];
  const asked = new Set(
    records.questions.flatMap(({ data }) => data.questions.map(({ kind }) => kind)),
  );
  return KIND_NAMES.filter((kind) => !asked.has(kind)).map((kind) =>
    diagnostic('unasked-kind', { file: 'src/content/questions' }, { kind }),
  );
}
