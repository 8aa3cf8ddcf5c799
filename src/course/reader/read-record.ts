import { courseSchema } from '../../schema/course.ts';
import {
  diagnostic,
  guideTo,
  type Diagnostic,
  type DiagnosticCode,
} from '../diagnostics/diagnostic.ts';
import { collections, collectionWithFields, isProse, type CollectionName } from './collections.ts';
import { placeOf } from './place-of.ts';
import type { ContentRecord, CourseRecords } from './records.ts';
import { shapeDiagnostics } from './shape-diagnostics.ts';
import { readYaml } from './yaml-text.ts';

export interface FileToRead {
  id: string;
  /** Path from the project's root. */
  file: string;
  text: string;
  collection: CollectionName | 'course';
  /** Whether it has the words of another record, and not the fields of its collection. */
  isTranslation?: boolean;
}

/** A record where the file has the right shape; else what is wrong with it. */
export interface ReadRecord {
  record?: ContentRecord<unknown>;
  /** What can be read of a file that has not the right shape. */
  misshapen?: CourseRecords['misshapen'][number];
  diagnostics: Diagnostic[];
}

/** Reads the text of one content file. Never throws for what it contains. */
export function readRecord({ id, file, text, collection, isTranslation }: FileToRead): ReadRecord {
  const schema = collection === 'course' ? courseSchema : collections[collection].schema;
  const { yaml, body, lineOffset } = divide(file, text);
  if (yaml === undefined) {
    return faulted(
      'unreadable-file',
      { file, line: 1, column: 1 },
      {
        found: 'no head between two lines of three hyphens at the very beginning',
        expected: 'a line of three hyphens, the fields, a line of three hyphens, and then the text',
      },
    );
  }
  const { value, errors, positionOf } = readYaml(yaml, lineOffset);
  if (errors.length > 0) {
    return {
      diagnostics: errors.map(({ line, column, ...about }) =>
        diagnostic('unreadable-file', { file, line, column }, about),
      ),
    };
  }
  const guide = guideTo(collection);
  if (value === null || value === undefined) {
    return faulted('empty-file', { file, line: 1, column: 1 }, { guide });
  }
  if (isTranslation)
    return { record: { id, file, data: value, body, positionOf }, diagnostics: [] };
  const checked = schema.safeParse(value, { reportInput: true });
  if (checked.success) {
    return { record: { id, file, data: checked.data, body, positionOf }, diagnostics: [] };
  }
  const { issues } = checked.error;
  if (collection !== 'course' && !isProse(collection) && isOfAnother(value, issues)) {
    const [, of = id, language = '<language>'] = /^(.+)-([a-z]{2})$/.exec(id) ?? [];
    const expected = `src/content/${collection}/${of}.${language}.yaml, with the language before the ending`;
    const found = '“of:”, which files with the words of another language have';
    return faulted('misplaced-file', { file, line: 1, column: 1 }, { found, expected });
  }
  const meant = collection === 'course' ? undefined : collectionWithFields(value, collection);
  if (meant) {
    const expected = `fields of src/content/${collection}/; move the file to src/content/${meant}/`;
    const found = `fields that files in src/content/${meant}/ have`;
    return faulted('misplaced-file', { file, line: 1, column: 1 }, { found, expected });
  }
  const placeIn = (path: PropertyKey[]) => placeOf({ file, positionOf }, path);
  return {
    misshapen: { record: { id, file, data: value, body, positionOf }, schema },
    diagnostics: shapeDiagnostics({ issues, schema, value, guide, placeOf: placeIn }),
  };
}

/** Whether it says from which state of its original it was translated, and lacks what an original has. */
function isOfAnother(fields: unknown, issues: readonly { input?: unknown }[]): boolean {
  const saysSo = typeof fields === 'object' && fields !== null && 'of' in fields;
  return saysSo && issues.some(({ input }) => input === undefined);
}

function faulted<Code extends DiagnosticCode>(
  ...[code, place, about]: Parameters<typeof diagnostic<Code>>
): ReadRecord {
  return { diagnostics: [diagnostic(code, place, about)] };
}

interface Divided {
  /** What is YAML of the file; nothing where a chapter has no head. */
  yaml: string | undefined;
  /** The prose, with as many empty lines before it as its head has, so that its lines are the file's. */
  body: string;
  /** Lines of the file above the YAML. */
  lineOffset: number;
}

function divide(file: string, written: string): Divided {
  const text = written.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
  if (!file.endsWith('.mdx')) return { yaml: text, body: '', lineOffset: 0 };
  const [, yaml, prose = ''] = /^---\n([\s\S]*?\n)---(?:\n([\s\S]*))?$/.exec(text) ?? [];
  if (yaml === undefined) return { yaml, body: '', lineOffset: 0 };
  const linesAbove = text.slice(0, text.length - prose.length).split('\n').length - 1;
  return { yaml, body: '\n'.repeat(linesAbove) + prose, lineOffset: 1 };
}
