import { parse } from 'gift-pegjs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { questionsToAiken, readAiken } from '../../src/interop/questions/aiken.ts';
import { FORMATS } from '../../src/interop/questions/formats.ts';
import { questionsToGift } from '../../src/interop/questions/gift.ts';
import { questionsToMoodleXml } from '../../src/interop/questions/moodle-xml.ts';
import { questionsToJson, readQuestionsJson } from '../../src/interop/questions/questions-json.ts';
import {
  questionsToTable,
  readQuestionsTable,
} from '../../src/interop/questions/questions-table.ts';
import { readGift } from '../../src/interop/questions/read-gift.ts';
import { readMoodleXml } from '../../src/interop/questions/read-moodle-xml.ts';
import type { ReadQuestions } from '../../src/interop/questions/read-questions.ts';
import type { Question } from '../../src/domain/questions/question.ts';
import { gradeAnswer, KIND_NAMES } from '../../src/domain/questions/kinds.ts';
import { A_COURSE, aQuestion } from '../support/builders.ts';
import { NAUGHTY_STRINGS } from '../support/naughty-strings.ts';
import { realCourse } from '../support/real-course.ts';

const { course } = await realCourse();
const SET = { course: A_COURSE };

const formats = [
  ['GIFT', questionsToGift, readGift],
  ['Moodle XML', questionsToMoodleXml, readMoodleXml],
  ['a table', questionsToTable, readQuestionsTable],
  ['JSON', questionsToJson, readQuestionsJson],
] as const;

/** A question of each form whose texts are the given one, and can be told apart. */
function questionsOf(text: string, at: number): Question[] {
  const choices = [
    { id: 'a', text, right: true, feedback: text },
    { id: 'b', text: `${text} two`, feedback: 'No.' },
  ];
  return [
    { ...aQuestion('single-choice', { prompt: text, choices }), id: `choice-${at}` },
    {
      ...aQuestion('match', {
        prompt: text,
        pairs: ['1', '2'].map((id) => ({
          id: `p${id}`,
          left: `${id} ${text}`,
          right: `${text} ${id}`,
          feedback: text,
        })),
      }),
      id: `match-${at}`,
    },
  ];
}

/** The questions that were taken. */
function asked({ taken }: ReadQuestions): Question[] {
  return taken.map(({ question }) => question);
}

const URDU = ['امن', 'کالعدم تحریکِ طالبان پاکستان', 'منفی امن — “امن”'];
const naughty = [...URDU, ...NAUGHTY_STRINGS]
  // A prompt of nothing but spaces is refused by the schema already.
  .filter((text) => /[\p{L}\p{N}]/u.test(text) && text.isWellFormed())
  .flatMap((text, at) => questionsOf(text, at));

