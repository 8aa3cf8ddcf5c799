/** The text of a new file, and of the file that a question is added to. */

import { existsSync, readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { collections } from '../../src/course/reader/collections.ts';
import { fieldsOfFile, type FieldSchema } from '../../src/course/reader/file-fields.ts';
import { schemaFile } from '../guide/schema-files.ts';
import { NEW_KINDS, type NewKindName } from './kinds.ts';

export interface NewRecord {
  kind: NewKindName;
  id: string;
  fields: Record<string, unknown>;
  /** Of a question: the chapter that it is on. */
  chapter?: string;
  /** That in which the course is written. */
  language: string;
}

/** The files that a record needs: path and text. */
export function newFiles({
  kind,
  id,
  fields,
  chapter = '',
  language,
}: NewRecord): Map<string, string> {
  const { collection } = NEW_KINDS[kind];
  const { base } = collections[collection];
  if (kind === 'question') {
    const file = `${base}/${chapter}.yaml`;
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
    return new Map([[file, withQuestion(before, { id, ...fields })]]);
  }
  if (kind === 'chapter') {
    return new Map([
      [`${base}/${language}/${id}.mdx`, `---\n${toYaml(fields)}---\n\n${FIRST_PARAGRAPH}\n`],
      [`${collections.questions.base}/${id}.yaml`, `${editorLine('questions')}questions: []\n`],
    ]);
  }
  const rest = furtherFields(fieldsOfFile(collections[collection].schema), fields);
  return new Map([[`${base}/${id}.yaml`, `${editorLine(collection)}${toYaml(fields)}${rest}`]]);
}

const FIRST_PARAGRAPH =
  '<Anchor id="beginning" />Write the first paragraph here, and say at its end who says so.';

/** Tells editors that know YAML which fields there are. */
function editorLine(collection: string): string {
  return `# yaml-language-server: $schema=../../../${schemaFile(collection)}\n`;
}

function toYaml(fields: unknown): string {
  return stringify(fields, { lineWidth: 100 });
}

/** What may be added to the file, as remarks. */
function furtherFields({ properties = {} }: FieldSchema, fields: Record<string, unknown>): string {
  const rest = Object.entries(properties).filter(([name]) => !(name in fields));
  if (rest.length === 0) return '';
  const lines = rest.map(([name, { description = '' }]) => `# ${name}: ${description}`.trimEnd());
  return `\n# What else may stand here:\n${lines.join('\n')}\n`;
}

/** A file of questions with one more at its end. */
function withQuestion(before: string, question: Record<string, unknown>): string {
  const text = /^questions:\s*\[\s*\]\s*$/m.test(before)
    ? before.replace(/^questions:\s*\[\s*\]\s*$/m, 'questions:')
    : before.trim() === ''
      ? `${editorLine('questions')}questions:`
      : before;
  const indent = /^( *)- /m.exec(text)?.[1] ?? '  ';
  const lines = toYaml([question]).trimEnd().split('\n');
  return `${text.trimEnd()}\n${lines.map((line) => `${indent}${line}`.trimEnd()).join('\n')}\n`;
}
