/** What MDN's HTTP Observatory says of the built site, served here over https with its own headers. */

import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { siteAnswers } from '../../../server/site-server.ts';

const OBSERVATORY = '@mdn/mdn-http-observatory';
const VERSION = '1.4.8';
/** The first byte of what a client says that wants https (TLS 1.3, RFC 8446, 5.1). */
const HANDSHAKE = 22;

export interface Verdict {
  grade: string;
  /** Of 100, and more for what is not asked of every site. */
  score: number;
  testsPassed: number;
  testsQuantity: number;
}

/**
 * Installs the Observatory in the folder `root` and shows it the built site in `folder`. Needs the npm
 * registry and `openssl`. Throws what the Observatory says when it cannot look at the site.
 */
export async function askObservatory(root: string, folder: string): Promise<Verdict> {
  const home = join(root, 'observatory');
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true }));
  // Without its scripts: one would compile what speaks to a database, one fetch whom browsers know to
  // have https, which of this site, by the name of `localhost`, is nobody.
  const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', [...install, '--silent', `${OBSERVATORY}@${VERSION}`], { cwd: home });
  const program = join(home, 'node_modules', OBSERVATORY);
  writeFileSync(join(program, 'conf/hsts-preload.json'), '{}');
  const [key, certificate] = [join(home, 'key.pem'), join(home, 'certificate.pem')];
  makeCertificate(key, certificate);
  const site = await serveBoth(folder, { key, certificate });
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [join(program, 'src/scan.js'), site.host],
      { env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate } },
    ).catch((failure: unknown) => failure as { stdout: string; stderr: string });
    if (stdout === '') throw new Error(`The Observatory did not look at the site: ${stderr}`);
    const { scan, error } = JSON.parse(stdout) as { scan?: Verdict; error?: string };
    if (!scan) throw new Error(`The Observatory says nothing of the site: ${error}`);
    return scan;
  } finally {
    site.close();
  }
}

function makeCertificate(key: string, certificate: string): void {
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const forHost = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const files = ['-keyout', key, '-out', certificate];
  execFileSync('openssl', ['req', '-x509', ...newKey, ...forHost, ...files, '-days', '2'], {
    stdio: 'ignore',
  });
}

/**
 * One port for both: http leads to https, as at a host. The Observatory asks both of one name, which
 * may have a port.
 */
async function serveBoth(
  folder: string,
  { key, certificate }: { key: string; certificate: string },
): Promise<{ host: string; close: () => void }> {
  const secure = createHttpsServer(
    { key: readFileSync(key), cert: readFileSync(certificate) },
    siteAnswers({ folder }),
  );
  const plain = createHttpServer(({ headers, url }, response) => {
    response.writeHead(301, { Location: `https://${headers.host}${url}` }).end();
  });
  const both = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === HANDSHAKE ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  both.listen(0, 'localhost');
  await once(both, 'listening');
  const { port } = both.address() as AddressInfo;
  return { host: `localhost:${port}`, close: () => both.close() };
}
