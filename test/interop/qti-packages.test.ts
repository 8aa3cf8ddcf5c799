/** Packages of QTI: what we write comes back, and what others write is taken for what it is. */

import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../src/domain/questions/question.ts';
import { messages } from '../../src/i18n/languages/en.ts';
import { readQtiPackage } from '../../src/interop/packages/read-qti-package.ts';
import { questionsToQti, qtiLosses } from '../../src/interop/packages/qti.ts';
import { isZip, unzip } from '../../src/interop/packages/unzip.ts';
import { FORMATS } from '../../src/interop/questions/formats.ts';
import { toPortable } from '../../src/interop/questions/portable.ts';
import { readQuestionFile } from '../../src/interop/questions/read-file.ts';
import { A_COURSE, aQuestion } from '../support/builders.ts';
import { realCourse } from '../support/real-course.ts';

const { course } = await realCourse();
const set = {
  course: A_COURSE,
  id: 'bank',
  title: 'A bank',
  messages: messages.quiz,
  locale: 'en',
  objectives: {},
  alone: '',
  full: '',
  loadPlayer: () => Promise.resolve({ script: '', style: '' }),
};

/** What the form of a question says, but for what the dialect has no place for. */
function carried(question: Question): object {
  const { portable } = toPortable(question);
  const { form, prompt } = portable;
  switch (portable.form) {
    case 'choices': {
      const choices = portable.choices.map(({ text, isRight, feedback }) => ({
        text,
        isRight,
        feedback,
      }));
      return { form, prompt, isMultiple: portable.isMultiple, choices };
    }
    case 'true-false':
      return { form, prompt, answer: portable.answer, feedback: portable.feedback };
    case 'text':
      return { form, prompt, accepted: portable.accepted };
    case 'number':
      return { form, prompt, least: portable.least, most: portable.most };
    case 'pairs': {
      const pairs = portable.pairs.map(({ left, right }) => ({ left, right }));
      return { form, prompt, pairs, distractors: portable.distractors ?? [] };
    }
    case 'essay':
      return { form, prompt, model: portable.model };
    case 'gaps':
      return { form, prompt };
  }
}

describe.each(['canvas', 'cartridge'] as const)('through a package for %s and back', (dialect) => {
  const kept = course.questions.filter(
    (question) => !qtiLosses(question, dialect).includes('left-out'),
  );

  test('every question of the course says what it said', () => {
    const { taken, refused } = readQuestionFile('bank.zip', FORMATS[dialect].write(kept, set));
    expect(refused).toEqual([]);
    expect(taken.map(({ question }) => carried(question))).toEqual(kept.map(carried));
  });

  test('each keeps its id', () => {
    const { taken } = readQuestionFile('bank.zip', FORMATS[dialect].write(kept, set));
    expect(taken.map(({ question }) => question.id)).toEqual(kept.map(({ id }) => id));
  });
});

/** The item of a question, without what stands around it, an element in a line. */
const itemsOf = (question: Question, dialect: 'canvas' | 'cartridge') =>
  /<item [\s\S]*<\/item>/
    .exec(questionsToQti([question], set, dialect))?.[0]
    .replaceAll(/><(?!\/)/g, '>\n<');

describe('an item is written as Canvas itself writes it', () => {
  test.each([
    'single-choice',
    'multiple-choice',
    'true-false',
    'short-text',
    'number',
    'match',
    'gaps',
    'open',
  ] as const)('%s', async (kind) => {
    await expect(itemsOf(aQuestion(kind), 'canvas')).toMatchFileSnapshot(
      `../fixtures/qti-items/canvas-${kind}.xml`,
    );
  });
});

