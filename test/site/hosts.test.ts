/** Servers that are installed, with the lines that are made for each: what they really say. */

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  languageFolders,
  readHeaders,
  toApache,
  toCaddy,
  toNginx,
} from '../../build-steps/hosting-headers.mjs';

const BASES = ['/', '/course/'];
const headers = readHeaders('dist/');
const folders = languageFolders('dist/');
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
  'ur/',
  'ur/timeline/embed/',
  'ur/teach/results/',
  'ur/nothing/here',
];

interface Host {
  name: string;
  program: string;
  /** Writes what the server reads into the folder; returns the options that start it in the foreground. */
  prepare: (about: { folder: string; root: string; base: string; port: number }) => string[];
}

const hosts: Host[] = [
  {
    name: 'nginx',
    program: 'nginx',
    prepare({ folder, root, base, port }) {
      const [maps = '', lines = ''] = toNginx(headers, base, folders).split(
        '# Inside server { }\n',
      );
      const file = join(folder, 'nginx.conf');
      const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${folder};`)
        .join('\n');
      writeFileSync(
        file,
        `daemon off;\npid ${folder}/pid;\nerror_log ${folder}/errors;\nevents {}\nhttp {\ntypes { text/html html; }\naccess_log off;\n${kept}\n${maps}\nserver {\nlisten 127.0.0.1:${port};\nroot ${root};\nindex index.html;\n${lines}\n}\n}\n`,
      );
      return ['-c', file, '-e', join(folder, 'errors')];
    },
  },
  {
    name: 'Caddy',
    program: 'caddy',
    prepare({ folder, root, base, port }) {
      const file = join(folder, 'Caddyfile');
      writeFileSync(
        file,
        `{\nadmin off\nauto_https off\n}\nhttp://127.0.0.1:${port} {\nroot * ${root}\n${toCaddy(headers, base, folders)}\nfile_server\n}\n`,
      );
      return ['run', '--adapter', 'caddyfile', '--config', file];
    },
  },
  {
    name: 'Apache',
    program: 'apache2',
    prepare({ folder, root, base, port }) {
      const file = join(folder, 'httpd.conf');
      const modules = '/usr/lib/apache2/modules';
      const loaded = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate']
        .map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`)
        .join('\n');
      // At the root it reads the file that lies in the site; below, the same lines with that base.
      const said =
        base === '/'
          ? 'AllowOverride FileInfo'
          : `AllowOverride None\n${toApache(headers, base, folders)}`;
      writeFileSync(
        file,
        `ServerRoot ${folder}\nServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${folder}/pid\nErrorLog ${folder}/errors\n${loaded}\nUser nobody\nGroup nogroup\nTypesConfig /dev/null\nAddType text/html .html\nDocumentRoot ${root}\nDirectoryIndex index.html\n<Directory ${folder}>\nRequire all granted\n${said}\n</Directory>\n<Directory ${resolve('dist')}>\n${said}\n</Directory>\n`,
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
  describe.runIf(isInstalled(host)).each(BASES)('under %s', (base) => {
    let folder: string;
    let server: ChildProcess;
    let url: string;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'host-'));
      // A server that root starts serves as somebody who may less.
      chmodSync(folder, 0o755);
      const root = join(folder, 'www');
      if (base === '/') symlinkSync(resolve('dist'), root);
      else {
        mkdirSync(root);
        symlinkSync(resolve('dist'), join(root, base.replaceAll('/', '')));
      }
      const port = await freePort();
      url = `http://127.0.0.1:${port}`;
      const options = host.prepare({ folder, root, base, port });
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

    test.each(FILES)('“%s”', async (file) => {
      const response = await fetch(url + base + file, {
        headers: { 'Accept-Encoding': 'gzip' },
      });
      expect(response.status).toBe(existsSync(join('dist', file)) ? 200 : 404);
      for (const { name, value, at = {} } of headers) {
        const other = Object.entries(at).find(([start]) => file.startsWith(start))?.[1];
        expect(response.headers.get(name), name).toBe(other ?? value ?? null);
      }
      if (response.status === 404) {
        const language = file.startsWith('ur/') ? 'ur' : 'en';
        expect(await response.text()).toMatch(new RegExp(`<html[^>]* lang="${language}"`));
      }
      // What a phone moves is what it is because pages are compressed.
      if (/(?:^|\/)$/.test(file) && response.ok) {
        expect(response.headers.get('Content-Encoding')).toBe('gzip');
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
