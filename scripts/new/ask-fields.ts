/** Asks for the fields of a file one after the other, as its schema has them. */

import { parseHistoricalDate } from '../../src/domain/dates/parse-historical-date.ts';
import { suggestDate } from '../../src/domain/dates/suggest-date.ts';
import { nearestTo } from '../../src/domain/text/nearest.ts';
import type { FieldSchema } from '../../src/course/reader/file-fields.ts';

/** Where questions are put: on a terminal, or to nobody, where all is given beforehand. */
export interface Asker {
  /** The answer, without spaces around it; `undefined` where there is nobody to answer. */
  ask(question: string, completions: readonly string[]): Promise<string | undefined>;
  say(text: string): void;
}

export interface Asking {
  asker: Asker;
  /** What was given as flags, by the path of the field: `title`, `choices.0.text`. */
  given: ReadonlyMap<string, string>;
  /** Fields that may be left out and are asked for nevertheless, by their path without numbers. */
  alsoAsk: readonly string[];
  /** Fields without which the check of the content refuses a file, by their path without numbers. */
  needed: readonly string[];
  /** What is probably meant, by path without numbers. */
  proposals: Readonly<Record<string, string>>;
  /** The ids that exist. */
  idsOf(field: FieldSchema): readonly string[] | undefined;
}

/** Fields that were not given, or not so that they can be read, and that nobody could be asked for. */
export class MissingFields extends Error {
  readonly paths: readonly string[];
  constructor(paths: readonly string[]) {
    super(paths.join(', '));
    this.paths = paths;
  }
}

type Path = readonly (string | number)[];

/** The fields of an object, as they were given or answered. Throws `MissingFields`. */
export async function askFields(
  schema: FieldSchema,
  asking: Asking,
  path: Path = [],
): Promise<Record<string, unknown>> {
  const value: Record<string, unknown> = {};
  const missing: string[] = [];
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const inner = [...path, name];
    const isRequired =
      (schema.required?.includes(name) ?? false) || asking.needed.includes(unnumbered(inner));
    if (!isRequired && !isWanted(asking, inner)) continue;
    try {
      const answer = await askField(field, asking, inner, isRequired);
      if (answer !== undefined) value[name] = answer;
    } catch (error) {
      if (!(error instanceof MissingFields)) throw error;
      missing.push(...error.paths);
    }
  }
  if (missing.length > 0) throw new MissingFields(missing);
  return value;
}

async function askField(
  field: FieldSchema,
  asking: Asking,
  path: Path,
  isRequired: boolean,
): Promise<unknown> {
  if (field.const !== undefined) return field.const;
  if (field.properties) return askFields(field, asking, path);
  const shapes = field.anyOf ?? field.oneOf;
  const list = field.type === 'array' ? field : shapes?.find(({ type }) => type === 'array');
  if (list?.items?.properties) return askEntries(list, asking, path, isRequired);
  const scalar = list ? (list.items ?? {}) : (shapes?.[0] ?? field);
  return askValue({ field, scalar, isList: Boolean(list), isRequired }, asking, path);
}

/** Entries of a list that have fields of their own: as many as are needed, and then as many as there are. */
async function askEntries(
  { items = {}, minItems, description }: FieldSchema,
  asking: Asking,
  path: Path,
  isRequired: boolean,
): Promise<unknown[] | undefined> {
  if (asking.given.has(path.join('.'))) {
    const name = path.join('.');
    const [first] = Object.keys(items.properties ?? {});
    throw new MissingFields([`--${name}: say its fields, such as --${name}.0.${first}`]);
  }
  const least = Number(minItems ?? 1);
  const entries: unknown[] = [];
  if (description && !isGiven(asking, path)) asking.asker.say(`${labelOf(path)}: ${description}`);
  for (let index = 0; ; index += 1) {
    const inner = [...path, index];
    if (least > 1 && index < least && !isGiven(asking, inner)) {
      asking.asker.say(`${labelOf(path)}: ${index + 1} of at least ${least}`);
    }
    if (index >= least && !isGiven(asking, inner) && !(await wantsAnother(asking, path))) break;
    try {
      entries.push(await askFields(items, asking, inner));
    } catch (error) {
      const isBegun = isRequired || isGiven(asking, inner);
      if (!(error instanceof MissingFields) || isBegun) throw error;
      break;
    }
  }
  return entries.length > 0 ? entries : undefined;
}

async function wantsAnother({ asker }: Asking, path: Path): Promise<boolean> {
  const answer = await asker.ask(`Another of ${labelOf(path)}? (y, or Enter for no)`, []);
  return /^y/i.test(answer ?? '');
}

interface Asked {
  field: FieldSchema;
  /** Of a list: each entry of it. */
  scalar: FieldSchema;
  isList: boolean;
  isRequired: boolean;
}

