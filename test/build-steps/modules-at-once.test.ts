import { expect, test } from 'vitest';
import { withModules } from '../../build-steps/modules-at-once.ts';

const imports = new Map([
  ['_astro/Island.1.js', ['_astro/client.1.js', '_astro/part.1.js']],
  ['_astro/part.1.js', ['_astro/words.1.js', '_astro/client.1.js']],
  ['_astro/words.1.js', []],
  ['_astro/client.1.js', []],
  ['_astro/renderer.1.js', ['_astro/client.1.js']],
]);
const page = (client: string, base = '/') =>
  `<body><astro-island component-url="${base}_astro/Island.1.js" renderer-url="${base}_astro/renderer.1.js" client="${client}" ssr><p>Text.</p></astro-island></body>`;
const FILES = ['Island.1', 'client.1', 'part.1', 'words.1', 'renderer.1'];

test.each(['/', '/course/'])(
  'every module that an island waits for is named once at the end of the page, below %s',
  (base) => {
    const html = withModules(page('load', base), imports);
    const [, links] = /<\/astro-island>(.*)<\/body>$/.exec(html)!;
    expect([...links!.matchAll(/ href="([^"]+)"/g)].map(([, href]) => href)).toEqual(
      FILES.map((name) => `${base}_astro/${name}.js`),
    );
    expect(links!.match(/<link rel="modulepreload" fetchpriority="low" /g)).toHaveLength(5);
  },
);

test('an island that wakes when it is used has them itself, and the page asks for none', () => {
  const html = withModules(page('use'), imports);
  const addresses = FILES.map((name) => `/_astro/${name}.js`).join(' ');
  expect(html).toContain(` ssr data-modules="${addresses}"><p>Text.</p>`);
  expect(html).not.toContain('modulepreload');
});

test('a property of an island may hold the end of a tag', () => {
  const props = 'props="{&quot;a&quot;:[0,&quot;x > y&quot;]}" ssr client';
  const withProps = (client: string) => page(client).replace('client', props);
  expect(withModules(withProps('load'), imports).match(/modulepreload/g)).toHaveLength(
    FILES.length,
  );
  expect(withModules(withProps('use'), imports)).toMatch(
    /x > y&quot;\]\}" ssr client="use" ssr data-modules="[^"]+"><p>/,
  );
});

test.each([['visible'], ['idle']])('an island that wakes “%s” is left as it is', (client) => {
  expect(withModules(page(client), imports)).toBe(page(client));
});

test('an island whose file was not built ends the build with a sentence', () => {
  expect(() => withModules(page('load'), new Map())).toThrow(
    '_astro/Island.1.js of an island was not built.',
  );
});
