import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';

const bytes = new Uint8Array(readFileSync('dist/course.epub'));
const files = unzipSync(bytes);
const textOf = (path: string) => strFromU8(files[path]!);
const parts = Object.keys(files).filter((path) => path.endsWith('.xhtml'));
/** As an e-reader does: strictly, as XML. */
const parsed = new Map(
  parts.map((path) => [
    path,
    new JSDOM(textOf(path), { contentType: 'application/xhtml+xml' }).window.document,
  ]),
);
const partOf = (name: string) => parsed.get(`book/${name}.xhtml`)!;
const EPUBCHECK = '/usr/bin/epubcheck';

describe('the course as a book', () => {
  test('says first, and uncompressed, what it is', () => {
    // The name of the first file stands at byte 30 of a zip, its contents behind it.
    expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  test('has the signs, the eight chapters, the timeline, the glossary, questions, answers and sources, in this order', () => {
    const top = [...partOf('nav').querySelectorAll('#toc > ol > li > a')];
    const listed = top.map((link) => link.textContent);
    expect(listed.length).toBe(14);
    expect(listed[0]).toBe('What the signs mean');
    expect(listed.slice(9)).toEqual(['Timeline', 'Glossary', 'Quizzes', 'Answers', 'Sources']);
    expect(partOf('signs').querySelectorAll('svg.sign').length).toBe(4);
    expect(partOf('timeline').querySelectorAll('section').length).toBeGreaterThan(70);
    expect(partOf('glossary').querySelectorAll('section').length).toBeGreaterThan(110);
  });

  test('leads from its contents to each section, event, term, quiz and source', () => {
    const inner = [...partOf('nav').querySelectorAll('#toc > ol > li > ol a')];
    const names = inner.map((link) => link.textContent);
    expect(names).toEqual(
      expect.arrayContaining([
        'In short',
        'Attack on the Army Public School, Peshawar',
        'Financial Action Task Force',
        'Terrorism in Pakistan: Causes, Implications and Way Forward',
      ]),
    );
    expect(inner.length).toBeGreaterThan(400);
  });

  test('every link in it leads to a place in it, or to a source on the web', () => {
    const lost = [...parsed].flatMap(([path, document]) =>
      [...document.querySelectorAll('a[href]')].flatMap((link) => {
        const address = link.getAttribute('href')!;
        if (/^https?:/.test(address)) return [];
        const [file = '', id] = address.split('#');
        const target = file === '' ? document : parsed.get(`book/${file}`);
        return target && (id === undefined || target.getElementById(id))
          ? []
          : [`${path}: ${address}`];
      }),
    );
    expect(lost).toEqual([]);
  });

  test('a chapter has its text, its boxes, its charts and maps, and every note that it refers to', () => {
    const chapter = partOf('ttp-talks');
    expect(chapter.querySelectorAll('.prose > p').length).toBeGreaterThan(15);
    expect(chapter.querySelectorAll('svg path').length).toBeGreaterThan(5);
    expect(chapter.querySelectorAll('use, button, script, select').length).toBe(0);
    const referred = new Set(
      [...chapter.querySelectorAll('.citation > a')].map((link) =>
        link.getAttribute('href')!.slice(1),
      ),
    );
    expect(referred.size).toBeGreaterThan(20);
    expect([...referred].filter((id) => !chapter.getElementById(id)?.textContent.trim())).toEqual(
      [],
    );
  });

  /** Of a book, what is drawn in it, but for the signs. */
  const drawings = () =>
    [...parsed].flatMap(([path, document]) =>
      [...document.querySelectorAll('svg:not(.sign)')].map((drawing) => ({ path, drawing })),
    );

  test('every drawing has a window of its own, and what is drawn lies in it', () => {
    expect(drawings().length).toBeGreaterThan(60);
    for (const { path, drawing } of drawings()) {
      const [, , width = 0, height = 0] = (drawing.getAttribute('viewBox') ?? '')
        .split(' ')
        .map(Number);
      expect(width, path).toBe(400);
      expect(drawing.outerHTML, path).not.toMatch(/="[\d.]+%"|var\(/);
      for (const mark of drawing.querySelectorAll('circle, text')) {
        const [x, y] = ['x', 'y'].map((axis) =>
          Number(mark.getAttribute(axis) ?? mark.getAttribute(`c${axis}`) ?? 0),
        ) as [number, number];
        expect([x >= 0, x <= width, y >= 0, y <= height], path).toEqual([true, true, true, true]);
      }
    }
  });

  test('a map is one drawing: its shapes in the colours of the site, its marks and names over them', () => {
    const maps = drawings().filter(({ drawing }) => drawing.classList.contains('marks'));
    expect(maps.length).toBeGreaterThan(4);
    for (const { drawing } of maps) {
      const fills = [...drawing.querySelectorAll('path[fill]')].map((path) =>
        path.getAttribute('fill'),
      );
      expect(new Set(fills).size).toBeGreaterThan(2);
      expect(fills).toContain('#dbe6ea');
      const names = [...drawing.querySelectorAll('text:not(.label)')].map(
        ({ textContent }) => textContent,
      );
      expect(names).toEqual([...new Set(names)]);
      expect(drawing.parentElement?.getAttribute('aria-label')?.length).toBeGreaterThan(5);
    }
  });

  test('what was worked out is hollow in a chart, as the text beside it says', () => {
    const columns = partOf('operations-after-2014').querySelectorAll('.chart rect');
    const hollow = [...columns].filter((column) => column.hasAttribute('data-worked-out'));
    expect(hollow.length).toBe(2);
    expect(textOf('book/book.css')).toMatch(/rect\[data-worked-out\] \{\s*fill: #fff/);
  });

  test('a note has its number, which leads back to where it is referred to', () => {
    const chapter = partOf('ttp-talks');
    const notes = [...chapter.querySelectorAll('aside.note')];
    expect(notes.length).toBeGreaterThan(20);
    for (const note of notes) {
      const back = note.querySelector('a[role=doc-backlink]')!;
      expect(note.id).toBe(`citation-${back.textContent}`);
      const from = chapter.getElementById(back.getAttribute('href')!.slice(1))!;
      expect(from.getAttribute('href')).toBe(`#${note.id}`);
    }
  });

  test('no heading has lost what stood under it, and no button its words', () => {
    for (const [path, document] of parsed) {
      const bare = [...document.querySelectorAll('section > :is(h2, h3, h4):last-child')];
      expect(
        bare.map(({ textContent }) => textContent),
        path,
      ).toEqual([]);
      expect(document.body.textContent, path).not.toContain('Teach this chapter');
    }
  });

  test('says to whoever chooses by it what it needs of a reader', () => {
    const opf = textOf('book/package.opf');
    for (const said of ['accessMode">textual', 'accessModeSufficient">textual', 'Hazard">none']) {
      expect(opf).toContain(said);
    }
    expect(partOf('nav').querySelector('nav[hidden] a[href]')).not.toBeNull();
  });

  test('has a cover, which readers of now and of before find', () => {
    const opf = textOf('book/package.opf');
    expect(opf).toContain('href="cover.png" media-type="image/png" properties="cover-image"');
    expect(opf).toContain('<meta name="cover" content="cover"/>');
    const { buffer } = files['book/cover.png']!.slice(16, 24);
    const size = new DataView(buffer);
    expect([size.getUint32(0), size.getUint32(4)]).toEqual([1200, 1800]);
  });

  test('of what is to be paired, one list has letters', () => {
    const matched = [...partOf('questions').querySelectorAll('ul + ol')];
    expect(matched.length).toBeGreaterThan(5);
    expect(textOf('book/book.css')).toContain('li > ul + ol {\n  list-style: upper-alpha;');
  });

  test('answers stand at the end, and not beside their questions', () => {
    const questions = partOf('questions').querySelectorAll('.prompt');
    const answers = partOf('answers').querySelectorAll('li[id^=answer-]');
    expect(questions.length).toBeGreaterThan(150);
    expect(answers.length).toBe(questions.length);
    expect(partOf('questions').body.textContent).not.toContain('The answer:');
    for (const answer of answers) expect(answer.textContent.length).toBeGreaterThan(20);
  });

  test('is made by the command as it is by the build', () => {
    const folder = mkdtempSync(join(tmpdir(), 'book-'));
    const file = join(folder, 'course.epub');
    execFileSync(process.execPath, ['scripts/pack-course.ts', file]);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    rmSync(folder, { recursive: true });
  });

  test('in another language it is a book of its own, set in the direction of that language', () => {
    const other = unzipSync(new Uint8Array(readFileSync('dist/ur/course.epub')));
    const packageFile = strFromU8(other['book/package.opf']!);
    expect(packageFile).toContain('<spine page-progression-direction="rtl">');
    expect(strFromU8(other['book/partners.xhtml']!)).toMatch(
      /<html [^>]*lang="ur"[^>]* dir="rtl">/,
    );
    const idIn = (opf: string) => /<dc:identifier id="id">([^<]+)</.exec(opf)?.[1];
    expect(idIn(packageFile)).toMatch(/^urn:uuid:/);
    expect(idIn(packageFile)).not.toBe(idIn(textOf('book/package.opf')));
    // Not every device has the letters of Urdu.
    expect(Object.keys(other).filter((path) => path.endsWith('.woff2')).length).toBe(2);
  });

  test.runIf(existsSync(EPUBCHECK))(
    'EPUBCheck finds no error and warns of nothing',
    () => {
      // As a program that soon ends should be run: it takes half as long.
      const options = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', EPUBCHECK];
      for (const book of ['dist/course.epub', 'dist/ur/course.epub']) {
        const report = execFileSync('java', [...options, book], { encoding: 'utf8' });
        expect(report).toContain('0 fatals / 0 errors / 0 warnings');
      }
    },
    120_000,
  );
});
