/**
 * Who may import whom. One block a folder; the message says why, so that a refused import teaches.
 * The picture is in CONTRIBUTING.md, the reasons in docs/decisions/0001.
 */

/** Libraries that one subject of the domain may use; see docs/decisions/0009. */
const DOMAIN_LIBRARIES = {
  citations: ['@citation-js/*'],
  dates: ['edtf'],
  numbers: ['d3-scale'],
  addresses: ['fastest-levenshtein'],
  problems: ['fastest-levenshtein'],
  search: ['fuse.js'],
  review: ['ts-fsrs'],
  assignments: ['@noble/hashes/*', 'fastest-levenshtein', 'fflate'],
};

const ASTRO = ['astro', 'astro:*', 'astro/*', '@astrojs/*'];
const SVELTE = ['svelte', 'svelte/*', '*.svelte'];
const OUTER = ['schema', 'library', 'browser', 'components', 'i18n', 'layouts', 'pages', 'interop'];

function forbid(files, groups, message) {
  return {
    files,
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: groups, message }] }],
    },
  };
}

const folders = (names) => names.flatMap((name) => [`**/${name}/**`]);

const EVERY_DOMAIN_LIBRARY = [...new Set(Object.values(DOMAIN_LIBRARIES).flat())];

export const layers = [
  forbid(
    ['src/domain/**/*.ts'],
    [...ASTRO, ...SVELTE, 'zod', 'node:*', ...folders(OUTER), ...EVERY_DOMAIN_LIBRARY],
    'domain/ is pure TypeScript: it imports only itself, so that it runs anywhere and is tested in milliseconds. Pass in what it needs.',
  ),
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['document', 'window', 'localStorage', 'navigator', 'process'].map((name) => ({
          name,
          message: 'domain/ runs in bare Node and in any browser: pass in what it needs.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'Date',
          property: 'now',
          message: 'Time is a parameter in domain/, so that tests can set it.',
        },
        {
          object: 'Math',
          property: 'random',
          message: 'Chance takes a seed in domain/: see quiz/seeded-shuffle.ts.',
        },
      ],
    },
  },
  ...Object.entries(DOMAIN_LIBRARIES).map(([subject, allowed]) =>
    forbid(
      [`src/domain/${subject}/**/*.ts`],
      [
        ...ASTRO,
        ...SVELTE,
        'zod',
        'node:*',
        ...folders(OUTER),
        ...EVERY_DOMAIN_LIBRARY.filter((library) => !allowed.includes(library)),
      ],
      `domain/${subject}/ may use ${allowed.join(', ')} and nothing else from outside domain/.`,
    ),
  ),
  forbid(
    ['src/schema/**/*.ts'],
    [
      ...SVELTE,
      'astro:*',
      'zod',
      '!astro/zod',
      ...folders(['library', 'browser', 'components', 'pages']),
    ],
    'schema/ describes content with Zod (from astro/zod) and the domain’s types, nothing else.',
  ),
  forbid(
    ['src/interop/**/*.ts'],
    [...ASTRO, ...SVELTE, ...folders(['schema', 'library', 'browser', 'components', 'pages'])],
    'interop/ turns domain objects into a format and back; it knows nothing of the site.',
  ),
  forbid(
    ['src/library/**/*.ts'],
    [...SVELTE, ...folders(['components', 'browser', 'layouts', 'pages'])],
    'library/ loads and checks content; how it looks is not its business.',
  ),
  forbid(
    ['src/i18n/**/*.ts'],
    [...ASTRO, ...SVELTE, ...folders(['domain', 'schema', 'library', 'components', 'pages'])],
    'i18n/ holds words and nothing else.',
  ),
  forbid(
    ['src/browser/**/*.ts'],
    [...ASTRO, ...SVELTE, ...folders(['components', 'library', 'schema', 'pages'])],
    'browser/ adapts one browser fact each to the domain; components use it, not the other way round.',
  ),
  forbid(
    ['src/components/**/*.svelte', 'src/components/**/*.ts'],
    [...ASTRO, ...folders(['library', 'schema', 'pages', 'layouts', 'i18n'])],
    'An island holds state and events: give it plain JSON as props (words too), and let domain/ think.',
  ),
  forbid(
    ['src/components/**/*.astro', 'src/layouts/**/*.astro'],
    folders(['library', 'schema', 'pages']),
    'A component receives plain objects as props; pages and authoring tags fetch them from library/.',
  ),
  forbid(
    ['src/components/authoring/*'],
    [...SVELTE, ...folders(['schema', 'pages'])],
    'An authoring tag looks its id up in library/ and renders the plain component.',
  ),
];
