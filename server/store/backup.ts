/** Copies of all classes: made while the server runs, kept for a while, brought back by one command. */

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql, type Kysely } from 'kysely';
import { DAY_MS } from '../../src/domain/dates/durations.ts';
import { lockFolder } from './sqlite.ts';
import type { Tables } from './tables.ts';

interface Place {
  data: string;
  database: string | undefined;
  file: string;
}

/** What is deleted is gone from the copies as well after so long. */
const COPIES_LAST_DAYS = 14;

/** Writes all classes into a file that does not exist yet; returns what to say. Throws an `Error` for people. */
export function backUp({ data, database, file }: Place): string {
  const target = resolve(file);
  if (existsSync(target)) throw new Error(`${target} is there already. Say another name.`);
  mkdirSync(dirname(target), { recursive: true });
  if (database !== undefined) {
    run('pg_dump', ['--format=custom', `--file=${target}`, database]);
  } else {
    const source = join(data, 'classes.sqlite');
    if (!existsSync(source)) throw new Error(`There are no classes in ${data}.`);
    const opened = new DatabaseSync(source, { readOnly: true });
    try {
      opened.prepare('vacuum into ?').run(target);
    } finally {
      opened.close();
    }
  }
  return `All classes are in ${target}.`;
}

/** Puts a backup in the place of the classes; those that were there are kept beside it. */
export function restore({ data, database, file }: Place): string {
  const source = resolve(file);
  if (!existsSync(source)) throw new Error(`There is no file ${source}.`);
  if (database !== undefined) {
    run('pg_restore', [
      '--clean',
      '--if-exists',
      '--single-transaction',
      `--dbname=${database}`,
      source,
    ]);
    return 'The classes of the backup are in the database.';
  }
  checkCopy(source);
  mkdirSync(data, { recursive: true });
  const lock = lockFolder(data);
  try {
    const target = join(data, 'classes.sqlite');
    const aside = `${target}.before-${new Date().toISOString().replace(/\D/g, '')}`;
    // What was written last may stand in the log beside the file.
    for (const part of ['', '-wal', '-shm']) {
      if (existsSync(`${target}${part}`)) renameSync(`${target}${part}`, `${aside}${part}`);
    }
    copyFileSync(source, target);
    return existsSync(aside)
      ? `The classes of the backup are in ${target}. What was there before is in ${aside}; delete it when it is not needed.`
      : `The classes of the backup are in ${target}.`;
  } finally {
    lock.close();
  }
}

/** Makes a copy of its own if the last one is older than a day, and deletes those that are old. */
export async function backUpDaily(db: Kysely<Tables>, data: string, nowMs: number): Promise<void> {
  const folder = join(data, 'backups');
  mkdirSync(folder, { recursive: true });
  const ages = readdirSync(folder).flatMap((name) => {
    const madeAtMs = copyTimeOf(name);
    return madeAtMs === undefined ? [] : [{ file: join(folder, name), ageMs: nowMs - madeAtMs }];
  });
  for (const { file, ageMs } of ages) {
    if (ageMs > COPIES_LAST_DAYS * DAY_MS) rmSync(file);
  }
  if (ages.some(({ ageMs }) => ageMs < DAY_MS)) return;
  const name = `classes-${new Date(nowMs).toISOString().replace(/\D/g, '').slice(0, 14)}.sqlite`;
  await sql`vacuum into ${join(folder, name)}`.execute(db);
}

/** When a copy was made, by its name: the time of the file changes when it is carried elsewhere. */
function copyTimeOf(name: string): number | undefined {
  const [, ...parts] = /^classes-(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\.sqlite$/.exec(name) ?? [];
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map(Number);
  return parts.length === 0 ? undefined : Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Throws an `Error` where a file is no whole database of classes. */
function checkCopy(file: string): void {
  try {
    const opened = new DatabaseSync(file, { readOnly: true });
    const found = opened.prepare('pragma integrity_check(1)').get();
    opened.prepare('select count(*) from classes').get();
    opened.close();
    if (found?.['integrity_check'] === 'ok') return;
  } catch {
    // Said below.
  }
  throw new Error(`${file} is no backup, or a damaged one. Nothing was changed.`);
}

function run(program: string, options: string[]): void {
  const { status, error, stderr } = spawnSync(program, options, { encoding: 'utf8' });
  if (error) throw new Error(`${program} is not installed here; it comes with PostgreSQL.`);
  if (status !== 0) throw new Error(`${program} did not succeed:\n${stderr}`);
}
