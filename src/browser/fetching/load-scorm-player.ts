import type { ScormPlayer } from '../../interop/questions/question-set.ts';
import * as routes from '../../routes.ts';

/** Fetches the program that runs a quiz inside a SCORM package. Rejects when it cannot be had. */
export async function loadScormPlayer(): Promise<ScormPlayer> {
  const [script = '', style = ''] = await Promise.all(['player.js', 'player.css'].map(fetchText));
  return { script, style };
}

async function fetchText(file: string): Promise<string> {
  const response = await fetch(routes.scormPlayerFile(file));
  if (!response.ok) throw new Error(`${file} answered ${response.status}`);
  return response.text();
}
