/**
 * Makes a new file of content: `npm run new -- event`, or any other kind. Asks for what it needs; what
 * is given as a flag (`--title "…"`, `--choices.0.text "…"`) is not asked. Nothing is written that the
 * check of the content would refuse.
 */

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { isAdvice, type Diagnostic } from '../src/course/diagnostics/diagnostic.ts';
import { formatDiagnostic } from '../src/course/diagnostics/report.ts';
import { ID } from '../src/domain/text/to-id.ts';
import { collections, idOfFile, isProse } from '../src/course/reader/collections.ts';
import { ContentReader } from '../src/course/reader/content-reader.ts';
import { fieldsOfFile, type FieldSchema } from '../src/course/reader/file-fields.ts';
import { anchorsOf } from '../src/course/reader/outlined.ts';
import type { CourseRecords } from '../src/course/reader/records.ts';
import { diagnosticsWith } from './content/diagnostics-with.ts';
import { askFields, MissingFields, type Asker } from './new/ask-fields.ts';
import { NEW_KINDS, proposeId, type NewKind, type NewKindName } from './new/kinds.ts';
import { newFiles } from './new/new-files.ts';
import { readFlags } from './new/read-flags.ts';
import { unusedFlags } from './new/unused-flags.ts';

const { name, flags, complaint } = readFlags(
  process.argv.slice(2).filter((word) => word !== '--help'),
);
if (complaint !== undefined) stop(complaint);
if (name === undefined || !(name in NEW_KINDS)) {
  stop(`Say what to make: npm run new -- ${Object.keys(NEW_KINDS).join('|')}`);
}
const kindName = name as NewKindName;
const kind: NewKind = NEW_KINDS[kindName];
const { asker, close } = terminal();
try {
  await make();
} catch (error) {
  if (!(error instanceof MissingFields)) throw error;
  stop(`Nothing was written. Say as well:\n  ${error.paths.join('\n  ')}`);
} finally {
  close();
}

async function make(): Promise<void> {
  const { records } = await new ContentReader(process.cwd()).read();
  if (kind.needed?.includes('citations') && records.sources.length === 0) {
    stop('Nothing was written. A source has to be there first, to say so: npm run new -- source');
  }
  const chapter = kindName === 'question' ? await askChapter(records) : undefined;
  const schema = await schemaOf(kindName);
  const asked = await askFields(schema, {
    asker,
    given: flags,
    alsoAsk: kind.alsoAsk,
    needed: kind.needed ?? [],
    proposals: kind.proposals?.(records) ?? {},
    idsOf: (field) => idsOf(field, records, chapter),
  });
  const unused = unusedFlags(flags.keys(), schema, asked);
  if (unused.length > 0) stop(`Nothing was written.\n  ${unused.join('\n  ')}`);
  const fields = kind.complete?.(asked) ?? asked;
  const id = await askId(fields, takenIds(records));
  const [language] = records.course.data.languages;
  const files = newFiles({
    kind: kindName,
    id,
    fields,
    language: language!,
    ...(chapter !== undefined && { chapter }),
  });
  const found = await diagnosticsWith(files);
  const before = records.questions.find((file) => file.id === chapter)?.data.questions.length ?? 0;
  const errors = found.filter((diagnostic) => !isAdvice(diagnostic) && isOfNew(diagnostic, before));
  if (errors.length > 0) {
    const kept = keepDrafts(files);
    stop(
      `Nothing was written into the course: the check of the content refuses it.\n\n${errors.map(formatDiagnostic).join('\n\n')}\n\nNothing that you answered is lost. Correct it here, and put it into its folder:\n  ${kept.join('\n  ')}`,
    );
  }
  for (const [file, text] of files) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  asker.say(`\nWritten: ${[...files.keys()].join(', ')}`);
  asker.say('See it with npm run dev; npm run check:content says what could be better.');
}

/** Puts what the check refuses where its author can correct it; the paths. */
function keepDrafts(files: ReadonlyMap<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'refused-'));
  return [...files].map(([file, text]) => {
    const path = join(folder, basename(file));
    writeFileSync(path, text);
    return `${path} (for ${file})`;
  });
}

