import { existsSync, readFileSync, statSync } from 'node:fs';
import jsonld, { type JsonLdDocument } from 'jsonld';
import ogs from 'open-graph-scraper';
import { loadFromString } from 'html-metadata';
import { mf2 } from 'microformats-parser';
import RssParser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { builtPages } from '../support/built-site.ts';

const pages = builtPages().filter(({ url }) => url !== '/timeline/embed/');
const pageOf = (url: string) => pages.find((page) => page.url === url)!;

describe('a link to the course, where links are shared', () => {
  test('every page has a description of its own, of thirty to three hundred characters', () => {
    const descriptions = pages.map(({ document }) =>
      document.querySelector('meta[name=description]')!.getAttribute('content')!,
    );
    const twice = pages.filter((_, at) => descriptions.indexOf(descriptions[at]!) !== at);
    expect(twice.map(({ url }) => url)).toEqual([]);
    const lengths = descriptions.map(({ length }) => length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(30);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(300);
  });

  test.each([
    ['/', 'A Negative Peace: A course on Pakistan and militancy, 2007–2025'],
    ['/chapters/ttp-talks/', 'Talking with the TTP'],
    ['/events/aps-attack-2014/', 'Attack on the Army Public School, Peshawar, 16 December 2014'],
    ['/glossary/tehreek-e-taliban-pakistan/', 'Tehreek-e-Taliban Pakistan – Glossary'],
    ['/numbers/deaths-at-the-school/', 'How many people were killed at the Army Public School?'],
    ['/quizzes/partners/', 'Quizzes: Partners: what others can do, and what they ask'],
  ])('%s shows its title, a description and a picture', async (url, title) => {
    const { result } = await ogs({ html: pageOf(url).html });
    expect(result.ogTitle).toBe(title);
    expect(result.ogDescription).toBe(
      pageOf(url).document.querySelector('meta[name=description]')!.getAttribute('content'),
    );
    expect(result.ogSiteName).toBe('A Negative Peace');
    expect(result.ogImage).toEqual([
      expect.objectContaining({ width: '1200', height: '630', alt: result.ogTitle }),
    ]);
    expect(result.twitterCard).toBe('summary_large_image');
  });

  test('each chapter, event, term, account, series and quiz has a picture of its own, of at most 60 kB', () => {
    const own = pages.filter(({ url }) =>
      /^\/(?:chapters|events|glossary|numbers|quizzes)\/(?!kinds|cards|practice)[^/]+\/$/.test(url),
    );
    expect(own.length).toBeGreaterThan(200);
    const files = own.map(({ url, document }) => {
      const picture = document.querySelector('[property="og:image"]')!.getAttribute('content')!;
      expect(picture).toBe(`/pictures${url.slice(0, -1)}.png`);
      return `dist${picture}`;
    });
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    expect(Math.max(...files.map((file) => statSync(file).size))).toBeLessThanOrEqual(60_000);
    for (const file of files.slice(0, 3)) {
      // The size stands in the PNG's first chunk.
      const head = readFileSync(file);
      expect([head.readUInt32BE(16), head.readUInt32BE(20)]).toEqual([1200, 630]);
    }
  });
});

test('in Urdu too, every page has a description of its own, with the marks of its language', () => {
  const urdu = builtPages('dist/ur').filter(({ url }) => !/embed|404/.test(url));
  const saidOn = urdu.map(
    ({ document }) =>
      document.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
  );
  expect(urdu.filter((_, at) => saidOn.indexOf(saidOn[at]!) !== at).map(({ url }) => url)).toEqual(
    [],
  );
  expect(saidOn.filter(({ length }) => length < 30 || length > 300)).toEqual([]);
});

test('no title and no description has a full stop behind another mark that ends a sentence', () => {
  const doubled = [...pages, ...builtPages('dist/ur')].filter(({ document }) =>
    /[?!…؟][.۔]/.test(
      `${document.title} ${document.querySelector('meta[name=description]')?.getAttribute('content') ?? ''}`,
    ),
  );
  expect(doubled.map(({ url }) => url)).toEqual([]);
});

describe('of a page in Urdu programs are told in which language it is', () => {
  const inUrdu = (url: string) => builtPages('dist/ur').find((page) => page.url === url)!.document;
  const ofTag = (url: string, tag: string) =>
    inUrdu(url).querySelector(`meta[${tag}]`)?.getAttribute('content');
  const languagesOf = (url: string) => {
    const text = inUrdu(url).querySelector('[type="application/ld+json"]')!.textContent;
    return (JSON.parse(text) as { '@graph': { inLanguage?: unknown }[] })['@graph'][0]!.inLanguage;
  };

  test.each([
    ['/chapters/ttp-talks/', 'ur'],
    ['/chapters/operations-after-2014/', 'en'],
  ])('the prose of %s is in “%s”', (url, language) => {
    expect(languagesOf(url)).toBe(language);
    expect(ofTag(url, 'name=citation_language')).toBe(language);
  });

  test.each([
    ['/quizzes/ttp-talks/', 'ur'],
    ['/quizzes/partners/', 'en'],
    ['/quizzes/mixed/', ['en', 'ur']],
    ['/quizzes/chronology/', 'ur'],
  ])('the questions of %s are in %s', (url, languages) => {
    expect(languagesOf(url)).toEqual(languages);
  });

  test.each([
    ['/events/aps-attack-2014/', 'ur_PK'],
    ['/about/', 'en_GB'],
    ['/quizzes/partners/', 'ur_PK'],
  ])('what a link to %s shows is in %s', (url, locale) => {
    expect(ofTag(url, 'property="og:locale"')).toBe(locale);
  });
});

describe('what a page says to programs', () => {
  /** The statements of a page about the record at `id`, by schema.org's names. */
  async function statementsOf(url: string, id = url): Promise<Record<string, unknown[]>> {
    const text = pageOf(url).document.querySelector('[type="application/ld+json"]')!.textContent;
    const context = { '@vocab': 'https://schema.org/' };
    const expanded = await jsonld.flatten(JSON.parse(text) as JsonLdDocument, undefined, {
      base: 'https://site.example/',
      documentLoader: (address: string) =>
        Promise.resolve({
          contextUrl: undefined,
          documentUrl: address,
          document: { '@context': context },
        }),
    });
    const node = (expanded as unknown as Record<string, unknown>[]).find(
      (record) => record['@id'] === `https://site.example${id}`,
    )!;
    return Object.fromEntries(
      Object.entries(node).map(([name, values]) => [
        name.replace('https://schema.org/', ''),
        [values].flat().map((value) => (value as { '@value'?: unknown })['@value'] ?? value),
      ]),
    );
  }

  test('an event has its day, a month that is known as a month, and words where it is about', async () => {
    const day = await statementsOf('/events/aps-attack-2014/');
    expect(day['@type']).toEqual(['https://schema.org/Event']);
    expect([day['startDate'], day['endDate']]).toEqual([['2014-12-16'], ['2014-12-16']]);
    const dates = await Promise.all(
      pages
        .filter(({ url }) => url.startsWith('/events/'))
        .map(async ({ url }) => await statementsOf(url)),
    );
    const starts = dates.map(({ startDate }) => startDate?.[0] as string | undefined);
    expect(starts.some((start) => /^\d{4}-\d\d$/.test(start ?? ''))).toBe(true);
    expect(
      dates.filter(
        ({ startDate, disambiguatingDescription }) => !startDate === !disambiguatingDescription,
      ),
    ).toEqual([]);
  });

  test('the course, a chapter, a quiz, a term and the data say what they are', async () => {
    const course = await statementsOf('/');
    expect(course['@type']).toEqual(['https://schema.org/Course']);
    expect(course['hasPart']).toHaveLength(8);
    const chapter = await statementsOf('/chapters/partners/');
    expect(chapter['@type']).toEqual(['https://schema.org/LearningResource']);
    expect(chapter['teaches']!.length).toBeGreaterThanOrEqual(3);
    const quiz = await statementsOf('/quizzes/partners/');
    expect(quiz['@type']).toEqual(['https://schema.org/Quiz']);
    expect(quiz['description']![0]).toMatch(/^Quiz: Partners: .* \d+ questions, graded at once/);
    expect(quiz['isPartOf']).toEqual([{ '@id': 'https://site.example/chapters/partners/' }]);
    const term = await statementsOf('/glossary/tehreek-e-taliban-pakistan/');
    expect(term['@type']).toEqual(['https://schema.org/DefinedTerm']);
    const set = await statementsOf('/glossary/');
    expect(set['hasDefinedTerm']!.length).toBeGreaterThan(100);
    const data = await statementsOf('/data/');
    expect(data['distribution']).toHaveLength(13);
  });

  test('no answer of a question stands in what a quiz says', () => {
    for (const { document } of pages.filter(({ url }) => url.startsWith('/quizzes/'))) {
      expect(document.querySelector('[type="application/ld+json"]')!.textContent).not.toMatch(
        /acceptedAnswer|suggestedAnswer/,
      );
    }
  });

  test('an event has a place where its sources name one, and none where nobody says where it was', async () => {
    const events = await Promise.all(
      pages
        .filter(({ url }) => url.startsWith('/events/'))
        .map(async ({ url }) => await statementsOf(url)),
    );
    const without = events.filter(({ location }) => !location);
    expect(without.length).toBeGreaterThanOrEqual(9);
    expect(without.length).toBeLessThan(events.length / 2);
    const said = [...pages, ...builtPages('dist/ur')].map(({ html }) => html).join('\n');
    expect(said).not.toMatch(/"@type":"Place","name":"(?:not stated|United Nations|درج نہیں)"/);
  });

  test('every page but the home page says the way to it', () => {
    const without = pages.filter(
      ({ document }) =>
        !document
          .querySelector('[type="application/ld+json"]')
          ?.textContent.includes('BreadcrumbList'),
    );
    expect(without.map(({ url }) => url)).toEqual(['/404.html', '/']);
  });

  test('a program that looks for the licence of a page finds it', () => {
    const without = pages.filter(
      ({ html }) =>
        mf2(html, { baseUrl: 'https://site.example/' }).rels['license']?.[0] !==
        'https://creativecommons.org/licenses/by/4.0/',
    );
    expect(without.map(({ url }) => url)).toEqual([]);
  });

  test('a chapter has what reference managers read, and no other kind of page has', async () => {
    const cited = await Promise.all(
      pages.map(async ({ url, html }) => ({
        url,
        tags: (await loadFromString(html)).highwirePress,
      })),
    );
    const withTags = cited.filter(({ tags }) => tags !== undefined);
    expect(withTags.map(({ url }) => url)).toEqual(
      pages.map(({ url }) => url).filter((url) => /^\/chapters\/[^/]+\/$/.test(url)),
    );
    expect(withTags.find(({ url }) => url === '/chapters/partners/')?.tags).toEqual({
      title: 'Partners: what others can do, and what they ask',
      publisher: 'A Negative Peace',
      inbook_title: 'A Negative Peace',
      publication_date: '2026',
      language: 'en',
    });
  });
});

test('the changes of the course can be followed with a feed reader', async () => {
  const feed = await new RssParser().parseString(readFileSync('dist/changes.xml', 'utf8'));
  expect(feed.title).toBe('A Negative Peace');
  const dates = feed.items.map(({ isoDate }) => isoDate!);
  expect(dates.length).toBeGreaterThan(3);
  expect(dates).toEqual([...dates].sort().reverse());
  const addresses = new Set(pages.map(({ url }) => url));
  expect(feed.items.filter(({ link }) => !addresses.has(link!))).toEqual([]);
  expect(new Set(feed.items.map(({ id }) => id as string)).size).toBe(feed.items.length);
});

test('browsers of every kind find an icon', () => {
  const icons = [
    ...pageOf('/').document.querySelectorAll('link[rel~=icon], link[rel=apple-touch-icon]'),
  ];
  expect(icons.map((icon) => icon.getAttribute('href'))).toEqual([
    '/favicon.ico',
    '/icon.svg',
    '/apple-touch-icon.png',
  ]);
  // A header that says “one icon”, and a PNG in it.
  const ico = readFileSync('dist/favicon.ico');
  expect([ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([1, 1]);
  expect(ico.subarray(23, 26).toString()).toBe('PNG');
});
