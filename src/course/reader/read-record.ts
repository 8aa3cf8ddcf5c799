import type { z } from 'astro/zod';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { placeOf } from './place-of.ts';
import type { ContentRecord } from './records.ts';
import { shapeDiagnostics } from './shape-diagnostics.ts';
import { readYaml } from './yaml-text.ts';

export interface FileToRead {
  id: string;
  /** Path from the project's root. */
  file: string;
  text: string;
  schema: z.ZodType;
}

/** A record where the file has the right shape; else what is wrong with it. */
export interface ReadRecord {
  record?: ContentRecord<unknown>;
  diagnostics: Diagnostic[];
}

/** Reads the text of one content file. Never throws for what it contains. */
export function readRecord({ id, file, text, schema }: FileToRead): ReadRecord {
  const { yaml, body, lineOffset } = divide(file, text);
  if (yaml === undefined) {
    const reason = 'no head between two lines of three hyphens at the very beginning';
    const place = { file, line: 1, column: 1 };
    return { diagnostics: [diagnostic('unreadable-file', place, { reason })] };
  }
  const { value, faults, positionOf } = readYaml(yaml, lineOffset);
  if (faults.length > 0) {
    return {
      diagnostics: faults.map(({ reason, position }) =>
        diagnostic('unreadable-file', { file, ...position }, { reason }),
      ),
    };
  }
  const checked = schema.safeParse(value, { reportInput: true });
  if (!checked.success) {
    return {
      diagnostics: checked.error.issues.flatMap((issue) =>
        shapeDiagnostics(issue, (path) => placeOf({ file, positionOf }, path)),
      ),
    };
  }
  return { record: { id, file, data: checked.data, body, positionOf }, diagnostics: [] };
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
