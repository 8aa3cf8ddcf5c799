import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KIND_NAMES } from '../../../src/domain/questions/kinds.ts';

/** A kind's own files: its contract, its schema, its view; and the records in which each has a line. */
const OF_A_KIND = [
  /^src\/domain\/questions\/(kinds|outputs|sealing|fields|faults)(\/|\.ts)/,
  /^src\/schema\/(questions\/|question\.ts)/,
  /^src\/components\/questions\/(views\/|views\.ts)/,
  /^src\/i18n\/languages\/[a-z]+\/kinds\.ts/,
];

const names = KIND_NAMES.join('|');
const COMPARISONS = [
  new RegExp(`\\bkind\\s*[!=]==?\\s*['"\`](${names})['"\`]`),
  new RegExp(`['"\`](${names})['"\`]\\s*[!=]==?\\s*[\\w.]*\\bkind\\b`),
  /switch\s*\([\w.]*\bkind\)/,
  /\]\.includes\([\w.]*\bkind\)/,
  /Record<(KindName|Question(Record)?\['kind'\])/,
];

test('a kind of question is compared by its name nowhere outside its own files', () => {
  const files = globSync('src/**/*.{ts,svelte,astro}')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !OF_A_KIND.some((own) => own.test(file)));
  const found = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        COMPARISONS.some((comparison) => comparison.test(line))
          ? [`${file}:${at + 1}: ${line.trim()}`]
          : [],
      ),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});
