/**
 * Reads the content from its files, without Astro, so that every fault of form in every file is
 * found in one go and can be given with its line.
 */

import { existsSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { z } from 'astro/zod';
import { isMap, isNode, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { problem, type Problem } from '../domain/problems/problem.ts';
import { THEMES, type Theme } from '../domain/timeline/event.ts';
import { lanesSchema } from '../schema/lanes.ts';
import { formatField } from './checks/place-of.ts';
import { collections, COLLECTION_NAMES, idOfFile, type CollectionName } from './collections.ts';
import type { ContentRecord, CourseRecords, UnreadableFile } from './records.ts';

export interface ReadCourse {
  /** The records that could be read; those that could not are missing. */
  records: CourseRecords;
  problems: Problem[];
}

/** The one content file that is no record of a collection. */
export const LANES_FILE = 'src/content/lanes.yaml';

const NAME_OF_A_CHAPTER = /^[a-z]{2}\/[a-z0-9]+(-[a-z0-9]+)*\.mdx$/;
const NAME_OF_A_RECORD = /^[a-z0-9]+(-[a-z0-9]+)*\.yaml$/;

/** Files below `src/content` whose folder, name or ending the course does not know. */
async function misplacedFiles(root: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for await (const entry of glob('src/content/**/*', { cwd: root, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (file === LANES_FILE) continue;
    const name = COLLECTION_NAMES.find((one) => file.startsWith(`${collections[one].base}/`));
    const path = name ? file.slice(collections[name].base.length + 1) : file;
    const shape = name === 'chapters' ? NAME_OF_A_CHAPTER : NAME_OF_A_RECORD;
    if (name && shape.test(path)) continue;
    const expected =
      name === 'chapters'
        ? 'src/content/chapters/<language>/<id>.mdx, such as chapters/en/origins.mdx'
        : `src/content/<collection>/<id>.yaml, with one of the folders ${COLLECTION_NAMES.join(', ')}`;
    problems.push(problem('misplaced-file', { file }, { name: path, expected }));
  }
  return problems;
}

/** Reads all content below `root`, the project's folder. Never throws for what a file contains. */
export async function readCourse(root: string): Promise<ReadCourse> {
  const problems: Problem[] = await misplacedFiles(root);
  const unreadable: UnreadableFile[] = [];
  const records = Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, []]),
  ) as unknown as Record<CollectionName, ContentRecord<unknown>[]>;
  for (const name of COLLECTION_NAMES) {
    for (const path of await filesOf(name, root)) {
      const { base, schema } = collections[name];
      const read = readRecordSafely({ base, path, root, schema });
      problems.push(...read.problems);
      if (read.record) records[name].push(read.record);
      else unreadable.push({ collection: name, id: idOfFile(path.split(sep).join('/')) });
    }
  }
  const lanes = existsSync(join(root, LANES_FILE)) ? readRecordSafely(lanesIn(root)) : undefined;
  problems.push(...(lanes?.problems ?? []));
  const order = lanes?.record?.data as { lanes: Theme[] } | undefined;
  return {
    records: {
      ...(records as unknown as CourseRecords),
      lanes: order?.lanes ?? [...THEMES],
      unreadable,
    },
    problems,
  };
}

async function filesOf(name: CollectionName, root: string): Promise<string[]> {
  const { base, pattern } = collections[name];
  const paths: string[] = [];
  for await (const path of glob(pattern, { cwd: join(root, base) })) paths.push(path);
  return paths.sort();
}

interface FileToRead {
  /** The folder, from the project's root. */
  base: string;
  /** Path from that folder. */
  path: string;
  root: string;
  schema: z.ZodType;
}

function lanesIn(root: string): FileToRead {
  return { base: dirname(LANES_FILE), path: basename(LANES_FILE), root, schema: lanesSchema };
}

interface ReadFile {
  record?: ContentRecord<unknown>;
  problems: Problem[];
}

/** A file that cannot be opened, or a tag or alias that YAML cannot resolve, is a problem as well. */
function readRecordSafely(target: FileToRead): ReadFile {
  try {
    return readRecord(target);
  } catch (error) {
    const file = `${target.base}/${target.path.split(sep).join('/')}`;
    const reason = explainYaml(error instanceof Error ? error.message : String(error));
    return { problems: [problem('unreadable-file', { file }, { reason })] };
  }
}

function readRecord({ base, path, root, schema }: FileToRead): ReadFile {
  const full = join(root, base, path);
  const file = relative(root, full).split(sep).join('/');
  const text = readFileSync(full, 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n/g, '\n');
  const { yaml, body, bodyStartsAfterLine } = file.endsWith('.mdx')
    ? splitFrontMatter(text)
    : { yaml: text, body: '', bodyStartsAfterLine: 0 };
  if (file.endsWith('.mdx') && bodyStartsAfterLine === 0) {
    const reason = 'no head between two lines of three hyphens at the very beginning';
    return { problems: [problem('unreadable-file', { file, line: 1 }, { reason })] };
  }
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const frontMatterOffset = file.endsWith('.mdx') ? 1 : 0;
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    return {
      problems: faults.map((error) =>
        problem(
          'unreadable-file',
          { file, line: lines.linePos(error.pos[0]).line + frontMatterOffset },
          { reason: explainYaml(error.message) },
        ),
      ),
    };
  }
  const lineOf = (where: readonly PropertyKey[]): number | undefined => {
    const offset = offsetOf(document, where);
    return offset === undefined ? undefined : lines.linePos(offset).line + frontMatterOffset;
  };
  const checked = schema.safeParse(document.toJS(), { reportInput: true });
  if (!checked.success) {
    return {
      problems: checked.error.issues.flatMap((issue) => shapeProblems(issue, file, lineOf)),
    };
  }
  const id = idOfFile(path.split(sep).join('/'));
  return {
    record: { id, file, data: checked.data, body, bodyStartsAfterLine, lineOf },
    problems: [],
  };
}

