/**
 * Cuts the faces of the site from the packages that carry them: only the characters in
 * `src/fonts/characters.ts`, and only the weights that the styles use. Run it after changing either
 * (`npm run fonts`); what it writes is committed.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { LATIN, URDU } from '../src/fonts/characters.ts';

const PACKAGES = 'node_modules/@fontsource-variable';
const TEXT_WEIGHTS = { wght: { min: 400, max: 600 } };
/** Of what a font can do with letters, what the styles ask for. */
const TEXT_FEATURES = ['kern', 'liga'];
const UI_FEATURES = ['kern', 'tnum'];

const faces = [
  {
    file: 'source-serif-4.woff2',
    from: 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    characters: LATIN,
    axes: TEXT_WEIGHTS,
    features: TEXT_FEATURES,
  },
  {
    file: 'source-serif-4-italic.woff2',
    from: 'source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
    characters: LATIN,
    axes: { wght: 400 },
    features: TEXT_FEATURES,
  },
  {
    file: 'source-sans-3.woff2',
    from: 'source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
    characters: LATIN,
    axes: TEXT_WEIGHTS,
    features: UI_FEATURES,
  },
  {
    file: 'noto-naskh-arabic.woff2',
    from: 'noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
    characters: URDU,
    axes: { wght: 500 },
  },
  // For pages in Urdu, which have more of it than a name.
  {
    file: 'ur/noto-naskh-urdu.woff2',
    from: 'noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
    characters: URDU,
    axes: TEXT_WEIGHTS,
  },
  {
    file: 'ur/noto-nastaliq-urdu.woff2',
    from: 'noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-wght-normal.woff2',
    characters: URDU,
    axes: { wght: 400 },
  },
];

/** For the pictures beside links, which are drawn by a program that knows neither WOFF2 nor axes. */
const drawn = [
  {
    file: 'pictures/source-serif-4-600.ttf',
    from: 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    weight: 600,
  },
  {
    file: 'pictures/source-sans-3-400.ttf',
    from: 'source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
    weight: 400,
  },
];

for (const { file, from, characters, axes, features } of faces) {
  const face = await subsetFont(readFileSync(`${PACKAGES}/${from}`), characters, {
    targetFormat: 'woff2',
    variationAxes: axes,
    noHinting: true,
    // All of them for Urdu, whose letters are joined by them.
    ...(features && { keepFeatures: features }),
  });
  writeFileSync(`src/fonts/${file}`, face);
  process.stdout.write(`src/fonts/${file}: ${face.length} bytes\n`);
}
for (const { file, from, weight } of drawn) {
  const face = await subsetFont(readFileSync(`${PACKAGES}/${from}`), LATIN, {
    targetFormat: 'sfnt',
    variationAxes: { wght: weight },
    noHinting: true,
    keepFeatures: ['kern'],
  });
  writeFileSync(`src/fonts/${file}`, face);
  process.stdout.write(`src/fonts/${file}: ${face.length} bytes\n`);
}