async function askValue(asked: Asked, asking: Asking, path: Path): Promise<unknown> {
  const { field, scalar, isRequired } = asked;
  const ids = asking.idsOf(scalar);
  const choices = scalar.enum?.map(String) ?? (scalar.type === 'boolean' ? ['true', 'false'] : ids);
  const proposal = proposalFor(asking, path);
  const given = asking.given.get(path.join('.'));
  if (given !== undefined) {
    const { value, complaint } = readAnswer(given, asked, choices);
    if (complaint === undefined) return value;
    asking.asker.say(`--${path.join('.')} ${given}: ${complaint}`);
  }
  for (;;) {
    const answer = await asking.asker.ask(
      promptFor(asked, path, { choices, proposal }),
      choices ?? [],
    );
    if (answer === undefined && proposal === undefined) {
      if (!isRequired && given === undefined) return undefined;
      throw new MissingFields([
        `--${path.join('.')} (${field.description ?? scalar.description ?? labelOf(path)})`,
      ]);
    }
    const text = answer === undefined || answer === '' ? (proposal ?? '') : answer;
    if (text === '' && !isRequired) return undefined;
    const { value, complaint } = readAnswer(text, asked, choices);
    if (complaint === undefined) return value;
    asking.asker.say(`  ${complaint}`);
    if (answer === undefined) throw new MissingFields([`--${path.join('.')}: ${complaint}`]);
  }
}

function promptFor(
  { field, scalar, isList, isRequired }: Asked,
  path: Path,
  { choices, proposal }: { choices: readonly string[] | undefined; proposal: string | undefined },
): string {
  const several = isList
    ? ` Several with ${separatorOf(scalar) === ';' ? 'semicolons' : 'commas'} between them.`
    : '';
  const offered = choices && choices.length > 0 ? ` One of: ${shortened(choices)}.` : '';
  const otherwise =
    proposal !== undefined ? ` [${proposal}]` : isRequired ? '' : ' (Enter for none)';
  const about = field.description ?? scalar.description ?? '';
  return `${labelOf(path)}: ${about}${offered}${several}${otherwise}`;
}

const SHOWN_CHOICES = 12;

function shortened(choices: readonly string[]): string {
  const rest = choices.length - SHOWN_CHOICES;
  return rest > 0
    ? `${choices.slice(0, SHOWN_CHOICES).join(', ')} and ${rest} more (Tab completes)`
    : choices.join(', ');
}

/** What an answer says, or what is wrong with it. */
function readAnswer(
  text: string,
  { scalar, isList }: Asked,
  choices: readonly string[] | undefined,
): { value?: unknown; complaint?: string } {
  const parts = isList
    ? text
        .split(separatorOf(scalar))
        .map((part) => part.trim())
        .filter(Boolean)
    : [text];
  if (parts.length === 0 || parts[0] === '') return { complaint: 'Something is needed here.' };
  const foreign =
    choices && choices.length > 0 ? parts.find((part) => !choices.includes(part)) : undefined;
  if (foreign !== undefined && choices) {
    const nearest = nearestTo(foreign, choices);
    const later = isList ? ' What is to be made first can be added to the file later.' : '';
    return {
      complaint: `There is no “${foreign}”${nearest === undefined ? '' : `; nearest: “${nearest}”`}. There are: ${shortened(choices)}.${later}`,
    };
  }
  const isNumber = scalar.type === 'number' || scalar.type === 'integer';
  const misread = isNumber ? parts.find((part) => Number.isNaN(Number(part))) : undefined;
  if (misread !== undefined) return { complaint: `“${misread}” is no number; write it in digits.` };
  const wrong = parts
    .map((part) => wrongFor(scalar, part))
    .find((candidate) => candidate !== undefined);
  if (wrong !== undefined) return { complaint: wrong };
  const values = parts.map((part) =>
    isNumber ? Number(part) : scalar.type === 'boolean' ? part === 'true' : part,
  );
  return { value: isList ? values : values[0] };
}

/** What is wrong with a date or an id, which nobody should learn at the end. */
function wrongFor({ edtf, pattern }: FieldSchema, text: string): string | undefined {
  if (edtf && !parseHistoricalDate(text).ok) {
    const example = suggestDate(text) ?? '2014-12-16, 2014-12 or 2021-11-09/2021-12-09';
    return `“${text}” is no date: write year, month and day in digits, as many as are known, such as ${example}.`;
  }
  if (typeof pattern === 'string' && !new RegExp(pattern).test(text)) {
    return `“${text}” is no id: lower-case letters and digits joined by hyphens; a letter will do.`;
  }
  return undefined;
}

/** What stands between the entries of a list; texts have commas of their own. */
function separatorOf({ pattern, enum: values }: FieldSchema): ',' | ';' {
  return pattern === undefined && values === undefined ? ';' : ',';
}

/** The id of an entry of a list is a letter, unless its author has a better one. */
function proposalFor({ proposals }: Asking, path: Path): string | undefined {
  const position = path.at(-2);
  const isIdOfEntry = path.at(-1) === 'id' && typeof position === 'number';
  return (
    proposals[unnumbered(path)] ?? (isIdOfEntry ? String.fromCharCode(97 + position) : undefined)
  );
}

function isWanted(asking: Asking, path: Path): boolean {
  return asking.alsoAsk.includes(unnumbered(path)) || isGiven(asking, path);
}

function isGiven({ given }: Asking, path: Path): boolean {
  const start = path.join('.');
  return [...given.keys()].some((key) => key === start || key.startsWith(`${start}.`));
}

function unnumbered(path: Path): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

/** A field as its author would name it: “choices[2].text”. */
function labelOf(path: Path): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step + 1}]` : index === 0 ? step : `.${step}`,
    )
    .join('');
}
