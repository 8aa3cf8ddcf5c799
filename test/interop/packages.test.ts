import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import readXlsx from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { FORMAT_NAMES, FORMATS, lossesOf } from '../../src/interop/questions/formats.ts';
import type { QuestionFormat } from '../../src/interop/questions/question-set.ts';
import { LOSSES } from '../../src/domain/questions/carried-form.ts';
import { messages } from '../../src/i18n/languages/en.ts';
import { scormInteraction } from '../../src/interop/packages/scorm-interaction.ts';
import { gradeAnswer, KIND_NAMES, kindOf } from '../../src/domain/questions/kinds.ts';
import { A_COURSE, aQuestion } from '../support/builders.ts';
import { realCourse } from '../support/real-course.ts';

const { course } = await realCourse();
const { questions } = course;
const set = {
  course: A_COURSE,
  id: 'whole-course',
  title: 'A “title” & <signs>',
  messages: messages.quiz,
  locale: 'en',
  objectives: {},
  alone: 'Alone.',
  full: 'Full: {numbers}.',
  loadPlayer: () => Promise.resolve({ script: '/* player */', style: '' }),
};

const kept = (format: QuestionFormat) =>
  questions.filter((question) => !format.losses(question).includes('left-out'));

const SCHEMAS = [
  'ccv1p1_qtiasiv1p2p1_v1p0',
  'ccv1p1_imscp_v1p2_v1p0',
  'ccv1p1_lommanifest_v1p0',
  'ccv1p1_lomresource_v1p0',
  'ccv1p1_imsccauth_v1p1',
  'xml',
].map((name) => ({
  fileName: `${name}.xsd`,
  contents: readFileSync(`test/fixtures/schemas/${name}.xsd`, 'utf8'),
}));

/** What libxml finds in a text that a published schema does not allow. */
async function schemaFaults(text: string, name: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: text,
    schema: SCHEMAS.find(({ fileName }) => fileName === name)!,
    preload: SCHEMAS.filter(({ fileName }) => fileName !== name),
  });
  return errors.map(({ message }) => message);
}

async function sheet(blob: Blob): Promise<unknown[][]> {
  const [first] = await readXlsx(Buffer.from(await blob.arrayBuffer()));
  return (first as unknown as { data: unknown[][] }).data;
}

describe.each(FORMAT_NAMES)('%s', (name) => {
  const format: QuestionFormat = FORMATS[name];

  test('names what it loses in words that are known, and writes something', async () => {
    for (const { loss, count } of lossesOf(format, questions)) {
      expect(LOSSES).toContain(loss);
      expect(count).toBeGreaterThan(0);
    }
    const written = await format.write(questions, set);
    expect(typeof written === 'string' ? written.length : 1).toBeGreaterThan(0);
    expect(kept(format).length).toBeGreaterThan(0);
  });
});

describe('the sheets of quiz games', () => {
  test('Kahoot’s has its header in the eighth row, and no question or answer is cut', async () => {
    const rows = await sheet(await FORMATS.kahoot.write(questions, set));
    expect(rows[7]?.[1]).toBe('Question - max 120 characters');
    const asked = rows.slice(8);
    const expected = kept(FORMATS.kahoot);
    expect(asked.map((row) => row[1])).toEqual(expected.map(({ prompt }) => prompt));
    for (const row of asked) {
      expect(String(row[1]).length).toBeLessThanOrEqual(120);
      const answers = row.slice(2, 6).filter((answer) => answer !== null);
      expect(answers.length).toBeGreaterThan(1);
      for (const answer of answers) expect((answer as string).length).toBeLessThanOrEqual(75);
      const rights = String(row[7]).split(',').map(Number);
      expect(rights.every((right) => right >= 1 && right <= answers.length)).toBe(true);
    }
  });

  test('Quizizz’s has a question a row, with the type that its answer needs', async () => {
    const [head, ...rows] = await sheet(await FORMATS.quizizz.write(questions, set));
    expect(head?.slice(0, 3)).toEqual(['Question Text', 'Question Type', 'Option 1']);
    expect(rows).toHaveLength(kept(FORMATS.quizizz).length);
    for (const row of rows) {
      expect(String(row[7]).includes(',')).toBe(row[1] === 'Checkbox');
    }
  });
});

