/** What stands in the packages for learning-management systems, each by a whole example. */

import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { gradeAnswer, kindOf } from '../../src/domain/questions/kinds.ts';
import { messages } from '../../src/i18n/languages/en.ts';
import { scormInteraction } from '../../src/interop/packages/scorm-interaction.ts';
import { zipFiles } from '../../src/interop/packages/zip.ts';
import { FORMATS } from '../../src/interop/questions/formats.ts';
import { A_COURSE, aQuestion } from '../support/builders.ts';

const set = {
  course: A_COURSE,
  id: 'talks',
  title: 'Talks & <more>',
  messages: messages.quiz,
  locale: 'en-GB',
  objectives: { one: 'Know it' },
  alone: 'Alone.',
  full: 'Full: {numbers}.',
  loadPlayer: () => Promise.resolve({ script: '/* player */', style: '/* style */' }),
};
const question = aQuestion('true-false', { id: 'q', prompt: 'So?' });

const textsIn = (zip: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([name, bytes]): [string, string] => [
      name,
      strFromU8(bytes),
    ]),
  );

describe('a package of SCORM', () => {
  const filesOf = async (more = {}) => {
    const blob = await FORMATS.scorm.write([question], { ...set, ...more });
    return textsIn(new Uint8Array(await blob.arrayBuffer()));
  };
  const quizOf = async (more = {}) => {
    const page = (await filesOf(more))['index.html'] ?? '';
    const data = /<script type="application\/json" id="quiz">(.*)<\/script>/.exec(page)?.[1] ?? '';
    return { page, data, quiz: JSON.parse(data) as Record<string, unknown> };
  };

  test('has a manifest that says what it is and what is started', async () => {
    const files = await filesOf();
    expect(Object.keys(files)).toEqual(['imsmanifest.xml', 'index.html', 'quiz.js', 'quiz.css']);
    expect(files).toMatchObject({ 'quiz.js': '/* player */', 'quiz.css': '/* style */' });
    expect(files['imsmanifest.xml']).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <manifest xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" identifier="talks-manifest" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"><metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata><organizations default="organization"><organization identifier="organization"><title>Talks &amp; &lt;more&gt;</title><item identifier="quiz" identifierref="resource"><title>Talks &amp; &lt;more&gt;</title></item></organization></organizations><resources><resource identifier="resource" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/><file href="quiz.js"/><file href="quiz.css"/></resource></resources></manifest>
      "
    `);
  });

  test('has the quiz in its page, whose links to the course are taken away', async () => {
    const { page, quiz } = await quizOf();
    expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(quiz).toEqual({
      id: 'talks',
      title: 'Talks & <more>',
      questions: [{ ...question, url: '', evidenceUrl: '' }],
      objectives: { one: 'Know it' },
      messages: JSON.parse(JSON.stringify(messages.quiz)) as unknown,
      alone: 'Alone.',
      full: 'Full: {numbers}.',
      firstCounts: false,
    });
    expect((await quizOf({ firstCounts: true })).quiz).toMatchObject({ firstCounts: true });
  });

  test('has no sign in its data that ends the script around it', async () => {
    const { data } = await quizOf({ title: '</script>' });
    expect(data).not.toContain('<');
  });
});

describe('what SCORM records of an answer', () => {
  const several = aQuestion('multiple-choice');
  const [first, ...rest] = several.choices;
  const rights = several.choices.filter(({ right }) => right);
  const record = (answer: unknown) =>
    scormInteraction(several, answer, gradeAnswer(several, answer));

  test('is right, wrong, or the share of the points in two places', () => {
    expect(record(kindOf(several).rightAnswer(several))?.result).toBe('correct');
    expect(rest.length).toBeGreaterThan(0);
    expect(record(rights.slice(0, 1).map(({ id }) => id))?.result).toMatch(/^0\.\d{1,2}$/);
    const wrongs = several.choices.filter(({ right }) => !right).map(({ id }) => id);
    expect(record(wrongs)?.result).toBe('wrong');
  });

  test('names each part by a letter, in the author’s order', () => {
    expect(record([first!.id])).toMatchObject({ id: several.id, type: 'choice', response: 'a' });
    const letters = several.choices.flatMap(({ right }, at) => (right ? ['abcdefgh'[at]] : []));
    expect(record([first!.id])?.pattern).toBe(letters.join(','));
  });

  test('is nothing where there is no grade', () => {
    const open = aQuestion('open');
    expect(scormInteraction(open, null, { state: 'unjudged' })).toBeUndefined();
  });
});

describe('a package of QTI', () => {
  test.each(['canvas', 'cartridge'] as const)('for %s says what it is and holds', (name) => {
    const files = textsIn(FORMATS[name].write([question], set));
    expect(files['imsmanifest.xml']).toMatchSnapshot();
    expect(files[Object.keys(files)[1]!]).toMatchSnapshot();
  });

  test('says the language of its title', () => {
    const files = textsIn(FORMATS.cartridge.write([question], { ...set, locale: 'ur' }));
    expect(files['imsmanifest.xml']).toContain('<string language="ur">');
  });
});

describe('a zip', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is the same whenever it is made', () => {
    const make = () => Buffer.from(zipFiles({ 'a.txt': 'a' })).toString('hex');
    vi.useFakeTimers({ now: Date.UTC(2020, 1, 1) });
    const then = make();
    vi.setSystemTime(Date.UTC(2026, 5, 5));
    expect(make()).toBe(then);
  });

  test('holds texts and bytes, made small but for what is to be stored', () => {
    const text = 'a'.repeat(1000);
    const bytes = new Uint8Array([0, 255, 1]);
    const zip = zipFiles(
      { mimetype: text, 'a.txt': text, 'b.bin': bytes },
      { stored: ['mimetype'] },
    );
    expect(unzipSync(zip)['b.bin']).toEqual(bytes);
    expect(strFromU8(unzipSync(zip)['a.txt']!)).toBe(text);
    expect(Buffer.from(zip).toString('latin1').split(text)).toHaveLength(2);
    expect(zipFiles({ 'a.txt': text }).length).toBeLessThan(500);
  });
});