describe('an item is written as Common Cartridge names it', () => {
  test.each(['single-choice', 'multiple-choice', 'true-false', 'short-text', 'open'] as const)(
    '%s',
    async (kind) => {
      await expect(itemsOf(aQuestion(kind), 'cartridge')).toMatchFileSnapshot(
        `../fixtures/qti-items/cartridge-${kind}.xml`,
      );
    },
  );

  test('what it has no kind for is left out, and said', () => {
    for (const kind of ['number', 'match', 'gaps'] as const) {
      expect(qtiLosses(aQuestion(kind), 'cartridge')).toEqual(['left-out']);
      expect(itemsOf(aQuestion(kind), 'cartridge')).toBeUndefined();
      expect(qtiLosses(aQuestion(kind), 'canvas')).not.toContain('left-out');
    }
  });

  test('what it cannot carry of the others is said, each by its word', () => {
    const lost = (kind: Parameters<typeof aQuestion>[0], dialect: 'canvas' | 'cartridge') =>
      qtiLosses(aQuestion(kind), dialect);
    expect(lost('single-choice', 'canvas')).toEqual(['hint', 'evidence', 'tags']);
    expect(lost('short-text', 'canvas')).toEqual(['feedback', 'hint', 'evidence', 'tags']);
    expect(lost('multiple-choice', 'canvas')).toEqual(['part-marks', 'hint', 'evidence', 'tags']);
    expect(lost('open', 'canvas')).toEqual(['rubric', 'hint', 'evidence', 'tags']);
    expect(lost('open', 'cartridge')).toEqual(['model', 'hint', 'evidence', 'tags']);
  });
});

const item = (prompt: string, ident = 'q') =>
  `<item ident="${ident}"><presentation><material><mattext>${prompt}</mattext></material><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="a"><material><mattext>yes</mattext></material></response_label><response_label ident="b"><material><mattext>no</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar><varequal respident="r">a</varequal></conditionvar><setvar action="Set">100</setvar></respcondition></resprocessing></item>`;
const quiz = (...items: string[]) => `<questestinterop>${items.join('')}</questestinterop>`;
const item2 = (prompt: string) =>
  `<assessmentItem identifier="i"><responseDeclaration identifier="R" cardinality="single"><correctResponse><value>A</value></correctResponse></responseDeclaration><itemBody><choiceInteraction responseIdentifier="R"><prompt>${prompt}</prompt><simpleChoice identifier="A">yes</simpleChoice><simpleChoice identifier="B">no</simpleChoice></choiceInteraction></itemBody></assessmentItem>`;

const zipOf = (files: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, contents]) => [
        path,
        typeof contents === 'string' ? strToU8(contents) : contents,
      ]),
    ),
  );
const readFiles = (files: Record<string, string | Uint8Array>) => readQtiPackage(zipOf(files));
const promptsOf = (files: Record<string, string | Uint8Array>) =>
  readFiles(files).taken.map(({ question }) => question.prompt);

