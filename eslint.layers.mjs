/**
 * Who may import whom. One block a folder; the message says why, so that a refused import teaches.
 * The picture is in CONTRIBUTING.md, the reasons in docs/decisions/0001.
 */

/** Libraries that one subject of the domain may use; see docs/decisions/0009. */
const DOMAIN_LIBRARIES = {
  accounts: ['d3-scale'],
  timeline: ['d3-scale'],
  dates: ['edtf'],
  places: ['d3-geo'],
  review: ['ts-fsrs'],
  search: ['fuse.js'],
  sources: ['@citation-js/*'],
  text: ['@noble/hashes/*', 'fastest-levenshtein', 'fflate'],
};

const ASTRO = ['astro', 'astro:*', 'astro/*', '@astrojs/*'];
const SVELTE = ['svelte', 'svelte/*', '*.svelte'];

/**
 * The rooms, each with those below it. What is not named is out of reach, but for the types of
 * `TYPED_EVERYWHERE`: a type costs nothing and copies nothing.
 */
const ROOMS = [
  'server',
  'schema',
  'domain',
  'interop',
  'course',
  'browser',
  'components',
  'i18n',
  'layouts',
  'pages',
];
const TYPED_EVERYWHERE = ['schema', 'i18n', 'course'];

/** Which rooms each may import from, its own aside; CONTRIBUTING.md has the same as a table. */
export const ARROWS = {
  'routes.ts': [],
  i18n: [],
  domain: [],
  schema: ['domain'],
  interop: ['domain'],
  course: ['schema', 'interop', 'domain', 'i18n'],
  browser: ['interop', 'domain'],
  'components (Svelte)': ['browser', 'interop', 'domain'],
  'components (Astro)': ['browser', 'interop', 'domain', 'i18n'],
  layouts: ['components', 'course', 'i18n'],
  server: ['schema', 'interop', 'domain'],
  'components/authoring': ['course', 'browser', 'interop', 'domain', 'i18n'],
};

const folders = (names) => names.flatMap((name) => [`**/${name}/**`]);

/** Refuses the rooms that are not `reached`, and the `libraries` given; the message says why. */
function layer(files, { reached, libraries = [], message }) {
  const refused = ROOMS.filter((room) => !reached.includes(room));
  const typed = refused.filter((room) => TYPED_EVERYWHERE.includes(room));
  const closed = refused.filter((room) => !TYPED_EVERYWHERE.includes(room));
  return {
    files,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            // Astro has a folder of that name as well.
            { group: [...folders(closed), '!astro/runtime/server/*', ...libraries], message },
            ...(typed.length === 0
              ? []
              : [
                  {
                    group: folders(typed),
                    message: `${message} Its types are free (import type).`,
                    allowTypeImports: true,
                  },
                ]),
          ].filter(({ group }) => group.length > 0),
        },
      ],
    },
  };
}

const EVERY_DOMAIN_LIBRARY = [...new Set(Object.values(DOMAIN_LIBRARIES).flat())];
const NOT_PURE = [...ASTRO, ...SVELTE, 'zod', 'node:*'];

export const layers = [
  layer(['src/domain/**/*.ts'], {
    reached: ['domain', ...ARROWS.domain],
    libraries: [...NOT_PURE, ...EVERY_DOMAIN_LIBRARY],
    message:
      'domain/ is pure TypeScript: it imports only itself, so that it runs anywhere and is tested in milliseconds. Pass in what it needs.',
  }),
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
          message: 'Chance takes a seed in domain/: see text/seeded-shuffle.ts.',
        },
      ],
    },
  },
  ...Object.entries(DOMAIN_LIBRARIES).map(([subject, allowed]) =>
    layer([`src/domain/${subject}/**/*.ts`], {
      reached: ['domain', ...ARROWS.domain],
      libraries: [
        ...NOT_PURE,
        ...EVERY_DOMAIN_LIBRARY.filter((library) => !allowed.includes(library)),
      ],
      message: `domain/${subject}/ may use ${allowed.join(', ')} and nothing else from outside domain/.`,
    }),
  ),
  layer(['src/routes.ts'], {
    reached: ARROWS['routes.ts'],
    libraries: NOT_PURE,
    message:
      'routes.ts imports only what addresses begin with (site-address, site-root, language), so that every room may import it.',
  }),
  layer(['src/schema/**/*.ts'], {
    reached: ['schema', ...ARROWS.schema],
    libraries: [...SVELTE, 'astro:*', 'zod', '!astro/zod'],
    message:
      'schema/ describes content with Zod (from astro/zod) and the domain’s constants, nothing else.',
  }),
  layer(['src/interop/**/*.ts'], {
    reached: ['interop', ...ARROWS.interop],
    libraries: [...ASTRO, ...SVELTE],
    message: 'interop/ turns domain objects into a format and back; it knows nothing of the site.',
  }),
  layer(['src/course/**/*.ts'], {
    reached: ['course', ...ARROWS.course],
    libraries: SVELTE,
    message: 'course/ reads and checks content; how it looks is not its business.',
  }),
  layer(['src/i18n/**/*.ts'], {
    reached: ['i18n', ...ARROWS.i18n],
    libraries: [...ASTRO, ...SVELTE],
    message: 'i18n/ holds messages and nothing else.',
  }),
  layer(['src/browser/**/*.ts'], {
    reached: ['browser', ...ARROWS.browser],
    libraries: [...ASTRO, ...SVELTE],
    message:
      'browser/ adapts one browser fact each to the domain; components use it, not the other way round.',
  }),
  layer(['src/components/**/*.svelte', 'src/components/**/*.ts'], {
    reached: ['components', ...ARROWS['components (Svelte)']],
    libraries: ASTRO,
    message:
      'An island holds state and events: give it plain JSON as props (messages too), and let domain/ think.',
  }),
  layer(['server/**/*.ts'], {
    reached: ['server', ...ARROWS.server],
    libraries: [...SVELTE, 'astro:*', '@astrojs/*', 'zod', '!astro/zod'],
    message:
      'The class server adds to the course and knows nothing of its pages: it imports domain/, interop/ and schema/ alone.',
  }),
  layer(['src/layouts/**/*.astro'], {
    reached: ['layouts', ...ARROWS.layouts],
    message:
      'A layout knows what stands on every page, and asks course/ for the course’s own part of it.',
  }),
  layer(['src/components/**/*.astro'], {
    reached: ['components', ...ARROWS['components (Astro)']],
    message:
      'A component receives plain objects as props; pages and authoring tags fetch them from course/.',
  }),
  layer(['src/components/authoring/*'], {
    reached: ['components', ...ARROWS['components/authoring']],
    libraries: SVELTE,
    message: 'An authoring tag looks its id up in course/ and renders the plain component.',
  }),
];
