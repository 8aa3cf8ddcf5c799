import { readFileSync, globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Everything that styles a screen; paper has sizes of its own, in points. */
const files = globSync('src/**/*.{css,astro,svelte}').filter(
  (file) => !file.endsWith('/print.css') && !file.endsWith('/tokens.css'),
);

describe('the scale of type', () => {
  test('has eight sizes', () => {
    const sizes = readFileSync('src/styles/tokens.css', 'utf8').match(/--size-[\w-]+(?=:)/g);
    expect(sizes).toHaveLength(8);
  });

  test('holds every size that a screen is set in', () => {
    const others = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bfont(?:-size)?:\s*([^;]+);/g)]
        .map(([, value = '']) => value)
        .filter((value) => !/var\(--size-|^inherit$/.test(value))
        .map((value) => `${file}: ${value}`),
    );
    expect(others).toEqual([]);
  });
});