describe('packages', () => {
  test.each([
    ['canvas', 'whole-course/whole-course.xml'],
    ['cartridge', 'whole-course/assessment.xml'],
  ] as const)('%s: every file is named in the manifest and well-formed', async (name, path) => {
    const files = unzipSync(FORMATS[name].write(questions, set));
    expect(Object.keys(files).sort()).toEqual(['imsmanifest.xml', path]);
    const manifest = strFromU8(files['imsmanifest.xml']!);
    expect(manifest).toContain(`href="${path}"`);
    const quiz = strFromU8(files[path]!);
    for (const xml of [manifest, quiz]) {
      const { errors } = await validateXML({ xml, normalization: 'format' });
      expect(errors).toEqual([]);
    }
    expect(quiz.match(/<item /g)).toHaveLength(kept(FORMATS[name]).length);
  });

  test.each(course.chapters.map(({ id }) => id))(
    'the cartridge of %s is valid against the published schemas of Common Cartridge 1.1',
    async (chapter) => {
      const ofChapter = questions.filter((question) => question.chapter === chapter);
      const files = unzipSync(FORMATS.cartridge.write(ofChapter, { ...set, id: chapter }));
      const [manifest, quiz] = ['imsmanifest.xml', `${chapter}/assessment.xml`].map((name) =>
        strFromU8(files[name]!),
      );
      expect(await schemaFaults(quiz!, 'ccv1p1_qtiasiv1p2p1_v1p0.xsd')).toEqual([]);
      expect(await schemaFaults(manifest!, 'ccv1p1_imscp_v1p2_v1p0.xsd')).toEqual([]);
    },
  );

  test('the schemas do find faults', async () => {
    const files = unzipSync(FORMATS.cartridge.write(questions.slice(0, 1), set));
    const quiz = strFromU8(files['whole-course/assessment.xml']!).replace('<section', '<part');
    const broken = quiz.replace('</section', '</part');
    expect(await schemaFaults(broken, 'ccv1p1_qtiasiv1p2p1_v1p0.xsd')).not.toEqual([]);
  });

  test('SCORM: the manifest names every file, and the quiz stands in the page as data', async () => {
    const few = questions.slice(0, 2);
    const blob = await FORMATS.scorm.write(few, set);
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    const manifest = strFromU8(files['imsmanifest.xml']!);
    const { errors } = await validateXML({ xml: manifest, normalization: 'format' });
    expect(errors).toEqual([]);
    for (const name of Object.keys(files).filter((candidate) => candidate !== 'imsmanifest.xml')) {
      expect(manifest).toContain(`<file href="${name}"`);
    }
    const page = strFromU8(files['index.html']!);
    const data = /<script type="application\/json" id="quiz">(.*)<\/script>/.exec(page)?.[1];
    expect((JSON.parse(data ?? '{}') as { questions: unknown[] }).questions).toHaveLength(
      few.length,
    );
    expect(page).toContain('<title>A “title” &amp; &lt;signs&gt;</title>');
  });

  test.each(KIND_NAMES)(
    'SCORM records a right answer of the kind %s as its own pattern',
    (kind) => {
      const question = aQuestion(kind);
      const right = kindOf(question).rightAnswer(question);
      const recorded = scormInteraction(question, right, gradeAnswer(question, right));
      expect(recorded?.response).toBe(recorded?.pattern);
      expect(recorded?.result).toBe(kind === 'open' ? 'neutral' : 'correct');
    },
  );

  test('the same questions give the same zip, byte for byte', () => {
    const [one, other] = [
      FORMATS.canvas.write(questions, set),
      FORMATS.canvas.write(questions, set),
    ];
    expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0);
  });
});
