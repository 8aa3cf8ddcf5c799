/** `npm run class`: builds what is missing, serves a class, says where it is found, and stops cleanly. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { renderUnicodeCompact } from 'uqr';
import {
  addressesHere,
  FIRST_PORT,
  isPublicAddress,
  listenAt,
  readServerOptions,
} from './options.ts';
import { listenAtPort } from './ports.ts';
import { serveClasses, type ClassServer } from './serve.ts';
import { backUp, restore } from './store/backup.ts';
import { countTeachers, newTeacherLink, teacherNamed } from './store/teachers.ts';

const SITE = 'dist';
const PAGE = `${SITE}/class/index.html`;

try {
  await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const options = readServerOptions(process.argv.slice(2), process.env);
  const { command, data, database } = options;
  if (command.does === 'backup') {
    print(backUp({ data, database, file: command.file }));
    return;
  }
  if (command.does === 'restore') {
    print(restore({ data, database, file: command.file }));
    return;
  }
  const hostname = listenAt(options, addressesHere());
  buildIfMissing(options.base);
  const server = await listenAtPort({ asked: options.port, first: FIRST_PORT }, (port) =>
    serveClasses({
      site: SITE,
      base: options.base,
      data,
      database,
      port,
      hostname,
      isBehindHttps: options.isBehindHttps,
      hosts: () => (options.openTo === 'network' ? addressesOfRoom() : []),
      note: (fault) => process.stderr.write(`${new Date().toISOString()} ${fault}\n`),
    }),
  );
  await sayWhere(server);
  stopOnSignals(server);

  async function sayWhere({ port, world }: ClassServer): Promise<void> {
    const at = (host: string) => `http://${host}:${port}${options.base}`;
    const hosts = addressesOfRoom();
    const isNewTeacher = command.does === 'serve' && command.newTeacher;
    const isOpen = options.openTo === 'network' && !options.isBehindHttps;
    const [host = 'localhost'] = isOpen ? hosts : [];
    print('');
    if (isOpen) {
      print('Students open one of these addresses, on the same network:');
      for (const host of hosts.length > 0 ? hosts : ['localhost']) print(`  ${at(host)}class/`);
      print('');
      print(renderUnicodeCompact(`${at(host)}class/`));
      print('They need no internet. A firewall may ask whether it is allowed.');
    } else if (options.isBehindHttps) {
      print(`The proxy finds the class at ${at('localhost')}; browsers come by https alone.`);
    } else {
      print(`The class is at ${at('localhost')}class/ (this machine alone).`);
    }
    print('');
    // At this machine by its own name: so what its browser keeps is found again in another network.
    const here = options.isBehindHttps ? `https://…${options.base}` : at('localhost');
    if (options.isBehindHttps)
      print('Put the name under which the proxy serves it in the place of … below.');
    const forWhom = command.does === 'serve' ? command.newPassphrase : undefined;
    const known = forWhom === undefined ? undefined : await teacherNamed(world.db, forWhom);
    if (forWhom !== undefined && !known) {
      print(`There is no teacher “${forWhom}”. Nothing was changed.`);
    } else if (known) {
      const token = await newTeacherLink(world.db, world.now(), known.id);
      print(`By this link ${known.name} chooses another passphrase, once:`);
      print(`  ${here}class/teach/#${token}`);
    } else if (isNewTeacher || (await countTeachers(world.db)) === 0) {
      const token = await newTeacherLink(world.db, world.now());
      print('Whoever opens this link becomes a teacher, once, and chooses a passphrase:');
      print(`  ${here}class/teach/#${token}`);
    } else {
      print('Teachers sign in here:');
      print(`  ${here}class/teach/`);
    }
    print('');
    print(
      database === undefined
        ? `The classes are kept in ${data}.`
        : 'The classes are kept in the PostgreSQL of DATABASE_URL.',
    );
    if (isOpen) {
      print(
        'On the way through the room nothing is encrypted: who can read along in the network can read names and answers.',
      );
    }
    print('Ctrl+C ends it; nothing is lost, and it goes on where it was.');
  }
}

/** The addresses by which the devices of a room find this machine. */
function addressesOfRoom(): string[] {
  return addressesHere().filter(
    (candidate) => !candidate.includes(':') && !isPublicAddress(candidate),
  );
}

function buildIfMissing(base: string): void {
  if (existsSync(PAGE)) {
    const [, built] = /href="([^"]*)manifest\.webmanifest"/.exec(readFileSync(PAGE, 'utf8')) ?? [];
    if (built === undefined || built === base) return;
    throw new Error(
      `The course in ${SITE}/ was built to be under ${built}, and is asked for under ${base}. Say --base ${built}, or build it anew: npm run build -- --base ${base}`,
    );
  }
  print('The course is built first, which takes a minute or two …');
  const { status } = spawnSync('npx', ['astro', 'build', '--force', '--base', base], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The course could not be built: “npm run build” says why.');
}

function stopOnSignals(server: ClassServer): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      void server.stop().then(() => process.exit(0));
    });
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
