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

  test('has the eight chapters, the timeline, the glossary, the questions and the answers, in this order', () => {
    const listed = [...partOf('nav').querySelectorAll('a')].map((link) => link.textContent);
    expect(listed.length).toBe(12);
    expect(listed.slice(8)).toEqual(['Timeline', 'Glossary', 'Quizzes', 'Answers']);
    expect(partOf('timeline').querySelectorAll('section').length).toBeGreaterThan(70);
    expect(partOf('glossary').querySelectorAll('section').length).toBeGreaterThan(110);
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
