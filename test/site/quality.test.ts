import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const report = readFileSync('docs/quality.md', 'utf8');
/** What a page’s bytes may differ by from those that were measured: names of files hold hashes. */
const TOLERANCE = 0.02;

const rows = [...report.matchAll(/^\| `(\/[^`]*)` +\| +(\d+) +\| +(\d+) +\| +(\d+) +\|$/gm)].map(
  ([, path = '', htmlAndCss]) => ({ path, measured: Number(htmlAndCss) }),
);

test('the report on quality has one page of each kind that is read', () => {
  expect(rows.length).toBeGreaterThanOrEqual(12);
});

test.each(rows)('$path moves as much HTML and CSS as the report says', ({ path, measured }) => {
  const html = readFileSync(`dist${path}index.html`, 'utf8');
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
    ([, address = '']) => readFileSync(`dist${address}`, 'utf8'),
  );
  const moved = [html, ...styles].reduce(
    (sum, text) => sum + gzipSync(text, { level: 9 }).length,
    0,
  );
  expect(Math.abs(moved - measured) / measured, `${moved} bytes`).toBeLessThanOrEqual(TOLERANCE);
});

test('no chapter is painted later than the same chapter on Starlight', () => {
  const shares = [
    ...report.matchAll(/^\| [a-z][\w-]+ +\| +[\d,]+ +\| +[\d,]+ +\| +([\d.]+) +\|$/gm),
  ].map(([, share]) => Number(share));
  expect(shares).toHaveLength(8);
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
});
