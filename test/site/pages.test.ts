import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isReservedId } from '../../src/course/checks/id-diagnostics.ts';
import { builtPages } from '../support/built-site.ts';
import { PAGE_TYPES } from '../support/page-types.ts';

const pages = builtPages();
const byUrl = new Map(pages.map((page) => [page.url, page]));

function faults(find: (page: (typeof pages)[number]) => string[]): string[] {
  return pages.flatMap((page) => find(page).map((fault) => `${page.url}: ${fault}`));
}

test('every route of the design is there', () => {
  expect(PAGE_TYPES.filter((url) => !byUrl.has(url))).toEqual([]);
});

test('every page has a language, a direction, one h1, a description, and a title of its own', () => {
  expect(
    faults(({ document }) => [
      ...(document.documentElement.lang === 'en' ? [] : ['no lang']),
      ...(document.documentElement.dir === 'ltr' ? [] : ['no dir']),
      ...(document.querySelectorAll('h1').length === 1 ? [] : ['not one h1']),
      ...(document.querySelector('meta[name=description]')?.getAttribute('content')
        ? []
        : ['none']),
    ]),
  ).toEqual([]);
  const titles = pages.map(({ document }) => document.title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('ids are unique on every page', () => {
  expect(
    faults(({ document }) => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    }),
  ).toEqual([]);
});

test('an author cannot take an id that the page of a chapter has of its own', () => {
  const chapters = pages.filter(({ url }) => /^\/chapters\/.+/.test(url));
  expect(
    chapters.flatMap(({ url, document }) => {
      const written = new Set(
        [
          ...document.querySelectorAll(
            '.prose :is(h2, h3)[id], .prose .anchor[id], .prose .former[id]',
          ),
        ].map(({ id }) => id),
      );
      const own = [...document.querySelectorAll('[id]')]
        .map(({ id }) => id)
        .filter((id) => !written.has(id));
      return own.filter((id) => !isReservedId(id)).map((id) => `${url}#${id}`);
    }),
  ).toEqual([]);
});

test('the way on from a chapter stands below its questions, and what documents it below that', () => {
  const chapters = pages.filter(({ url }) => /^\/chapters\/[^/]+\/$/.test(url));
  const order = ['.prose', '#quiz', '.chapter-links', '#discussion', '#references'];
  const isInOrder = ({ document }: (typeof pages)[number]) => {
    const found = [...document.querySelectorAll(order.join())];
    return order.every((selector, index) => found[index]?.matches(selector));
  };
  expect(chapters.length).toBe(8);
  expect(chapters.filter((chapter) => !isInOrder(chapter)).map(({ url }) => url)).toEqual([]);
});

test('headings go down one level at a time', () => {
  expect(
    faults(({ document }) => {
      const levels = [...document.querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) =>
        Number(tagName.slice(1)),
      );
      return levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1).map(String);
    }),
  ).toEqual([]);
});

test('every link inside the site leads to a page or file, and every anchor to an element', () => {
  expect(
    faults(({ document, url }) =>
      [...document.querySelectorAll('a[href]')].flatMap((link) => {
        const href = link.getAttribute('href') ?? '';
        if (/^https?:/.test(href)) return [];
        const { pathname, hash } = new URL(href, `http://site${url}`);
        const target = byUrl.get(pathname);
        if (!target) return existsSync(`dist${pathname}`) ? [] : [href];
        const id = decodeURIComponent(hash.slice(1));
        return id === '' || target.document.getElementById(id) ? [] : [href];
      }),
    ),
  ).toEqual([]);
});

test('nothing is styled or scripted inline in a way that a strict policy refuses', () => {
  expect(
    faults(({ document, html }) => [
      ...[...document.querySelectorAll('[style]')].map(() => 'a style attribute'),
      ...(/\son[a-z]+="/.test(html) ? ['an inline handler'] : []),
      ...(document.querySelector('meta[http-equiv="content-security-policy" i]')
        ? []
        : ['no policy']),
    ]),
  ).toEqual([]);
});

test('no page asks anything of another host', () => {
  expect(
    faults(({ document }) =>
      // The licence is named, and never fetched.
      [...document.querySelectorAll('[src],link[href]:not([rel=license])')].flatMap((element) => {
        const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
        return /^(https?:)?\/\//.test(address) ? [address] : [];
      }),
    ),
  ).toEqual([]);
});

test('nothing above the chapters is more than two steps from home', () => {
  const linked = (url: string) =>
    [...(byUrl.get(url)?.document.querySelectorAll('a[href^="/"]') ?? [])].map((link) =>
      (link.getAttribute('href') ?? '').replace(/#.*$/, ''),
    );
  const near = new Set(linked('/').flatMap((url) => [url, ...linked(url)]));
  expect(
    pages.map(({ url }) => url).filter((url) => url !== '/404.html' && !near.has(url)),
  ).toEqual([]);
});

test('the stylesheet holds the styles of every island, also of those that are mounted later', () => {
  const textOf = (ending: string) =>
    globSync(`dist/_astro/*.${ending}`)
      .map((file) => readFileSync(file, 'utf8'))
      .join('');
  const classesIn = (text: string) => new Set(text.match(/svelte-(?=[a-z]*\d)[a-z0-9]{5,8}\b/g));
  const styled = classesIn(textOf('css'));
  expect([...classesIn(textOf('js'))].filter((name) => !styled.has(name))).toEqual([]);
  // Of what is mounted by script alone, the styles are a file of the page's own.
  expect(textOf('css')).toContain('.question .choice');
});