describe.each(formats)('through %s and back', (_name, write, read) => {
  test('every question of the course is identical', () => {
    expect(asked(read(write(course.questions, SET)))).toEqual(course.questions);
  });

  test('every kind of question is identical', () => {
    for (const kind of KIND_NAMES) {
      const question = aQuestion(kind);
      expect(asked(read(write([question], SET))), kind).toEqual([question]);
    }
  });

  test('naughty strings and Urdu survive', () => {
    const back = read(write(naughty, SET));
    expect(back.refused).toEqual([]);
    const different = naughty.filter(
      (question, at) => JSON.stringify(question) !== JSON.stringify(back.taken[at]?.question),
    );
    expect(different.map(({ prompt }) => prompt)).toEqual([]);
  });

  test('what a teacher changed in the file is what comes in', () => {
    const [question] = questionsOf('Who won?', 1);
    const changed = write([question!], SET).replaceAll('Who won?', 'Who lost?');
    const back = read(changed);
    expect(back.taken[0]?.question.prompt).toBe('Who lost?');
  });

  test('whatever is read, it throws nothing, and says of each question what became of it', () => {
    const good = write(course.questions.slice(0, 3), SET);
    fc.assert(
      fc.property(fc.nat(good.length), fc.string({ maxLength: 40 }), (at, put) => {
        const back = read(good.slice(0, at) + put);
        expect(back.taken.length + back.refused.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});

test('what a teacher changed beside the question, as a hint or a feedback, comes in as well', () => {
  const [question] = questionsOf('Who won?', 1);
  const table = questionsToTable([{ ...question!, hint: 'Think of Lahore.' }], SET);
  const back = readQuestionsTable(table.replace(/,Think of Lahore\.,/, ',Think of Quetta.,'));
  expect(back.taken[0]?.question.hint).toBe('Think of Quetta.');
  const xml = questionsToMoodleXml([aQuestion('single-choice')], SET);
  const changed = readMoodleXml(xml.replace('<text>No, two.</text>', '<text>Because.</text>'));
  const [first] = asked(changed);
  expect(first?.kind === 'single-choice' && first.choices[1]?.feedback).toBe('Because.');
});

test('a row that was changed keeps what it can, and the rest is said', () => {
  const question = { ...aQuestion('gaps'), prompt: 'Fill in.' };
  const table = questionsToTable([question], SET);
  const [renamed] = readQuestionsTable(
    table.replace('Fill in. First', 'Fill in, please. First'),
  ).taken;
  expect(renamed?.question).toEqual({ ...question, prompt: 'Fill in, please.' });
  expect(renamed?.remarks).toEqual([]);
  const [shorter] = readQuestionsTable(
    table.replace(',(2) ____ = Peshawar', ',(2) ____ = Lahore'),
  ).taken;
  expect(shorter?.question.kind === 'gaps' && shorter.question.gaps[1]?.accepted).toEqual([
    'Lahore',
  ]);
  const [other] = readQuestionsTable(
    questionsToTable([aQuestion('single-choice')], SET).replace(/,choices,/, ',several choices,'),
  ).taken;
  expect(other?.question.kind).toBe('multiple-choice');
  expect(other?.remarks).toEqual([{ remark: 'retaken', found: '' }]);
});

test('questions without an id have ids of what they say: two files do not overwrite each other', () => {
  const ids = ['کون؟', 'کہاں؟'].map((prompt) => {
    const back = readAiken(`${prompt}\nA. الف\nB. ب\nANSWER: A`);
    return back.taken[0]?.question.id;
  });
  expect(new Set(ids).size).toBe(2);
  expect(ids.every((id) => /^own-[a-z0-9]{8}$/.test(id ?? ''))).toBe(true);
});

test.each([
  ['TRUE', { true: 'Yes.', false: 'No.' }],
  ['FALSE', { true: 'No.', false: 'Yes.' }],
])('of GIFT’s %s the first note is for the wrong answer', (answer, feedback) => {
  const back = readGift(`It rained. {${answer}#No.#Yes.}`);
  const [question] = asked(back);
  expect(question?.kind === 'true-false' && question.feedback).toEqual(feedback);
});

test('GIFT is read by a program that is not ours, question for question', () => {
  const parsed = parse(questionsToGift(course.questions, SET)).filter(
    ({ type }) => (type as string) !== 'Category',
  );
  expect(parsed).toHaveLength(course.questions.length);
  expect(parsed.map((question) => (question as { id: string }).id)).toEqual(
    course.questions.map(({ id }) => id),
  );
});

test('Moodle XML is well-formed to a program that is not ours', async () => {
  const text = questionsToMoodleXml([...course.questions, ...naughty], SET);
  const { errors } = await validateXML({ xml: text, normalization: 'format' });
  expect(errors).toEqual([]);
});

test('Aiken has the questions with one right choice, and gives their texts back', () => {
  const single = course.questions.filter(({ kind }) => kind === 'single-choice');
  const back = readAiken(questionsToAiken(course.questions));
  expect(asked(back).map(({ prompt }) => prompt)).toEqual(single.map(({ prompt }) => prompt));
});

describe('what cannot be taken gets a message with its line', () => {
  const xmlQuestion = (type: string, inner: string) =>
    `<?xml version="1.0"?>\n<quiz>\n<question type="${type}"><name><text>q</text></name><questiontext format="html"><text>Why?</text></questiontext>${inner}</question>\n</quiz>`;
  const bomb = `<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><quiz>&b;</quiz>`;

  test.each([
    ['GIFT', '', 0, 'empty'],
    ['GIFT', '   \n\n', 0, 'empty'],
    ['GIFT', 'A text without an answer', 1, 'description'],
    ['GIFT', 'Which? {=%0%a}', 1, 'no-right-answer'],
    ['GIFT', 'How many? {#many}', 1, 'not-sound'],
    ['GIFT', '::q:: Half {=a ~b', 1, 'not-readable'],
    ['GIFT', '::q:: Fine {=a ~b}\n\n::r:: Broken {=a ~b}}', 3, 'not-readable'],
    ['GIFT', '::q:: None right {~a ~b}', 1, 'no-right-answer'],
    ['GIFT', '{', 1, 'not-readable'],
    ['GIFT', '\u0000\u0001\u0002', 1, 'description'],
    ['GIFT', 'x'.repeat(20_000_001), 0, 'too-large'],
    ['XML', '', 0, 'empty'],
    ['XML', '<quiz>', 1, 'not-readable'],
    ['XML', '<quiz></quiz', 1, 'not-readable'],
    ['XML', 'no xml', 1, 'not-readable'],
    ['XML', '<html></html>', 1, 'other-format'],
    ['XML', '<quiz></quiz>', 1, 'no-question'],
    ['XML', bomb, 1, 'not-readable'],
    ['XML', xmlQuestion('cloze', ''), 3, 'no-question'],
    ['XML', xmlQuestion('calculated', ''), 3, 'unknown-kind'],
    ['XML', xmlQuestion('', ''), 3, 'unknown-kind'],
    [
      'XML',
      xmlQuestion('multichoice', '<answer fraction="0"><text>a</text></answer>'),
      3,
      'no-right-answer',
    ],
    ['XML', xmlQuestion('multichoice', ''), 3, 'no-right-answer'],
    [
      'XML',
      xmlQuestion('shortanswer', '<answer fraction="0"><text>a</text></answer>'),
      3,
      'no-right-answer',
    ],
    [
      'XML',
      xmlQuestion('numerical', '<answer fraction="100"><text>many</text></answer>'),
      3,
      'not-sound',
    ],
    ['XML', xmlQuestion('matching', ''), 3, 'not-sound'],
    ['XML', xmlQuestion('shortanswer', ''), 3, 'no-right-answer'],
    ['Aiken', '', 0, 'empty'],
    ['Aiken', 'Who?\nA. a\nB. b', 1, 'no-right-answer'],
    ['Aiken', 'Who?\nA. a\nB. b\nANSWER: F', 4, 'no-right-answer'],
    ['Aiken', 'Who?\nANSWER: A', 2, 'no-question'],
    ['Aiken', 'ANSWER: A', 1, 'no-question'],
    ['Aiken', 'Who?\nA. a\nB. b\nWhat?\nA. a\nB. b\nANSWER: A', 4, 'no-right-answer'],
    ['table', '', 0, 'empty'],
    ['table', 'a,b,c\n1,2,3', 1, 'wrong-columns'],
    ['table', 'form,question,right\nriddle,Why?,1', 2, 'unknown-kind'],
    ['table', 'form,question,right,option 1\nchoices,,1,a', 2, 'no-question'],
    ['table', 'form,question,right,option 1,option 2\nchoices,Why?,7,a,b', 2, 'no-right-answer'],
    ['table', 'form,question,right\nnumber,How many?,lots', 2, 'unknown-kind'],
    ['table', 'form,question,right\ntrue-false,Is it?,maybe', 2, 'unknown-kind'],
    ['table', 'form,question,right\ntext,Who?,', 2, 'not-sound'],
    ['JSON', '', 0, 'empty'],
    ['JSON', '{"format":', 1, 'not-readable'],
    ['JSON', 'null', 1, 'other-format'],
    ['JSON', '{"format":"something"}', 1, 'other-format'],
    ['JSON', '{"format":"a-negative-peace-questions","version":2}', 1, 'later-version'],
    [
      'JSON',
      '{"format":"a-negative-peace-questions","version":1,"questions":[]}',
      1,
      'no-question',
    ],
    [
      'JSON',
      '{"format":"a-negative-peace-questions","version":1,"questions":[{"kind":"match"}]}',
      1,
      'not-sound',
    ],
    [
      'JSON',
      '{"format":"a-negative-peace-questions","version":1,"questions":[{"kind":"__proto__"}]}',
      1,
      'not-sound',
    ],
  ])('%s: %j', (format, text, line, fault) => {
    const readers: Record<string, typeof readGift> = {
      GIFT: readGift,
      XML: readMoodleXml,
      Aiken: readAiken,
      table: readQuestionsTable,
      JSON: readQuestionsJson,
    };
    const back = readers[format]!(text);
    expect(back.refused).toContainEqual(expect.objectContaining({ line, fault }));
  });
});

describe('the weights of a question with several right choices', () => {
  const choices = fc
    .array(fc.boolean(), { minLength: 2, maxLength: 8 })
    .filter((rights) => rights.includes(true) && rights.includes(false));
  const asked = fc
    .tuple(choices, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }))
    .map(([rights, chosen]) => ({ rights, chosen: rights.map((_, at) => chosen[at] === true) }));
  const questionOf = (rights: readonly boolean[]) =>
    aQuestion('multiple-choice', {
      choices: rights.map((right, at) => ({
        id: `c${at}`,
        text: `choice ${at}`,
        right,
        feedback: 'Why.',
      })),
    });
  /** As Moodle grades: the weights of what was chosen, and nothing below none of it. */
  const shareBy = (weights: readonly number[], chosen: readonly boolean[]) =>
    Math.max(
      0,
      weights.filter((_, at) => chosen[at]).reduce((sum, weight) => sum + weight, 0),
    ) / 100;

  test.each([
    ['GIFT', questionsToGift, /~%(-?[\d.]+)%/g],
    ['Moodle XML', questionsToMoodleXml, /<answer fraction="(-?[\d.]+)"/g],
  ] as const)(
    'in %s give the grade that the course gives, for 1,000 answers',
    (_, write, weight) => {
      fc.assert(
        fc.property(asked, ({ rights, chosen }) => {
          const question = questionOf(rights);
          const weights = [...write([question], SET).matchAll(weight)].map(([, one]) =>
            Number(one),
          );
          const answer = chosen.flatMap((is, at) => (is ? [`c${at}`] : []));
          const grade = gradeAnswer(question, answer);
          const share = grade.state === 'graded' ? grade.points / grade.total : 0;
          expect(shareBy(weights, chosen)).toBeCloseTo(share, 3);
        }),
        { numRuns: 1000 },
      );
    },
  );
});

describe('what the kinds hold beyond those of the course', () => {
  const bold = (text: string) => [{ tag: 'b' as const, children: [text] }];
  const extras: Question[] = [
    aQuestion('multiple-choice', {
      choices: [
        { id: 'a', text: 'One', right: true, share: 0.75, feedback: 'Yes.' },
        { id: 'b', text: 'Two', right: true, share: 0.25, feedback: 'Yes.' },
        { id: 'c', text: 'Three', share: -0.5, feedback: 'No.' },
      ],
    }),
    aQuestion('short-text', {
      accepted: ['*Mehsud*'],
      partly: [{ text: 'Masood', share: 0.5, feedback: 'Nearly.' }],
    }),
    aQuestion('number', {
      partly: [{ answer: 15, tolerance: 2, share: 0.5, feedback: 'Near.' }],
    }),
    aQuestion('gaps', {
      text: 'In {one} it was {two}.',
      gaps: [
        { id: 'one', accepted: ['2014'], tolerance: 1, feedback: 'Then.' },
        { id: 'two', accepted: ['C++'], choices: ['C', 'C++', 'C#'], feedback: 'That.' },
      ],
    }),
    aQuestion('match', { distractors: [{ id: 'none', right: 'neither' }] }),
    {
      ...aQuestion('single-choice', { prompt: 'Which one?' }),
      rich: { 'Which one?': ['Which ', ...bold('one'), '?'], One: bold('One') },
    },
  ].map((question, at) => ({ ...question, id: `extra-${at}` }));

  test.each(formats)('is identical through %s and back', (_name, write, read) => {
    expect(asked(read(write(extras, SET)))).toEqual(extras);
  });

  /** What a file says by itself of all but the gaps. */
  function expectAllButGaps([weighted, words, number, , match, rich]: Question[]): void {
    const shares =
      weighted?.kind === 'multiple-choice' && weighted.choices.map(({ share }) => share);
    expect(shares).toEqual([0.75, 0.25, -0.5]);
    expect(words).toMatchObject({
      accepted: ['*Mehsud*'],
      partly: [{ text: 'Masood', share: 0.5 }],
    });
    expect(number).toMatchObject({ partly: [{ answer: 15, tolerance: 2, share: 0.5 }] });
    expect(match).toMatchObject({ distractors: [{ right: 'neither' }] });
    expect(rich?.rich).toEqual({ 'Which one?': ['Which ', ...bold('one'), '?'], One: bold('One') });
  }

  test('stands in Moodle XML itself, whoever reads it', () => {
    const file = questionsToMoodleXml(extras, SET).replace(/<!--[\s\S]*?-->/g, '');
    const back = asked(readMoodleXml(file));
    expectAllButGaps(back);
    expect(back[3]).toMatchObject({
      text: 'In {g1} it was {g2}.',
      gaps: [
        { accepted: ['2014'], tolerance: 1 },
        { accepted: ['C++'], choices: ['C', 'C++', 'C#'] },
      ],
    });
  });

  test('stands in GIFT itself, but for gaps, which are pairs there', () => {
    const back = asked(readGift(questionsToGift(extras, SET).replace(/^\/\/.*$/gm, '//')));
    expectAllButGaps(back);
    expect(back[3]?.kind).toBe('match');
  });

  test('an arrow in an answer is another sign in GIFT, and that is said', () => {
    const arrow = aQuestion('short-text', { accepted: ['A -> B'] });
    expect(FORMATS.gift.losses(arrow)).toContain('arrow');
    expect(questionsToGift([arrow], SET)).toContain('=A → B');
  });
});