function splitFrontMatter(text: string): {
  yaml: string;
  body: string;
  bodyStartsAfterLine: number;
} {
  const [, yaml = '', body = text] = /^---\n([\s\S]*?\n)---\n?([\s\S]*)$/.exec(text) ?? [];
  return {
    yaml,
    body,
    bodyStartsAfterLine: text.slice(0, text.length - body.length).split('\n').length - 1,
  };
}

/** Where a field, or the nearest thing around it that exists, begins in the text. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  let node: unknown = document.contents;
  let offset = isNode(node) ? node.range?.[0] : undefined;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((candidate) => String(candidate.key) === String(key));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

type Issue = z.core.$ZodIssue;

function shapeProblems(
  issue: Issue,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number | undefined,
): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return problem(
        'wrong-shape',
        { file, field: formatField(path), line: lineOf(path) },
        { found: `the unknown field “${key}”`, expected: 'only fields that the course knows' },
      );
    });
  }
  return [
    problem(
      'wrong-shape',
      { file, field: formatField(issue.path), line: lineOf(issue.path) },
      { found: foundPhrase(issue), expected: expectedPhrase(issue) },
    ),
  ];
}

const EXPECTED_TYPES: Record<string, string> = {
  string: 'some text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list: lines that begin with a hyphen, or [one, two]',
  object: 'fields, each as “name: value”',
};

/** The commonest complaints of YAML, in words for an author. */
function explainYaml(message: string): string {
  if (/Nested mappings/.test(message)) {
    return 'a colon followed by a space inside a text; put the whole text in quotation marks';
  }
  if (/Missing closing/.test(message)) return 'a quotation mark that is opened and not closed';
  if (/Unresolved alias|Unresolved tag/.test(message)) {
    return 'a text that begins with * or !; put it in quotation marks';
  }
  if (/tab/i.test(message)) return 'a tab; indent with spaces only';
  if (/parseAllDocuments/.test(message)) return 'a line of three hyphens inside the file';
  if (/same level|same indent|indented/i.test(message)) {
    return 'a line that is indented more or less than its neighbours';
  }
  return message.split('\n')[0] ?? message;
}

function foundPhrase(issue: Issue): string {
  if (issue.input === undefined) return 'nothing: the field is missing';
  const text = typeof issue.input === 'string' ? issue.input : JSON.stringify(issue.input);
  return `“${text.slice(0, 80)}”`;
}

function expectedPhrase(issue: Issue): string {
  if (issue.code === 'invalid_type') return EXPECTED_TYPES[issue.expected] ?? issue.message;
  if (issue.code === 'invalid_value') return `one of: ${issue.values.join(', ')}`;
  // The schema's own sentence, where it has one; else Zod's would be a programmer's.
  if (issue.code === 'too_small' && issue.message.startsWith('Too small:')) {
    return boundPhrase(issue, String(issue.minimum), ['or more', 'more than']);
  }
  if (issue.code === 'too_big' && issue.message.startsWith('Too big:')) {
    return boundPhrase(issue, String(issue.maximum), ['or less', 'less than']);
  }
  return issue.message;
}

/** A bound in words: “1 or more”, “more than 0”, of a list “2 entries or more”. */
function boundPhrase(
  { origin, inclusive }: { origin: string; inclusive?: boolean | undefined },
  bound: string,
  [within, beyond]: [within: string, beyond: string],
): string {
  const unit = { array: 'entries', string: 'characters' }[origin] ?? '';
  const amount = unit === '' ? bound : `${bound} ${unit}`;
  return inclusive === false ? `${beyond} ${amount}` : `${amount} ${within}`;
}
