import { createHash } from 'node:crypto';
import { globSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { AstroIntegration } from 'astro';
import { afterBuild } from './after-build.ts';
import { asEntrance, isEntrance } from './entrances.ts';

const LINK = /<link rel="stylesheet" href="([^"]+)">/g;
/** The part of all pages that need a stylesheet for it to be everybody's. */
const NEARLY_ALL = 0.9;
/** Each stylesheet begins with it: see layer-order.ts. */
const ORDER = /^@layer [^{;]*;/;

/** What is written of a page, which has its styles. */
type Finish = (html: string, file: string) => string;

/**
 * Joins the many stylesheets that a page needs: one that nearly all pages have, one of its own kind;
 * at an entrance both stand in the page. What a script fetches with its own module stays a file.
 * `finish` makes of each page and its path what is written: a large course has no time to read and
 * write its pages for each step. Throws when a page has no style.
 */
export const pageStyles = (finish: Finish): AstroIntegration =>
  afterBuild('page-styles', (root, base) => joinStyles(root, base, finish));

function joinStyles(root: string, base: string, finish: Finish): void {
  const read = (path: string) => readFileSync(root + path, 'utf8');
  // A part of a text keeps the whole text in memory: of each address the first is kept alone.
  const alone = remembered((address) => address);
  const linksIn = (html: string) =>
    [...html.matchAll(LINK)].map(([, address = '']) => alone(address));
  // The pages of a large course are read twice, so that they are not all held at once.
  const pages = globSync('**/*.html', { cwd: root }).map((file) => ({
    file,
    links: linksIn(read(file)),
  }));
  const scripts = globSync('_astro/*.js', { cwd: root }).map(read).join('\n');
  const [firstPaint] = globSync('_astro/first-paint.*.js', { cwd: root });
  if (firstPaint === undefined) {
    throw new Error(
      'browser/first-paint.ts has no file of its own. Is it imported by components/page/wake-page.ts?',
    );
  }
  const isOfScript = remembered((address) => scripts.includes(basename(address)));
  const uses = countEach(pages.flatMap(({ links }) => links));
  const common = new Set(
    [...uses].flatMap(([address, count]) => (count > NEARLY_ALL * pages.length ? [address] : [])),
  );
  const textOf = remembered((address) => {
    const text = read(address.slice(base.length));
    if (!ORDER.test(text)) {
      throw new Error(
        `${address} does not begin with the order of the layers. See build-steps/layer-order.ts.`,
      );
    }
    return text;
  });
  const joinedBefore = remembered((key) => {
    const addresses = key.split('\n');
    const texts = addresses.map(textOf);
    return texts.map((text, index) => (index === 0 ? text : text.replace(ORDER, ''))).join('');
  });
  const joined = (addresses: readonly string[]) => joinedBefore(addresses.join('\n'));
  const fileBefore = remembered((text) => {
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
    const path = `_astro/styles.${hash}.css`;
    writeFileSync(root + path, text);
    return base + path;
  });
  const fileWith = (addresses: readonly string[]) => fileBefore(joined(addresses));

  for (const { file, links } of pages) {
    const html = read(file);
    if (links.length === 0) {
      throw new Error(
        `${file} has no stylesheet. Does Astro still write <link rel="stylesheet" href="…"> into pages? See build-steps/page-styles.ts.`,
      );
    }
    const ofScripts = links.filter(isOfScript);
    const shared = [...common].filter((address) => links.includes(address));
    const own = links.filter((address) => !common.has(address) && !ofScripts.includes(address));
    const bare = html.replace(LINK, '');
    const written = isEntrance(file)
      ? asEntrance(bare, {
          style: joined([...shared, ...own]),
          textOf: (address) => read(address.slice(base.length)),
          firstPaint: base + firstPaint,
        })
      : bare.replace('</head>', () => {
          const groups = [shared, own].filter((group) => group.length > 0);
          const addresses = [...groups.map(fileWith), ...ofScripts];
          return `${addresses.map((address) => `<link rel="stylesheet" href="${address}">`).join('')}</head>`;
        });
    writeFileSync(root + file, finish(written, file));
  }
  const joinedOnes = new Set(pages.flatMap(({ links }) => links));
  for (const address of joinedOnes) {
    if (!isOfScript(address)) unlinkSync(root + address.slice(base.length));
  }
}

/** How often each value stands in a list. */
function countEach(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** A function that makes each value once. */
function remembered<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
