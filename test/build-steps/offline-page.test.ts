import { describe, expect, test } from 'vitest';
import { offlinePage, offlineStyles } from '../../build-steps/pack/offline-page.ts';

const site = { base: '/', script: 'folder.js', has: () => true, symbolOf: () => undefined };
const pageWith = (body: string) =>
  offlinePage(
    `<!doctype html><html><head></head><body>${body}</body></html>`,
    'device/index.html',
    site,
  );

const island = (name: string, props: string, content = '') =>
  `<astro-island component-url="/_astro/x.js" opts='{"name":"${name}","value":true}' props='${props}'>${content}</astro-island>`;

describe('a page that is opened from a folder', () => {
  test('has the script before the paint, and the folder’s, which knows where the folder begins', () => {
    expect(pageWith('<script type="module" src="/_astro/a.js"></script>')).toContain(
      '<head><script src="../before-paint.js"></script><script src="../folder.js" data-base="/" defer=""></script></head><body></body>',
    );
  });

  test('keeps an island that works there, with its plain properties', () => {
    const props =
      '{"kinds":[1,[[0,"person"],[0,"place"]]],"messages":[0,{"find":[0,"Find"],"no":[0,null]}]}';
    const kept = pageWith(
      `<noscript>Needs one.</noscript><div class="needs-script">${island('DeviceIsland', props)}</div>`,
    );
    expect(kept).toContain('<noscript>Needs one.</noscript><div class="needs-script">');
    const [, written = ''] = /data-props="([^"]*)"/.exec(kept) ?? [];
    expect(JSON.parse(written.replaceAll('&quot;', '"'))).toEqual({
      kinds: ['person', 'place'],
      messages: { find: 'Find', no: null },
    });
    expect(kept).toContain('data-island="DeviceIsland"');
    expect(kept).not.toContain('component-url');
  });

  test('keeps no list for a browser without scripts beside such an island where they run', () => {
    const list = '<noscript><ul></ul></noscript>';
    expect(pageWith(`${island('FlashcardsIsland', '{}')}${list}`)).toContain(list);
  });

  test('names no language that is not in the folder', () => {
    const link = '<a href="/ur/" hreflang="ur">اردو</a><a href="/ur/about/">words</a>';
    expect(
      offlinePage(`<!doctype html><body>${link}`, 'index.html', { ...site, has: () => false }),
    ).toContain('<body>words</body>');
  });

  test('keeps what needs a script within such an island', () => {
    const cards = '<div class="cards needs-script">cards</div>';
    expect(pageWith(island('FlashcardsIsland', '{}', cards))).toContain('cards needs-script');
  });

  test('has what stands in the place of every other island, and nothing that only pretends to work', () => {
    const body = pageWith(
      `<noscript><p>Needs one.</p></noscript><div class="needs-script">${island('TeachIsland', '{}', 'form')}</div>` +
        island('TimelineIsland', '{}', 'list <button class="needs-script">Zoom</button>') +
        '<button class="button needs-script">Print</button>',
    );
    expect(body).toContain('<body><p>Needs one.</p><astro-island>list </astro-island></body>');
  });
});

test('where the folder’s script does not do it either, what needs a script is said to need the site', () => {
  const why = '<span data-in-folder="It is on the website.">It needs a script.</span>';
  expect(
    pageWith(
      `<noscript><p>${why} <a href="/">Home</a></p></noscript><div class="needs-script"></div>`,
    ),
  ).toContain(
    '<body><p><span>It is on the website.</span> <a href="../index.html">Home</a></p></body>',
  );
});

describe('its styles', () => {
  test('wait for no script that is not there, and hide what needs one where none runs', () => {
    expect(
      offlineStyles(
        '@media (scripting: enabled){a{top:0}}@media (scripting: none){.needs-script{display:none}}',
        '_astro/a.css',
        '/',
      ),
    ).toBe('@media not all{a{top:0}}@media (scripting: none){.needs-script{display:none}}');
  });

  test('find their faces beside them, and text waits for what a disk gives in a moment', () => {
    expect(
      offlineStyles(
        '@font-face{src:url(/_astro/f.woff2);font-display:optional}',
        '_astro/a.css',
        '/',
      ),
    ).toBe('@font-face{src:url(f.woff2);font-display:block}');
  });
});
