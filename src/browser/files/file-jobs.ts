/** What is made of the texts that a reader brings in; each may take long, and so is done beside the page. */

import { parseAssignmentFile } from '../../domain/assignments/assignment-file.ts';
import { codesToResults, type ReadResult } from '../../domain/assignments/result.ts';
import { parseProgressFile } from '../../domain/attempts/progress-file.ts';
import type { ReadQuestions } from '../../interop/questions/read-questions.ts';

/** The results in a text, each with the name by which its faults are told. */
export interface NamedResult {
  name: string;
  result: ReadResult;
}

export const FILE_JOBS = {
  assignment: (text: string) => parseAssignmentFile(text),
  progress: ({ text, courseId }: { text: string; courseId: string }) =>
    parseProgressFile(text, courseId),
  results: (texts: readonly { name: string; text: string }[]): NamedResult[] =>
    texts.flatMap(({ name, text }) => codesToResults(text).map((result) => ({ name, result }))),
  /** The parsers are many, and fetched when a file is there to be read. */
  questions: async ({
    name,
    contents,
  }: {
    name: string;
    contents: string | Uint8Array;
  }): Promise<ReadQuestions> => {
    const { readQuestionFile } = await import('../../interop/questions/read-file.ts');
    return readQuestionFile(name, contents);
  },
} as const;

export type FileJob = keyof typeof FILE_JOBS;
export type JobInput<Job extends FileJob> = Parameters<(typeof FILE_JOBS)[Job]>[0];
export type JobOutput<Job extends FileJob> = Awaited<ReturnType<(typeof FILE_JOBS)[Job]>>;
