/** Courses of any size, the same for the same seed, to measure what a build costs as a course grows. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { randomIntegers } from '../../../src/domain/text/seeded-shuffle.ts';

/** Of each kind of record, for one chapter. */
const PER_CHAPTER = 10;
const SECTIONS = 6;
const PARAGRAPHS_PER_SECTION = 5;
const WORDS_PER_PARAGRAPH = 50;
const FIRST_YEAR = 1900;
const YEARS = 120;
const THEMES = ['trade', 'harbours', 'councils', 'storms', 'lamps'];
const WORDS =
  'wall lamp storm council harbour ship duty pilot quay tide ledger town wind rope sail stone winter spring letter witness order answer custom record keeper master mayor clerk island coast channel anchor signal beam light cargo grain salt iron timber tar debt fine vote charter plan bridge road gate'.split(
    ' ',
  );

interface Size {
  chapters: number;
  seed: string;
}

/** Writes a course of so many chapters in the place of a project's `src/content`. */
export function generateCourse(root: string, { chapters, seed }: Size): void {
  const content = join(root, 'src/content');
  rmSync(content, { recursive: true, force: true });
  const below = randomIntegers(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  const words = (count: number) => Array.from({ length: count }, () => pick(WORDS)).join(' ');
  const sentence = (count: number) => `${capital(words(count))}.`;
  const numbered = (kind: string, chapter: number, index: number) =>
    `${kind}-${chapter * PER_CHAPTER + index + 1}`;
  const each = Array.from({ length: PER_CHAPTER }, (_, index) => index);
  const write = (file: string, text: string) => {
    const path = join(content, file);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
  };

  write(
    'course.yaml',
    stringify({
      id: 'grown',
      name: 'A grown course',
      themes: THEMES.map((id) => ({ id, title: capital(id) })),
    }),
  );
  write('look.css', '');
  write(
    'pages/en/home.mdx',
    '---\ntitle: Home\nlede: A course that was made by program.\n---\n\nIt is to be measured.\n',
  );
  for (const role of ['document', 'background']) {
    write(
      `sources/${role}.yaml`,
      stringify({
        role,
        short: capital(role),
        year: '2000',
        kind: 'Invented',
        goodFor: 'Measuring.',
        weakness: 'Invented.',
        csl: { type: 'book', title: capital(role) },
      }),
    );
  }
  const citations = [{ source: 'document', at: 'p. 1' }];
  for (let chapter = 0; chapter < chapters; chapter += 1) {
    const slug = `chapter-${chapter + 1}`;
    for (const index of each) {
      const year = FIRST_YEAR + below(YEARS);
      write(
        `events/${numbered('event', chapter, index)}.yaml`,
        stringify({
          title: `${capital(words(3))} ${chapter * PER_CHAPTER + index + 1}`,
          date: `${year}-${String(1 + below(12)).padStart(2, '0')}`,
          summary: sentence(25),
          themes: [pick(THEMES)],
          place: capital(pick(WORDS)),
          terms: [numbered('term', chapter, index)],
          known: 'stated',
          basis: 'It is stated.',
          citations,
        }),
      );
      write(
        `glossary/${numbered('term', chapter, index)}.yaml`,
        stringify({
          headword: `${capital(words(2))} ${chapter * PER_CHAPTER + index + 1}`,
          kind: 'concept',
          definition: sentence(20),
          related: [numbered('term', chapter, (index + 1) % PER_CHAPTER)],
          citations,
        }),
      );
    }
    write(
      `questions/${slug}.yaml`,
      stringify({
        questions: each.map((index) => ({
          id: numbered('question', chapter, index),
          kind: 'single-choice',
          level: 'recall',
          objective: 'one',
          prompt: `${capital(words(8))}?`,
          hint: sentence(6),
          evidence: {
            paragraph: `p-${index + 1}`,
            events: [numbered('event', chapter, index)],
            terms: [numbered('term', chapter, index)],
          },
          citations,
          choices: ['a', 'b', 'c'].map((id) => ({
            id,
            text: `${capital(words(4))} ${id}`,
            right: id === 'a',
            feedback: sentence(6),
          })),
        })),
      }),
    );
    let paragraph = 0;
    const prose = Array.from({ length: SECTIONS }, (_, section) => {
      const paragraphs = Array.from({ length: PARAGRAPHS_PER_SECTION }, () => {
        const index = paragraph;
        paragraph += 1;
        const anchor = `<Anchor id="p-${index + 1}" />`;
        const names =
          index < PER_CHAPTER
            ? ` <Term id="${numbered('term', chapter, index)}">${words(2)}</Term> and <Event id="${numbered('event', chapter, index)}">${words(3)}</Event>.`
            : '';
        return `${anchor}${sentence(WORDS_PER_PARAGRAPH)}${names} <Cite source="document" at="p. ${index + 1}" />`;
      });
      return `## ${capital(words(3))} ${section + 1}\n\n${paragraphs.join('\n\n')}`;
    });
    const head = stringify({
      title: `${capital(words(4))} ${chapter + 1}`,
      order: chapter + 1,
      summary: sentence(20),
      period: `${FIRST_YEAR}/${FIRST_YEAR + YEARS}`,
      objectives: ['one', 'two', 'three'].map((id) => ({ id, text: sentence(6) })),
      discussion: [{ prompt: `${capital(words(8))}?`, answer: sentence(12) }],
    });
    write(`chapters/en/${slug}.mdx`, `---\n${head}---\n\n${prose.join('\n\n')}\n`);
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