describe('a package that another system has made', () => {
  test('has the questions of all its documents, whatever they end in', () => {
    expect(
      promptsOf({
        'imsmanifest.xml': '<manifest/>',
        'a/one.xml': quiz(item('One?')),
        'two.QTI': item2('Two?'),
        'res00001.dat': quiz(item('Three?')),
        'readme.txt': quiz(item('Not a document.')),
        '__MACOSX/a/one.xml': quiz(item('What a Mac leaves there.')),
      }).sort(),
    ).toEqual(['One?', 'Three?', 'Two?']);
  });

  test('has them in the order of its test, where it says one', () => {
    const ref = (href: string) => `<assessmentItemRef identifier="x" href="${href}"/>`;
    const test = `<assessmentTest>${ref('items/c.xml')}${ref('items/a.xml')}${ref('items/b.xml')}</assessmentTest>`;
    expect(
      promptsOf({
        'items/a.xml': item2('A?'),
        'items/b.xml': item2('B?'),
        'items/c.xml': item2('C?'),
        'test.xml': test,
      }),
    ).toEqual(['C?', 'A?', 'B?']);
  });

  test('has a question once that stands in it twice under other names', () => {
    expect(
      promptsOf({
        'quiz.xml': quiz(item('One?', 'i1'), item('Two?', 'i2')),
        'non_cc_assessments/quiz.xml.qti': quiz(item('One?', 'other'), item('Three?', 'i3')),
      }),
    ).toEqual(['One?', 'Two?', 'Three?']);
  });

  test('asks twice what one document asks twice', () => {
    expect(promptsOf({ 'quiz.xml': quiz(item('One?', 'i1'), item('One?', 'i2')) })).toEqual([
      'One?',
      'One?',
    ]);
  });

  test('tells which of its documents cannot be read, and takes the others', () => {
    const { taken, refused } = readFiles({
      'broken.xml': '<questestinterop>\n<item',
      'imsmanifest.xml': '<manifest',
      'good.xml': quiz(item('One?')),
    });
    expect(taken.map(({ question }) => question.prompt)).toEqual(['One?']);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ fault: 'not-readable' });
    expect(refused[0]!.found).toMatch(/^broken\.xml: ./);
  });

  test('says so where there is no question in it, or it is no zip', () => {
    expect(readFiles({ 'imsmanifest.xml': '<manifest/>' })).toEqual({
      taken: [],
      refused: [{ line: 0, fault: 'no-questions-inside', found: '' }],
    });
    expect(readQtiPackage(strToU8('PK, and no more'))).toEqual({
      taken: [],
      refused: [{ line: 0, fault: 'not-readable', found: 'zip' }],
    });
  });

  test.each([
    ['map.png', 'image/png'],
    ['map.jpg', 'image/jpeg'],
    ['map.JPEG', 'image/jpeg'],
    ['map.gif', 'image/gif'],
    ['map.webp', 'image/webp'],
  ])('shows its picture %s, by whichever folder a text names it', (name, type) => {
    const bytes = new Uint8Array(70_000).fill(7);
    const html = `&lt;p&gt;See &lt;img src="$IMS-CC-FILEBASE$/Uploaded/${name}" alt="the map"&gt;&lt;/p&gt;`;
    const { taken } = readFiles({
      'quiz.xml': quiz(
        item('One?').replace('<mattext>One?', `<mattext texttype="text/html">${html}`),
      ),
      [`web_resources/Uploaded/${name}`]: bytes,
    });
    const [{ question } = {}] = taken;
    expect(JSON.stringify(question?.rich)).toContain(
      `"picture":"data:${type};base64,${Buffer.from(bytes).toString('base64')}"`,
    );
  });
});

describe('a zip', () => {
  test('is told by its first four bytes', () => {
    expect(isZip(zipOf({ a: 'a' }))).toBe(true);
    for (const at of [0, 1, 2, 3]) {
      const other = new Uint8Array([0x50, 0x4b, 3, 4]);
      other[at] = 9;
      expect(isZip(other)).toBe(false);
    }
    expect(isZip(new Uint8Array())).toBe(false);
  });

  test('gives the files that are wanted, and no others', () => {
    const files = unzip(zipOf({ 'a.xml': 'one', 'b.txt': 'two' }), (path) => path.endsWith('.xml'));
    expect(
      [...(files ?? [])].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
    ).toEqual([['a.xml', 'one']]);
  });

  test('with more files than there is room for is refused', () => {
    const three = zipOf({ 'a.xml': '', 'b.xml': '', 'c.txt': '' });
    const withRoomFor = (files: number) =>
      unzip(three, (path) => path.endsWith('.xml'), { files, bytes: 100 })?.size;
    expect(withRoomFor(3)).toBe(2);
    expect(withRoomFor(1)).toBeUndefined();
  });

  test('that would unpack to more than there is room for is refused before it is unpacked', () => {
    const large = zipOf({ 'a.xml': new Uint8Array(60), 'b.xml': new Uint8Array(40) });
    const withRoomFor = (bytes: number) => unzip(large, () => true, { files: 9, bytes })?.size;
    expect(withRoomFor(100)).toBe(2);
    expect(withRoomFor(99)).toBeUndefined();
    expect(unzip(large, (path) => path === 'b.xml', { files: 9, bytes: 40 })?.size).toBe(1);
  });
});
