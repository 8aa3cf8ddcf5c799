/** Class servers that run as processes: to be killed, started again, and spoken to through bad networks. */

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ServerProcess {
  url: string;
  port: number;
  pid: number;
  /** Of a link by which somebody becomes a teacher. */
  token: string;
  data: string;
  /** Sends a signal; resolves with the exit code when the process has gone. */
  kill: (signal: 'SIGKILL' | 'SIGTERM') => Promise<number | null>;
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'classes-'));
}

/** Starts a server as a process. Rejects with what it printed when it does not start. */
export async function startProcess({
  data = newFolder(),
  port = 0,
  database,
}: { data?: string; port?: number; database?: string | undefined } = {}): Promise<ServerProcess> {
  const program = join(import.meta.dirname, 'run-class-server.ts');
  const running = spawn(process.execPath, [program, data, String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(database !== undefined && { DATABASE_URL: database }) },
  });
  const said = await firstLine(running);
  const read = JSON.parse(said) as { port: number; token: string };
  const gone = new Promise<number | null>((resolve) => running.on('exit', resolve));
  return {
    ...read,
    url: `http://localhost:${read.port}`,
    pid: running.pid ?? 0,
    data,
    kill: (signal) => {
      running.kill(signal);
      return gone;
    },
  };
}

function firstLine(running: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    let faults = '';
    running.stderr?.on('data', (part: Buffer) => (faults += part.toString()));
    running.stdout?.on('data', (part: Buffer) => {
      printed += part.toString();
      if (printed.includes('\n')) resolve(printed);
    });
    running.on('exit', () => reject(new Error(faults || 'It ended without a word.')));
  });
}
