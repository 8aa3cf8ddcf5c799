/**
 * Reads the content from its files, without Astro, so that every fault of form in every file is
 * found in one go and can be given with its line.
 */

import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { z } from 'astro/zod';
import { isMap, isNode, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { problem, type Problem } from '../domain/problems/problem.ts';
import { collections, COLLECTION_NAMES, idOfFile, type CollectionName } from './collections.ts';
import type { ContentRecord, CourseRecords, UnreadableFile } from './records.ts';

export interface ReadCourse {
  /** The records that could be read; those that could not are missing. */
  records: CourseRecords;
  problems: Problem[];
}

/** Reads all content below `root`, the project's folder. Never throws for what a file contains. */
export async function readCourse(root: string): Promise<ReadCourse> {
  const problems: Problem[] = [];
  const unreadable: UnreadableFile[] = [];
  const records = Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, []]),
  ) as unknown as Record<CollectionName, ContentRecord<unknown>[]>;
  for (const name of COLLECTION_NAMES) {
    for (const path of await filesOf(name, root)) {
      const read = readRecord({ name, path, root });
      problems.push(...read.problems);
      if (read.record) records[name].push(read.record);
      else unreadable.push({ collection: name, id: idOfFile(path.split(sep).join('/')) });
    }
  }
  return { records: { ...(records as unknown as CourseRecords), unreadable }, problems };
}

async function filesOf(name: CollectionName, root: string): Promise<string[]> {
  const { base, pattern } = collections[name];
  const paths: string[] = [];
  for await (const path of glob(pattern, { cwd: join(root, base) })) paths.push(path);
  return paths.sort();
}

interface FileToRead {
  name: CollectionName;
  /** Path from the collection's folder. */
  path: string;
  root: string;
}

function readRecord({ name, path, root }: FileToRead): {
  record?: ContentRecord<unknown>;
  problems: Problem[];
} {
  const { base, schema } = collections[name];
  const full = join(root, base, path);
  const file = relative(root, full).split(sep).join('/');
  const text = readFileSync(full, 'utf8').replace(/\r\n/g, '\n');
  const { yaml, body, bodyStartsAfterLine } = file.endsWith('.mdx')
    ? splitFrontMatter(text)
    : { yaml: text, body: '', bodyStartsAfterLine: 0 };
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const frontMatterOffset = file.endsWith('.mdx') ? 1 : 0;
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) =>
        problem(
          'unreadable-file',
          { file, line: lines.linePos(error.pos[0]).line + frontMatterOffset },
          { reason: error.message },
        ),
      ),
    };
  }
  const lineOf = (where: readonly PropertyKey[]): number | undefined => {
    const offset = offsetOf(document, where);
    return offset === undefined ? undefined : lines.linePos(offset).line + frontMatterOffset;
  };
  const checked = (schema as z.ZodType).safeParse(document.toJS(), { reportInput: true });
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

function foundPhrase(issue: Issue): string {
  if (issue.input === undefined) return 'nothing, or something of another kind';
  const text = typeof issue.input === 'string' ? issue.input : JSON.stringify(issue.input);
  return `“${text.slice(0, 80)}”`;
}

function expectedPhrase(issue: Issue): string {
  if (issue.code === 'invalid_value') return `one of: ${issue.values.join(', ')}`;
  return issue.message;
}

/** A field as a reader of the file would name it: `citations[0].source`. */
export function formatField(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (field, key) =>
      typeof key === 'number'
        ? `${field}[${key}]`
        : field
          ? `${field}.${String(key)}`
          : String(key),
    '',
  );
}
