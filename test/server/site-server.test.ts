import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serveSite, siteAnswers, type ServedSite } from '../../server/site-server.ts';

let folder: string;
let served: ServedSite;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'served-'));
  mkdirSync(join(folder, 'about'));
  writeFileSync(join(folder, 'about/index.html'), 'First');
  writeFileSync(join(folder, '404.html'), 'Nowhere');
  served = await serveSite({ folder, port: 0 });
});
afterEach(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

async function answer(path: string): Promise<[status: number, text: string]> {
  const response = await fetch(served.url + path);
  return [response.status, await response.text()];
}

test('a page that is built anew while the site is served is served as it is then', async () => {
  expect(await answer('/about/')).toEqual([200, 'First']);
  writeFileSync(join(folder, 'about/index.html'), 'The second edition');
  expect(await answer('/about/')).toEqual([200, 'The second edition']);
  rmSync(join(folder, 'about'), { recursive: true });
  expect(await answer('/about/')).toEqual([404, 'Nowhere']);
});

test('what its host is to say is that of the build that is there', async () => {
  const header = async () => (await fetch(`${served.url}/about/`)).headers.get('X-Edition');
  const writeRules = (value: string) =>
    writeFileSync(
      join(folder, 'vercel.json'),
      JSON.stringify({ headers: [{ source: '/(.*)', headers: [{ key: 'X-Edition', value }] }] }),
    );
  expect(await header()).toBeNull();
  writeRules('first');
  expect(await header()).toBe('first');
  await new Promise((resolve) => setTimeout(resolve, 20));
  writeFileSync(join(folder, 'vercel.json'), '{"headers": [');
  expect(await header()).toBe('first');
  await new Promise((resolve) => setTimeout(resolve, 20));
  writeRules('second');
  expect(await header()).toBe('second');
});

test('while the whole site is being built it says so, and goes on', async () => {
  rmSync(folder, { recursive: true });
  const [status, text] = await answer('/about/');
  expect(status).toBe(503);
  expect(text).toContain('it is being built');
  mkdirSync(join(folder, 'about'), { recursive: true });
  writeFileSync(join(folder, 'about/index.html'), 'Again');
  expect(await answer('/about/')).toEqual([200, 'Again']);
});

test('what means something over https alone is said over https alone', async () => {
  const headers = [
    { key: 'Strict-Transport-Security', value: 'max-age=1' },
    { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  ];
  const rules = { headers: [{ source: '/(.*)', headers }] };
  writeFileSync(join(folder, 'vercel.json'), JSON.stringify(rules));
  const secure = createServer(siteAnswers({ folder }));
  // As Node marks a connection over TLS.
  secure.on('connection', (socket) => Object.assign(socket, { encrypted: true }));
  await new Promise<void>((resolve) => secure.listen(0, resolve));
  const { port } = secure.address() as AddressInfo;
  try {
    const [plain, encrypted] = [
      await fetch(`${served.url}/about/`),
      await fetch(`http://localhost:${port}/about/`),
    ];
    for (const { key, value } of headers) {
      expect([plain.headers.get(key), encrypted.headers.get(key)]).toEqual([null, value]);
    }
  } finally {
    secure.closeAllConnections();
    secure.close();
  }
});

test('a part that ends before it begins is not answered, and does not end the server', async () => {
  const headers = { Range: 'bytes=3-1' };
  await expect(fetch(`${served.url}/about/`, { headers })).rejects.toThrow('fetch failed');
  expect(await answer('/about/')).toEqual([200, 'First']);
});

/** Looks like a file, and cannot be read: Linux has it. */
const UNREADABLE = '/proc/self/mem';

test.skipIf(!existsSync(UNREADABLE))(
  'a file that cannot be read ends its answer, and not the server',
  async () => {
    symlinkSync(UNREADABLE, join(folder, 'unreadable.txt'));
    await expect(answer('/unreadable.txt')).rejects.toThrow('fetch failed');
    expect(await answer('/about/')).toEqual([200, 'First']);
  },
);
