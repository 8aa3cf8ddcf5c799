/** Does one job beside the page, and is ended with it: see read-file.ts. */

import { FILE_JOBS, type FileJob } from './file-jobs.ts';

const PART = 200;

addEventListener('message', ({ data }: MessageEvent<{ job: FileJob; input: never }>) => {
  void work(data.job, data.input).then(
    (output) => {
      // A long list goes over in parts: the page unpacks each in a moment of its own.
      if (!Array.isArray(output)) postMessage({ output });
      else {
        for (let at = 0; at < output.length; at += PART) {
          postMessage({ part: output.slice(at, at + PART) });
        }
        postMessage({ output: 'parts' });
      }
    },
    (error: unknown) => postMessage({ failure: String(error) }),
  );
});

async function work(job: FileJob, input: never): Promise<unknown> {
  return FILE_JOBS[job](input);
}
