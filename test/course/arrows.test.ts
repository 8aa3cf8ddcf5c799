import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ARROWS } from '../../eslint.layers.mjs';

test('CONTRIBUTING.md shows who may import whom as the lint has it', () => {
  const rows = readFileSync('CONTRIBUTING.md', 'utf8').matchAll(
    /^\| `([^`]+)`\s*\| ([^|`]+?)\s*\|$/gm,
  );
  const shown = Object.fromEntries(
    [...rows].map(([, room = '', reached = '']) => [
      room,
      reached === 'nothing' ? [] : reached.split(', '),
    ]),
  );
  // Of routes.ts it is said in the sentence above the table.
  const { 'routes.ts': ofRoutes, ...arrows } = ARROWS;
  expect(ofRoutes).toEqual([]);
  expect(shown).toEqual(arrows);
});
