import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtPages, type BuiltPage } from './built-site.ts';

/** Builds the project in a folder, under a base and for an origin; returns the folder of the built site. */
export function buildSite(root: string, base = '/', origin?: string): string {
  const options = ['--root', root, '--base', base, ...(origin ? ['--site', origin] : [])];
  const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build', ...options], {
    encoding: 'utf8',
    // Elsewhere Astro would keep what it makes of several copies in one folder.
    cwd: root,
    // Not for tests, as Vitest's own environment says: what readers get.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(stdout + stderr);
  return join(root, 'dist');
}

export interface Crawled {
  /** The folder of the built site. */
  folder: string;
  /** What every address of it begins with. */
  base: string;
}

/** Every address that a page of the site names and that leads to no file of it, after the page's own. */
export function deadAddressesOnPages(site: Crawled): string[] {
  return builtPages(site.folder).flatMap((page) => deadAddresses(page, site));
}

/** The same of one page. */
export function deadAddresses({ url, document }: BuiltPage, site: Crawled): string[] {
  return addressesOn(document)
    .filter((address) => leadsNowhere(address, site))
    .map((address) => `${url}: ${address}`);
}

/** The same for the files that pages fetch or offer. */
export function deadAddressesInFiles(site: Crawled): string[] {
  return fetchedFiles(site.folder).flatMap((file) =>
    addressesIn(JSON.parse(readFileSync(join(site.folder, file), 'utf8')))
      .filter((address) => leadsNowhere(address, site))
      .map((address) => `${file}: ${address}`),
  );
}

/** What a device keeps is the same wherever the site is served: without the base. Rules are for hosts. */
export function fetchedFiles(folder: string): string[] {
  return globSync('**/*.json', { cwd: folder }).filter(
    (file) => !/(?:^|\/)(?:progress\.json$|vercel\.json$|pagefind\/)/.test(file),
  );
}

/** The addresses that a page names, in its attributes and in what its islands are given. */
function addressesOn(page: Document): string[] {
  const named = ['href', 'src', 'action', 'data-source', 'component-url', 'renderer-url'].flatMap(
    (name) =>
      [...page.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  );
  const given = [...page.querySelectorAll('astro-island[props]')].flatMap((island) =>
    addressesIn(JSON.parse(island.getAttribute('props') ?? '')),
  );
  return [...new Set([...named.filter((address) => address.startsWith('/')), ...given])];
}

/** Every text in a JSON value that looks like an address of the site; a pronunciation does not. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^\/[\x21-\x7e]+$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(addressesIn)
    : [];
}

function leadsNowhere(address: string, { folder, base }: Crawled): boolean {
  const [path = ''] = address.split(/[?#]/);
  if (!path.startsWith(base)) return true;
  const file = decodeURIComponent(path.slice(base.length));
  return !existsSync(join(folder, file.endsWith('/') || file === '' ? `${file}index.html` : file));
}
