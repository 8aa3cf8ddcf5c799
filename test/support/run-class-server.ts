/**
 * A class server as a process of its own, which tests can kill: `node run-class-server.ts <data>
 * [<port>]`. Prints one line of JSON when it answers: its port, and a link's token for a teacher.
 */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveClasses } from '../../server/serve.ts';
import { newTeacherLink } from '../../server/store/teachers.ts';

const [data = '', port = '0'] = process.argv.slice(2);
const site = mkdtempSync(join(tmpdir(), 'site-'));
writeFileSync(join(site, '404.html'), 'nothing here');
const server = await serveClasses({
  site,
  base: '/',
  data,
  database: process.env['DATABASE_URL'],
  port: Number(port),
  isBehindHttps: false,
});
const token = await newTeacherLink(server.world.db, Date.now());
process.stdout.write(`${JSON.stringify({ port: server.port, token })}\n`);
process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
