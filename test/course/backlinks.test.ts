import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { searchFile } from '../../src/course/files/search-file.ts';
import { messages } from '../../src/i18n/languages/en.ts';
import { realCourse } from '../support/real-course.ts';

const { course } = await realCourse();

/** The headings under which `<Term id="…">` stands in a chapter's file, found by reading its lines. */
function headingsWithTerm(file: string, id: string): string[] {
  const found: string[] = [];
  let heading = '';
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, title] = /^#{2,3} (.+)$/.exec(line) ?? [];
    if (title !== undefined) heading = title.trim();
    const isNamed =
      line.includes(`<Term id="${id}"`) ||
      new RegExp(`<(?:Contrast|Relations) terms="([^"]* )?${id}[ "]`).test(line);
    if (isNamed && found.at(-1) !== heading) found.push(heading);
  }
  return found;
}

test('a term links to each section that uses it, as a scan of the chapters’ files finds', () => {
  for (const { id, sections } of course.terms) {
    const scanned = course.chapters.flatMap((chapter) =>
      headingsWithTerm(chapter.file, id).map((heading) =>
        heading === '' ? chapter.title : `${chapter.title}: ${heading}`,
      ),
    );
    const linked = sections.map(({ title }) => title);
    expect(linked, id).toEqual(scanned);
  }
});

test('a term links to each event and question that names it, as a scan of their files finds', () => {
  for (const { id, events, questions } of course.terms) {
    expect(events, id).toEqual(
      course.events.filter(({ terms }) => terms.includes(id)).map((event) => event.id),
    );
    expect(questions, id).toEqual(
      course.questions
        .filter(({ evidence }) => evidence.terms.includes(id))
        .map((question) => question.id),
    );
  }
});

test('terms are related when either names the other, in the order of the alphabet', () => {
  for (const term of course.terms) {
    const scanned = course.terms.filter(
      ({ id, related }) => term.related.includes(id) || related.includes(term.id),
    );
    expect(course.neighboursOf({ terms: term.kin }).terms, term.id).toEqual(scanned);
  }
});

test('what is searched holds every term, event and question as it is asked, and no hint or answer', () => {
  const file = searchFile(course, messages);
  expect(file.terms).toHaveLength(course.terms.length);
  expect(file.events).toHaveLength(course.events.length);
  expect(file.questions.map(({ headword }) => headword)).toEqual(
    course.questions.map(({ prompt }) => prompt),
  );
  const text = JSON.stringify(file);
  const answers = course.questions.flatMap((question) => [
    question.hint,
    ...('choices' in question ? question.choices.map(({ feedback }) => feedback) : []),
  ]);
  expect(answers.filter((answer) => text.includes(JSON.stringify(answer)))).toEqual([]);
});
