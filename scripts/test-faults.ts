/**
 * The faults that `npm test` tries a few times, tried often: twenty killed browsers for each of quiz,
 * assignment and review, five thousand corrupted records, refused, hanging, cleared and deleted stores;
 * and each fault of the class, at the server, on the way and in the browser, twenty times, with more than ten thousand faulted submissions.
 * Tests the built site: `npm run build` first.
 */

import { spawnSync } from 'node:child_process';
import { ensureChromium } from './ensure-chromium.ts';
import { useScratch } from './scratch.ts';

useScratch();

const env = {
  ...process.env,
  CHROMIUM_PATH: await ensureChromium(),
  KILLS: '20',
  CORRUPTIONS: '2500',
  FAULT_TIMES: '20',
  FAULT_STUDENTS: '90',
};
const runs = [
  ['--project', 'unit', 'corruption', 'migrations', 'server/faults'],
  ['--project', 'sessions', 'class/faults'],
  ['--project', 'site', 'kills', 'device', 'class-faults'],
];
const statuses = runs.map(
  (run) => spawnSync('npx', ['vitest', 'run', ...run], { stdio: 'inherit', env }).status,
);
process.exit(statuses.every((status) => status === 0) ? 0 : 1);
