/** Servers that are installed, with the lines that are made for each: what they really say. */

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { toApache } from '../../build-steps/hosting/apache.ts';
import { toCaddy } from '../../build-steps/hosting/caddy.ts';
import { readHostedSite, TYPES } from '../../build-steps/hosting/headers.ts';
import { toNginx } from '../../build-steps/hosting/nginx.ts';

/** One course at the root of its host, or two in folders of one. */
const HOSTS = [['/'], ['/course/', '/other/']];
const hostedAt = (base: string) => readHostedSite('dist/', base);
const FILES = [
  '',
  'chapters/origins/',
  'timeline/',
  'timeline/embed/',
  'teach/results/',
  'data/events.json',
  'service-worker.js',
  'nothing-here',
  'nothing/here/',
  '_astro/nothing.js',
  'timeline/embed/nothing',
  'teach/results/nothing',
  'data/nothing',
  'manifest.webmanifest',
  'data/events.csv',
  'data/events.ics',
  'data/glossary.jsonld',
  'changes.xml',
  'course.epub',
  'before-paint.js',
  'ur/',
  'ur/timeline/embed/',
  'ur/teach/results/',
  'ur/nothing/here',
];

/** Below this many bytes servers do not trouble. */
const LEAST_COMPRESSED = 1000;

interface Host {
  name: string;
  program: string;
  /** Writes what the server reads into the folder; returns the options that start it in the foreground. */
  prepare: (about: { folder: string; root: string; bases: string[]; port: number }) => string[];
}

