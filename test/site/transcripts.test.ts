// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { virtual } from '@guidepup/virtual-screen-reader';
import { expect, test } from 'vitest';

/** What a screen reader says of each kind of component, held as files that a person can read. */
const components: [name: string, page: string, selector: string][] = [
  ['header', 'chapters/ttp-talks', '.site-header'],
  ['footer', 'chapters/ttp-talks', '.site-footer'],
  ['breadcrumbs', 'chapters/ttp-talks', '.breadcrumbs'],
  ['contents', 'chapters/ttp-talks', '.contents'],
  ['chapter-head', 'chapters/ttp-talks', '.head'],
  [
    'paragraph-with-terms-and-citations',
    'chapters/operations-after-2014',
    '.prose > p:nth-of-type(2)',
  ],
  ['account', 'chapters/operations-after-2014', '.account'],
  ['series', 'numbers/crss-violence-2013-2017', '.series'],
  ['plot-of-an-account', 'numbers/deaths-at-the-school', '.account-plot'],
  ['question-without-script', 'quizzes/ttp-talks', '.question'],
  ['references', 'chapters/partners', '[aria-labelledby=references]'],
  ['previous-and-next', 'chapters/ttp-talks', '.chapter-links'],
  ['four-signs', '', '.legend'],
  ['picture-of-the-years', '', '.years-picture .year'],
  ['event-in-the-list', 'timeline', 'article.event'],
  ['map-in-a-chapter', 'chapters/origins', '.map-figure'],
  ['tribal-areas-before-and-after', 'chapters/ttp-talks', '.map-figure'],
  ['who-fights-and-talks', 'chapters/taliban-return', '.relations'],
  ['months-of-a-truce', 'chapters/ttp-talks', '.strip'],
  ['negative-and-positive-peace', 'chapters/policy-imperatives', '.contrast'],
  ['region-of-the-map', 'map', '.region'],
  ['not-on-the-map', 'map', '[aria-labelledby=not-on-map]'],
  ['term-in-the-index', 'glossary', 'dl > div'],
];

const MOST_PHRASES = 400;

test.each(components)('%s', async (name, page, selector) => {
  document.body.innerHTML = bodyOf(page);
  const component = document.querySelector<HTMLElement>(selector);
  expect(component, `${selector} on /${page}`).not.toBeNull();
  // Notes are said when they are opened; menus are shown open, as a wide screen has them.
  component?.querySelectorAll('.note[popover]').forEach((note) => note.remove());
  for (const panel of [component!, ...component!.querySelectorAll('nav')]) {
    panel.removeAttribute('popover');
  }
  document.body.replaceChildren(component!);
  await virtual.start({ container: document.body });
  for (let said = 0; said < MOST_PHRASES; said += 1) {
    if ((await virtual.lastSpokenPhrase()) === 'end of document') break;
    await virtual.next();
  }
  const phrases = await virtual.spokenPhraseLog();
  await virtual.stop();
  await expect(`${phrases.join('\n')}\n`).toMatchFileSnapshot(`transcripts/${name}.txt`);
});

function bodyOf(page: string): string {
  const html = readFileSync(`dist/${page === '' ? '' : `${page}/`}index.html`, 'utf8');
  return /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
}
