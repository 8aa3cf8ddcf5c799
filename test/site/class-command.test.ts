/** `npm run class` as a teacher types it, over the built site. */

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { newFolder } from '../support/class-process.ts';
import { becomeTeacher, Visitor } from '../support/class-visitor.ts';

const data = newFolder();
afterAll(() => rmSync(data, { recursive: true }));

interface Started {
  running: ChildProcess;
  said: string;
  url: string;
}

/** Starts the server, and waits until it has said all. */
function start(...more: string[]): Promise<Started> {
  const options = ['server/main.ts', '--open-to', 'machine', '--data', relative(data), ...more];
  const running = spawn(process.execPath, options);
  return new Promise((resolve, reject) => {
    let said = '';
    for (const stream of [running.stdout, running.stderr]) {
      stream.on('data', (part: Buffer) => {
        said += part.toString();
        const [, url] = /(http:\/\/localhost:\d+)/.exec(said) ?? [];
        if (url !== undefined && said.includes('Ctrl+C')) resolve({ running, said, url });
      });
    }
    running.on('exit', () => reject(new Error(said)));
  });
}

/** A folder as it is said from here. */
function relative(folder: string): string {
  return join(
    ...process
      .cwd()
      .split('/')
      .map(() => '..'),
    folder,
  );
}

function stop({ running }: Started): Promise<number | null> {
  return new Promise((resolve) => {
    running.on('exit', resolve);
    running.kill('SIGINT');
  });
}

const run = (...options: string[]) =>
  spawnSync(process.execPath, ['server/main.ts', '--data', relative(data), ...options], {
    encoding: 'utf8',
  });

describe('npm run class', () => {
  test('behind https, gives the teacher’s link as one of the proxy’s', async () => {
    const started = await start('--behind-https');
    expect(started.said).toMatch(/The proxy finds the class at http:\/\/localhost:\d+\//);
    expect(started.said).toMatch(/https:\/\/…\/class\/teach\/#\S{20,}/);
    expect(started.said).not.toMatch(/http:\/\/localhost:\d+\/class\/teach/);
    await stop(started);
  });

  test('under another base than it was built for, says so and what to do', () => {
    const { stderr, status } = run('--base', '/elsewhere/');
    expect(stderr).toContain('was built to be under /, and is asked for under /elsewhere/');
    expect(stderr).toContain('npm run build -- --base /elsewhere/');
    expect(status).toBe(1);
  });

  test('says where the class is, how one becomes a teacher and where the data lies; stops; goes on where it was', async () => {
    const first = await start('--port', '0');
    expect(first.said).toContain('/class/');
    expect(first.said).toContain(`kept in ${data}`);
    const [, token = ''] = /class\/teach\/#([\w-]+)/.exec(first.said) ?? [];
    const teacher = await becomeTeacher(new Visitor(first.url), token);
    expect((await teacher.get('teacher/classes')).status).toBe(200);
    const page = await (await fetch(`${first.url}/class/`)).text();
    expect(page).toContain('<h1');
    expect(await stop(first)).toBe(0);

    const again = await start('--port', new URL(first.url).port);
    // There is a teacher: no link is printed that makes another.
    expect(again.said).not.toMatch(/class\/teach\/#/);
    expect(again.said).toContain('Teachers sign in here');
    expect((await teacher.get('teacher/classes')).status).toBe(200);
    const file = join(data, 'copy.sqlite');
    const backup = run('--backup', file);
    expect(backup.stdout).toContain(file);
    expect(existsSync(file)).toBe(true);
    const restore = run('--restore', file);
    expect(restore.status).toBe(1);
    expect(restore.stderr).toContain('Another class server uses the folder');
    expect(await stop(again)).toBe(0);
    expect(run('--restore', file).stdout).toContain('The classes of the backup are in');
  }, 60_000);

  test('a second one on the same folder, and a port that is taken, are told in a sentence', async () => {
    const first = await start('--port', '0');
    await expect(start('--port', '0')).rejects.toThrow('Another class server uses the folder');
    const { port } = new URL(first.url);
    const other = spawnSync(
      process.execPath,
      ['server/main.ts', '--open-to', 'machine', '--port', port, '--data', relative(newFolder())],
      { encoding: 'utf8' },
    );
    expect(other.stderr).toBe(`The port ${port} is taken. Say another one with --port.\n`);
    expect(other.status).toBe(1);
    await stop(first);
  }, 60_000);
});
