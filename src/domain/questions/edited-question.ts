/** A teacher's own question while it is written: plain data in which anything may still be missing. */

import { OWN_CHAPTER } from '../assignments/choose-questions.ts';
import { fieldsOf } from './fields.ts';
import { questionFaults } from './faults.ts';
import { isSoundQuestion } from '../assignments/assignment-file.ts';
import { plainText } from '../text/rich-text.ts';
import type { EditedField, EditedParts, QuestionFault } from './question-kind.ts';
import type { KindName, Question, QuestionRecord } from './question.ts';

/** A question, or a part of one, as its fields hold it. */
export type Edited = Record<string, unknown>;

/** What a field or a part lacks: the label of the field, and the number of its part, from 1. */
export interface MissingField {
  label: EditedField['label'];
  parts?: EditedParts['label'];
  number?: number;
}

/** A new question of a kind, with as many empty parts as it needs. */
export function newQuestion(kind: KindName, id: string): Question {
  const { fields, parts } = fieldsOf(kind);
  const question: Edited = {
    id,
    kind,
    prompt: '',
    hint: '',
    level: 'recall',
    objective: OWN_CHAPTER,
    evidence: { paragraph: '', events: [], terms: [] },
    citations: [],
    url: '',
    chapter: OWN_CHAPTER,
    evidenceUrl: '',
  };
  for (const field of fields) setField(question, field, emptyOf(field));
  for (const part of parts) {
    const all: Edited[] = [];
    for (let at = 0; at < part.least; at += 1) all.push(newPart(part, all));
    question[part.path] = all;
  }
  return question as unknown as Question;
}

/** A part more, with an id that the others do not have. */
export function newPart({ fields, idPrefix }: EditedParts, others: readonly Edited[]): Edited {
  const part: Edited = {};
  for (let at = 1; idPrefix !== '' && part['id'] === undefined; at += 1) {
    const id = `${idPrefix}${at}`;
    if (!others.some((other) => other['id'] === id)) part['id'] = id;
  }
  for (const field of fields) setField(part, field, emptyOf(field));
  return part;
}

function emptyOf({ holds, isOptional }: EditedField): unknown {
  if (isOptional && (holds === 'number' || holds === 'texts')) return undefined;
  if (holds === 'truth') return false;
  if (holds === 'texts') return [];
  return holds === 'number' ? undefined : '';
}

/** What a field holds. */
export function fieldOf(edited: Edited, { path }: Pick<EditedField, 'path'>): unknown {
  const [first = '', second] = path.split('.');
  const value = edited[first];
  return second === undefined ? value : (value as Edited | undefined)?.[second];
}

/** Puts a value into a field; `undefined` takes the field out. */
export function setField(
  edited: Edited,
  { path }: Pick<EditedField, 'path'>,
  value: unknown,
): void {
  const [first = '', second] = path.split('.');
  if (second !== undefined) {
    edited[first] = { ...(edited[first] as Edited | undefined), [second]: value };
  } else if (value === undefined) {
    Reflect.deleteProperty(edited, first);
  } else {
    edited[first] = value;
  }
}

/** What still has to be written, in the order of the fields. */
export function missingFields(question: Question): MissingField[] {
  const edited = question as unknown as Edited;
  const { fields, parts } = fieldsOf(question.kind);
  const isMissing = (holder: Edited, field: EditedField) => {
    const value = fieldOf(holder, field);
    if (field.isOptional || field.holds === 'truth') return false;
    if (Array.isArray(value)) return value.length === 0;
    return field.holds === 'number'
      ? !Number.isFinite(value)
      : typeof value !== 'string' || value.trim() === '';
  };
  return [
    ...(question.prompt.trim() === '' ? [{ label: 'prompt' as const }] : []),
    ...fields.filter((field) => isMissing(edited, field)).map(({ label }) => ({ label })),
    ...parts.flatMap(({ path, label: ofParts, fields: inPart }) =>
      ((edited[path] ?? []) as Edited[]).flatMap((part, at) =>
        inPart
          .filter((field) => isMissing(part, field))
          .map(({ label }) => ({ label, parts: ofParts, number: at + 1 })),
      ),
    ),
  ];
}

/** What is wrong with a question that has all it needs: the same as its author would be told. */
export function faultsOf(question: Question): QuestionFault[] {
  const { kind } = question;
  const faults = questionFaults(question);
  if (faults.length > 0 || isSoundQuestion(question)) return faults;
  return [{ field: kind, found: '?', expected: 'an answer that has full marks' }];
}

/** The question as it is kept: without empty lists of parts, and with the looks of texts that it has. */
export function finished(question: Question): Question {
  const { rich, ...rest } = question;
  const edited: Edited = { ...rest };
  const { fields, parts } = fieldsOf(question.kind);
  fillEmpty(edited, fields);
  for (const { path, least, isAlways, fields: inPart } of parts) {
    const all = ((edited[path] ?? []) as Edited[]).map((part) => fillEmpty({ ...part }, inPart));
    if (all.length === 0 && least === 0 && !isAlways) Reflect.deleteProperty(edited, path);
    else edited[path] = all;
  }
  const texts = new Set<string>();
  const gather = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
  };
  gather(edited);
  const looks = Object.entries(rich ?? {}).filter(([words]) => texts.has(words));
  return {
    ...(edited as unknown as QuestionRecord & Question),
    ...(looks.length > 0 && { rich: Object.fromEntries(looks) }),
  };
}

/** Puts what a field has where nothing was written into those that were left empty. */
function fillEmpty(edited: Edited, fields: readonly EditedField[]): Edited {
  for (const field of fields) {
    const isLeft = field.ifEmpty !== undefined && fieldOf(edited, field) === undefined;
    if (isLeft) setField(edited, field, field.ifEmpty);
  }
  return edited;
}

/** The question with words for a picture that had none but a name, wherever it stands. */
export function withAlt(question: Question, name: string, alt: string): Question {
  const before = `[${name}]`;
  const replaced = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(before, `[${alt}]`);
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, key === 'rich' ? inner : replaced(inner)]),
    );
  };
  const rich = Object.values(question.rich ?? {}).map((text) => {
    const named = JSON.parse(JSON.stringify(text), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && 'alt' in value && value.alt === name
        ? { ...value, alt }
        : value,
    ) as typeof text;
    return [plainText(named), named] as const;
  });
  return {
    ...(replaced(question) as Question),
    ...(rich.length > 0 && { rich: Object.fromEntries(rich) }),
  };
}
