/** A class server for a test, within its process, with a clock to set. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveClasses, type ClassServer } from '../../server/serve.ts';
import { newTeacherLink } from '../../server/store/teachers.ts';
import { becomeTeacher, Visitor } from './class-visitor.ts';

export interface TestedServer {
  server: ClassServer;
  url: string;
  data: string;
  /** What the server has noted of faults. */
  notes: string[];
  /** The time by the server's clock; it stands until it is moved. */
  clock: { nowMs: number };
  visitor: () => Visitor;
  /** A teacher who has signed in. */
  teacher: (name?: string) => Promise<Visitor>;
  stop: () => Promise<void>;
}

const A_MORNING = Date.UTC(2026, 10, 2, 8);

/** Starts a server over a folder of its own, or the one given, or over a PostgreSQL. */
export async function startServer({
  data = mkdtempSync(join(tmpdir(), 'classes-')),
  database,
  clock = { nowMs: A_MORNING },
  isBehindHttps = false,
  site,
}: {
  data?: string;
  database?: string | undefined;
  clock?: { nowMs: number };
  isBehindHttps?: boolean;
  site?: string;
} = {}): Promise<TestedServer> {
  const notes: string[] = [];
  const pages = site ?? mkdtempSync(join(tmpdir(), 'site-'));
  if (site === undefined) writeFileSync(join(pages, '404.html'), 'nothing here');
  const server = await serveClasses({
    site: pages,
    base: '/',
    data,
    database,
    port: 0,
    isBehindHttps,
    now: () => clock.nowMs,
    note: (fault) => notes.push(fault),
  });
  const url = `http://localhost:${server.port}`;
  const visitor = () => new Visitor(url);
  let teachers = 0;
  return {
    server,
    url,
    data,
    notes,
    clock,
    visitor,
    teacher: async (name = `teacher ${(teachers += 1)}`) => {
      const token = await newTeacherLink(server.world.db, clock.nowMs);
      return becomeTeacher(visitor(), token, name);
    },
    stop: async () => {
      await server.stop();
      rmSync(data, { recursive: true, force: true });
      if (site === undefined) rmSync(pages, { recursive: true, force: true });
    },
  };
}
