import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as routes from '../../src/routes.ts';

const PARTS =
  'chapters|timeline|events|glossary|quizzes|review|numbers|sources|teach|assignment|about|data|pagefind';
const ADDRESS = new RegExp(`["'\`(=]/(${PARTS})(/|\\.json|["'\`])`);

describe('addresses', () => {
  test('stand in one module: nothing else in the program writes one', () => {
    const files = globSync('src/**/*.{ts,svelte,astro}').filter(
      (file) => !file.endsWith('routes.ts'),
    );
    const written = files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => !/^\s*(\*|\/\*\*|\/\/|import |\} from |export \* )/.test(line))
        .filter((line) => ADDRESS.test(line) && !line.includes('.ts'))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(written).toEqual([]);
  });

  test('begin with the base, which is / where nothing else is said', () => {
    const fixed = Object.values(routes).filter((candidate) => typeof candidate === 'string');
    expect(fixed.filter((address) => !address.startsWith(routes.BASE))).toEqual([]);
    expect(routes.paragraph('origins', 'ttp-formed')).toBe('/chapters/origins/#ttp-formed');
    expect(routes.question('origins', 'q1')).toBe('/quizzes/origins/#q1');
  });

  test('that authors write are put under the base; those of other sites, and places, are not', () => {
    expect(routes.underBase('/glossary/')).toBe(`${routes.BASE}glossary/`);
    for (const other of ['https://example.org/', '//example.org/', '#signs', 'mailto:a@b.org']) {
      expect(routes.underBase(other)).toBe(other);
    }
  });
});