const hosts: Host[] = [
  {
    name: 'nginx',
    program: 'nginx',
    prepare({ folder, root, bases, port }) {
      const printed = bases.map((base) => toNginx(hostedAt(base)).split('# Inside server { }\n'));
      const maps = printed.map(([beside = '']) => beside).join('\n');
      const lines = printed.map(([, inside = '']) => inside).join('\n');
      const file = join(folder, 'nginx.conf');
      const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${folder};`)
        .join('\n');
      writeFileSync(
        file,
        `daemon off;\npid ${folder}/pid;\nerror_log ${folder}/errors;\nevents {}\nhttp {\ninclude /etc/nginx/mime.types;\naccess_log off;\n${kept}\n${maps}\nserver {\nlisten 127.0.0.1:${port};\nroot ${root};\nindex index.html;\n${lines}\n}\n}\n`,
      );
      return ['-c', file, '-e', join(folder, 'errors')];
    },
  },
  {
    name: 'Caddy',
    program: 'caddy',
    prepare({ folder, root, bases, port }) {
      const file = join(folder, 'Caddyfile');
      writeFileSync(
        file,
        `{\nadmin off\nauto_https off\n}\nhttp://127.0.0.1:${port} {\nroot * ${root}\n${bases.map((base) => toCaddy(hostedAt(base))).join('')}\nfile_server\n}\n`,
      );
      return ['run', '--adapter', 'caddyfile', '--config', file];
    },
  },
  {
    name: 'Apache',
    program: 'apache2',
    prepare({ folder, root, bases, port }) {
      const file = join(folder, 'httpd.conf');
      const modules = '/usr/lib/apache2/modules';
      const loaded = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate']
        .map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`)
        .join('\n');
      // At the root it reads the file that lies in the site; below, the same lines with that base.
      const said = bases[0] === '/' ? 'AllowOverride FileInfo' : 'AllowOverride None';
      const below = bases
        .filter((base) => base !== '/')
        .map((base) => `<Directory ${root}${base}>\n${toApache(hostedAt(base))}\n</Directory>`)
        .join('\n');
      writeFileSync(
        file,
        `ServerRoot ${folder}\nServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${folder}/pid\nErrorLog ${folder}/errors\n${loaded}\nUser nobody\nGroup nogroup\nTypesConfig /etc/mime.types\nDocumentRoot ${root}\nDirectoryIndex index.html\n<Directory ${folder}>\nRequire all granted\n${said}\n</Directory>\n<Directory ${resolve('dist')}>\nRequire all granted\n${said}\n</Directory>\n${below}\n`,
      );
      return ['-f', file, '-DFOREGROUND'];
    },
  },
];

/** Where Debian keeps servers, which is not on every user's path. */
const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin`;
const isInstalled = ({ program }: Host) =>
  spawnSync(program, ['-v'], { env: { ...process.env, PATH } }).error === undefined;

describe.each(hosts)('$name says of each address what it is asked to say', (host) => {
  describe.runIf(isInstalled(host)).each(HOSTS)('under %j', (...bases) => {
    let folder: string;
    let server: ChildProcess;
    let url: string;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'host-'));
      // A server that root starts serves as somebody who may less.
      chmodSync(folder, 0o755);
      const root = join(folder, 'www');
      if (bases[0] === '/') symlinkSync(resolve('dist'), root);
      else {
        mkdirSync(root);
        writeFileSync(join(root, 'index.html'), '<title>Another site</title>');
        for (const base of bases) symlinkSync(resolve('dist'), join(root, base.slice(1, -1)));
      }
      const port = await freePort();
      url = `http://127.0.0.1:${port}`;
      const options = host.prepare({ folder, root, bases, port });
      server = spawn(host.program, options, { env: { ...process.env, PATH }, stdio: 'ignore' });
      await vi.waitUntil(() => answers(url), { timeout: 10_000 });
    });
    afterAll(async () => {
      if (server.exitCode === null) {
        const isOver = new Promise((done) => server.once('exit', done));
        server.kill();
        await isOver;
      }
      rmSync(folder, { recursive: true });
    });

    test.each(bases.flatMap((base) => FILES.map((file) => [base, file] as const)))(
      '%s%s',
      async (base, file) => {
        const response = await fetch(url + base + file, {
          headers: { 'Accept-Encoding': 'gzip' },
        });
        const isThere = existsSync(join('dist', file));
        expect(response.status).toBe(isThere ? 200 : 404);
        for (const { name, value, at = {} } of hostedAt(base).headers) {
          // What is not there is no timeline to be framed, and nothing to be kept for a year.
          const other =
            isThere && Object.entries(at).find(([start]) => file.startsWith(start))?.[1];
          expect(response.headers.get(name), name).toBe(other || (value ?? null));
        }
        if (response.status === 404) {
          const language = file.startsWith('ur/') ? 'ur' : 'en';
          expect(await response.text()).toMatch(new RegExp(`<html[^>]* lang="${language}"`));
        }
        if (!response.ok) return;
        const ending = /\.(\w+)$/.exec(file)?.[1] ?? 'html';
        const type = TYPES[ending as keyof typeof TYPES];
        expect(response.headers.get('Content-Type')?.split(';')[0]).toBe(type);
        // What a phone moves is what it is because pages are compressed.
        if (ending !== 'epub' && statSync(join('dist', file)).size > LEAST_COMPRESSED) {
          expect(response.headers.get('Content-Encoding')).toBe('gzip');
        }
      },
    );

    test.runIf(bases[0] !== '/')('the rest of the host is left alone', async () => {
      for (const address of ['/', '/nothing']) {
        const response = await fetch(url + address);
        expect(response.headers.get('Content-Security-Policy')).toBeNull();
        expect(response.headers.get('Cache-Control')).toBeNull();
        expect(await response.text()).not.toMatch(/<html[^>]* lang=/);
      }
    });

    test('a page asked for without its last slash is found, whatever stands before the server', async () => {
      for (const address of [
        ...bases.map((base) => `${base}chapters`),
        ...bases.filter((base) => base !== '/').map((base) => base.slice(0, -1)),
      ]) {
        const { status, headers } = await fetch(url + address, { redirect: 'manual' });
        expect(Math.floor(status / 100)).toBe(3);
        const location = headers.get('Location');
        expect(host.program === 'apache2' ? new URL(location ?? '').pathname : location).toBe(
          `${address}/`,
        );
      }
    });
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}