/** A question's schema has no id: it is asked last, when something can be proposed. */
async function schemaOf(of: NewKindName): Promise<FieldSchema> {
  const schema = fieldsOfFile(collections[NEW_KINDS[of].collection].schema);
  if (of !== 'question') return schema;
  const shapes = schema.properties?.questions?.items?.oneOf ?? [];
  const kinds = shapes.map(({ properties }) => String(properties?.kind?.const));
  const wanted = await askOne('kind', 'What kind of question it is.', kinds);
  const shape = shapes[kinds.indexOf(wanted)] ?? {};
  const { id: _id, ...properties } = shape.properties ?? {};
  return { ...shape, properties };
}

async function askChapter({ chapters }: CourseRecords): Promise<string> {
  const slugs = chapters.map(({ slug }) => slug);
  return askOne('chapter', 'The chapter that it is on.', slugs);
}

async function askOne(field: string, description: string, choices: string[]): Promise<string> {
  const schema = {
    properties: { [field]: { type: 'string', description, enum: choices } },
    required: [field],
  };
  const asking = {
    asker,
    given: flags,
    alsoAsk: [],
    needed: [],
    proposals: {},
    idsOf: () => undefined,
  };
  return String((await askFields(schema, asking))[field]);
}

async function askId(fields: Record<string, unknown>, taken: readonly string[]): Promise<string> {
  const proposal = proposeId(kind.nameOf(fields), taken, kindName);
  for (;;) {
    const answer =
      flags.get('id') ??
      (await asker.ask(`id: Its name in addresses and files; it never changes. [${proposal}]`, []));
    const id = answer === undefined || answer === '' ? proposal : answer;
    const wrong = !ID.test(id)
      ? `“${id}” is no id: lower-case letters and digits joined by hyphens.`
      : taken.includes(id)
        ? `“${id}” is there already.`
        : undefined;
    if (wrong === undefined) return id;
    if (flags.has('id')) stop(`Nothing was written. --id: ${wrong}`);
    asker.say(`  ${wrong}`);
  }
}

function takenIds(records: CourseRecords): string[] {
  if (kindName === 'question')
    return records.questions.flatMap(({ data }) => data.questions.map(({ id }) => id));
  if (isProse(kind.collection)) return records.chapters.map(({ slug }) => slug);
  return records[kind.collection].map(({ id }) => idOfFile(id));
}

/** The ids that a field may hold, where they are ids of something that exists. */
function idsOf(
  field: FieldSchema,
  records: CourseRecords,
  slug: string | undefined,
): readonly string[] | undefined {
  const chapter = records.chapters.find((candidate) => candidate.slug === slug);
  if (field.chosenFrom === 'themes') {
    const listed = records.course.data.themes.map(({ id }) => id);
    return listed.length > 0 ? listed : undefined;
  }
  if (field.chosenFrom === 'objectives') return chapter?.data.objectives.map(({ id }) => id);
  if (field.chosenFrom === 'anchors') return chapter && anchorsOf(chapter);
  if (field.refersTo === 'questions')
    return records.questions.flatMap(({ data }) => data.questions.map(({ id }) => id));
  return field.refersTo && records[field.refersTo].map(({ id }) => id);
}

/** Of a file to which a question was added: whether something is said of that question, the last one. */
function isOfNew({ place }: Diagnostic, before: number): boolean {
  const index = /^questions\[(\d+)\]/.exec(place.field ?? '')?.[1];
  return index === undefined || Number(index) >= before;
}

/** The terminal, or whatever answers come from, line by line. */
function terminal(): { asker: Asker; close: () => void } {
  let completions: readonly string[] = [];
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: process.stdin.isTTY,
    completer: (line: string): [string[], string] => {
      const part = /[^,;\s]*$/.exec(line)?.[0] ?? '';
      return [completions.filter((completion) => completion.startsWith(part)), part];
    },
  });
  lines.on('SIGINT', () => {
    process.stdout.write('\nStopped; nothing was written.\n');
    process.exit(130);
  });
  const answers = lines[Symbol.asyncIterator]();
  return {
    asker: {
      ask: async (question, choices) => {
        completions = choices;
        lines.setPrompt(`${question}\n> `);
        if (process.stdin.isTTY) lines.prompt();
        const { value, done } = await answers.next();
        return done ? undefined : value.trim();
      },
      say: (text) => process.stdout.write(`${text}\n`),
    },
    close: () => {
      lines.close();
    },
  };
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
