/** Serves a built site as a host of static files would. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { join } from 'node:path';
import sirv from 'sirv';

export interface ServedSite {
  /** Where the site begins, without a slash at the end, such as `http://localhost:4321/course`. */
  url: string;
  close: () => Promise<void>;
}

/** Answers a request as a host of static files does. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Answers from the folder under the base. A page asked for without its last slash leads to the page;
 * an address that leads nowhere shows the site's own 404. The folder may be built anew meanwhile: each
 * file is answered as it is when it is asked for.
 */
export function siteAnswers({ folder, base = '/' }: { folder: string; base?: string }): Answer {
  const answerNotFound = (response: ServerResponse, path: string): void => {
    const file = join(folder, notFoundFor(folder, path));
    if (!existsSync(file)) {
      const message = 'The site is not there just now: it is being built. Try again in a minute.\n';
      response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8' }).end(message);
      return;
    }
    const page = readFileSync(file);
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  };
  const headersOf = headersIn(folder);
  const answerNow: Answer = (request, response) => {
    endTogether(response);
    try {
      files(request, response);
    } catch {
      // It went while it was looked for, or a part of it was asked for that is none.
      if (response.headersSent) response.destroy();
      else answerNotFound(response, '');
    }
  };
  const files = sirv(folder, {
    etag: true,
    dev: true,
    onNoMatch: (request, response) => answerNotFound(response, request.url?.slice(1) ?? ''),
  });
  return (request, response) => {
    const { pathname, search } = splitAddress(request.url ?? '/');
    for (const { key, value } of headersOf(pathname)) {
      if (isOverHttps(request.socket) || !FOR_HTTPS.includes(key)) response.setHeader(key, value);
    }
    if (isPageWithoutSlash(folder, base, pathname)) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    } else if (pathname.startsWith(base) && !pathname.includes('//')) {
      request.url = `/${pathname.slice(base.length)}${search}`;
      answerNow(request, response);
    } else answerNotFound(response, '');
  };
}

/**
 * A file that cannot be read, or that goes while it is read, ends its answer and not the server; an
 * answer that nobody waits for any more closes its file.
 */
function endTogether(response: ServerResponse): void {
  response.once('pipe', (file: Readable) => {
    file.once('error', () => response.destroy());
    response.once('close', () => file.destroy());
  });
}

/** Serves the folder under the base. Rejects when the port is taken. */
export async function serveSite({
  port,
  ...site
}: {
  folder: string;
  port: number;
  base?: string;
}): Promise<ServedSite> {
  const server = createServer(siteAnswers(site));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${taken}${(site.base ?? '/').slice(0, -1)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A browser complains of these, or passes over them, where a site is served on plain http. */
const FOR_HTTPS = ['Cross-Origin-Opener-Policy', 'Strict-Transport-Security'];

const isOverHttps = (socket: Socket): boolean => 'encrypted' in socket;

/** What the site asks its host to say of an address, as it is written for one of the hosts. */
function headersIn(folder: string): (pathname: string) => { key: string; value: string }[] {
  const file = join(folder, 'vercel.json');
  let rules: HeaderRule[] = [];
  let readMs: number | undefined;
  return (pathname) => {
    // A policy names what the pages of its own build inline.
    const changedMs = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (changedMs !== readMs) {
      try {
        rules = changedMs === undefined ? [] : readRules(file);
        readMs = changedMs;
      } catch {
        // It is being written: the next request reads it.
      }
    }
    return rules.filter(({ fits }) => fits.test(pathname)).flatMap(({ headers: values }) => values);
  };
}

interface HeaderRule {
  fits: RegExp;
  headers: { key: string; value: string }[];
}

function readRules(file: string): HeaderRule[] {
  const { headers: rules } = JSON.parse(readFileSync(file, 'utf8')) as {
    headers: { source: string; headers: HeaderRule['headers'] }[];
  };
  return rules.map(({ source, headers }) => ({ headers, fits: new RegExp(`^${source}$`) }));
}

/** The page for an address that leads nowhere, in the language in whose folder it would be. */
function notFoundFor(folder: string, path: string): string {
  const [language = ''] = /^[a-z]{2,3}(?=\/)/.exec(path) ?? [];
  const own = `${language}/404.html`;
  return language !== '' && existsSync(join(folder, own)) ? own : '404.html';
}

/** `//` at its head would make what follows the name of a host, in a redirect. */
function splitAddress(address: string): { pathname: string; search: string } {
  const [path = '', ...query] = address.split('?');
  const search = query.length === 0 ? '' : `?${query.join('?')}`;
  return { pathname: path.replace(/^\/{2,}/, '/'), search };
}

function isPageWithoutSlash(folder: string, base: string, pathname: string): boolean {
  if (pathname.endsWith('/') || !`${pathname}/`.startsWith(base)) return false;
  try {
    const path = decodeURIComponent(pathname.slice(base.length));
    return existsSync(join(folder, path, 'index.html'));
  } catch {
    // An address that cannot be decoded leads nowhere.
    return false;
  }
}
