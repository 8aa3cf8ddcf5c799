/** Reads what a reader brings in beside the page, which stays usable; and not for ever. */

import workerUrl from './file-worker.ts?worker&url';
import { ownProgram } from '../trusted.ts';
import type { FileJob, JobInput, JobOutput } from './file-jobs.ts';

/** How long the reading may take before it is given up. */
const READING_MS = 2000;
/** A class, or a school, hands in more than one file holds. */
const LIMITS_MS: Partial<Record<FileJob, number>> = { results: 5000 };

/** What the worker tells: a part of a long list, what came of the job, or why nothing did. */
type Told = { part: unknown[] } | { output: unknown } | { failure: string };

/** The reading took longer than `limitMs`, and nothing was taken. */
export class TooSlowError extends Error {
  readonly limitMs: number;

  constructor(limitMs: number) {
    super(`not read within ${limitMs} ms`);
    this.limitMs = limitMs;
  }
}

/**
 * Does a job in a worker of its own. Rejects with a `TooSlowError` when its time is over, and with
 * another error when the worker cannot be fetched.
 */
export async function readFile<Job extends FileJob>(
  job: Job,
  input: JobInput<Job>,
): Promise<JobOutput<Job>> {
  // A page that is opened from a file has no workers: it reads by itself.
  if (typeof Worker === 'undefined') {
    const { FILE_JOBS } = await import('./file-jobs.ts');
    return (await FILE_JOBS[job](input as never)) as JobOutput<Job>;
  }
  const worker = new Worker(ownProgram(workerUrl), { type: 'module' });
  const limitMs = LIMITS_MS[job] ?? READING_MS;
  try {
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new TooSlowError(limitMs)), limitMs);
      const parts: unknown[] = [];
      worker.onmessage = ({ data }: MessageEvent<Told>) => {
        if ('part' in data) {
          parts.push(...data.part);
          return;
        }
        clearTimeout(timer);
        if ('failure' in data) reject(new Error(data.failure));
        else resolve((data.output === 'parts' ? parts : data.output) as JobOutput<Job>);
      };
      worker.onerror = (event) => {
        clearTimeout(timer);
        reject(new Error(event.message));
      };
      worker.postMessage({ job, input });
    });
  } finally {
    worker.terminate();
  }
}
