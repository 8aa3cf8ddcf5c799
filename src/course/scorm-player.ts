import { readFile } from 'node:fs/promises';
import type { ScormPlayer } from '../interop/questions/question-set.ts';

/** As build-steps/classic-scripts.ts bundles it before a build, for each language by itself. */
const FOLDER = `.astro/${process.env['COURSE_LANGUAGE'] ?? ''}/scorm-player`;

/** The program that runs a quiz inside a SCORM package. @throws when it has not been bundled. */
export async function readScormPlayer(): Promise<ScormPlayer> {
  const [script, style] = await Promise.all(
    ['player.js', 'player.css'].map((file) => readFile(`${FOLDER}/${file}`, 'utf8')),
  );
  return { script: script ?? '', style: style ?? '' };
}
