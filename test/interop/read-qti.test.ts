/** What questions in QTI 1.2 and 2 come to, kind by kind, as the standards and Canvas have them. */

import { describe, expect, test } from 'vitest';
import { readQuestionFile } from '../../src/interop/questions/read-file.ts';
import { shownInALine } from '../support/shown-in-a-line.ts';

/** Each question in a line; of what is refused, its fault and what is shown of it. */
function readAs(file: string): string[] {
  const { taken, refused } = readQuestionFile('bank.xml', file);
  return [
    ...taken.map(({ question }) => shownInALine(question)),
    ...refused.map(({ fault, found }) => `${fault}: ${found}`),
  ];
}

const mattext = (text: string) =>
  `<material><mattext texttype="text/plain">${text}</mattext></material>`;
const field = (name: string, value: string) =>
  `<qtimetadatafield><fieldlabel>${name}</fieldlabel><fieldentry> ${value} </fieldentry></qtimetadatafield>`;
const meta = (type: string, name = 'question_type') =>
  `<itemmetadata><qtimetadata>${field('points_possible', '1')}${field(name, type)}</qtimetadata></itemmetadata>`;
const qti1 = (type: string, presentation: string, processing = '', rest = '') =>
  `<questestinterop><item ident="i1" title="An item">${type}<presentation>${presentation}</presentation><resprocessing>${processing}</resprocessing>${rest}</item></questestinterop>`;
const label = (ident: string, text: string) =>
  `<response_label ident="${ident}">${mattext(text)}</response_label>`;
const lid = (labels: string, { ident = 'r', cardinality = 'Single', words = '' } = {}) =>
  `<response_lid ident="${ident}" rcardinality="${cardinality}">${words && mattext(words)}<render_choice>${labels}</render_choice></response_lid>`;
const blank = (ident = 'r', fib = '') =>
  `<response_str ident="${ident}"><render_fib ${fib}><response_label ident="x"/></render_fib></response_str>`;
const is = (value: string, ident = 'r') => `<varequal respident="${ident}">${value}</varequal>`;
const gives = (condition: string, score = '100', action = 'Set') =>
  `<respcondition><conditionvar>${condition}</conditionvar><setvar action="${action}" varname="SCORE">${score}</setvar></respcondition>`;
const shows = (condition: string, ident: string) =>
  `<respcondition><conditionvar>${condition}</conditionvar><displayfeedback linkrefid="${ident}"/></respcondition>`;
const note = (ident: string, text: string) =>
  `<itemfeedback ident="${ident}">${mattext(text)}</itemfeedback>`;
const abc = label('1', 'a') + label('2', 'b') + label('3', 'c');

describe('of QTI 1.2', () => {
  test.each([
    ['one right choice', lid(abc), gives(is('2')), ['single-choice: Q? | -a | +b | -c']],
    [
      'several right choices, of which a wrong one takes what a right one gives',
      lid(abc, { cardinality: 'Multiple' }),
      gives(`<and>${is('1')}${is('2')}<not>${is('3')}</not></and>`),
      ['multiple-choice: Q? | +a | +b | -c'],
    ],
    [
      'several right choices that are added up, each with its own weight',
      lid(abc, { cardinality: 'Multiple' }),
      gives(is('1'), '75', 'Add') + gives(is('2'), '25', 'Add') + gives(is('3'), '-25', 'Add'),
      ['multiple-choice: Q? | 75% a | 25% b | -25% c'],
    ],
    [
      'one choice that gives a part of the mark',
      lid(abc),
      gives(is('1'), '100') + gives(is('2'), '50'),
      ['single-choice: Q? | 100% a | 50% b | 0% c'],
    ],
    [
      'a score of nothing, and a score that is no number, give nothing',
      lid(abc),
      gives(is('1')) + gives(is('2'), '0') + gives(is('3'), 'all'),
      ['single-choice: Q? | +a | -b | -c'],
    ],
    ['no right choice', lid(abc), gives(is('1'), '0'), ['no-right-answer: Q?']],
    ['no condition', lid(abc), '', ['no-right-answer: Q?']],
    [
      'a choice without words',
      lid(abc + '<response_label ident="4"><material/></response_label>'),
      gives(is('1')),
      ['single-choice: Q? | +a | -b | -c'],
    ],
  ])('%s', (_what, response, processing, expected) => {
    expect(readAs(qti1('', mattext('Q?') + response, processing))).toEqual(expected);
  });

  test('what is said of one choice, of right ones, of wrong ones and of all stands where it is said', () => {
    const processing =
      shows(is('1'), 'a_fb') +
      shows(is('2'), 'b_fb') +
      shows('<other/>', 'general_fb') +
      gives(is('1'));
    const notes =
      note('a_fb', 'A!') +
      note('b_fb', 'B!') +
      note('correct_fb', 'Yes.') +
      note('general_incorrect_fb', 'No.') +
      note('general_fb', 'Read on.') +
      note('nobody_fb', 'Never.');
    expect(readAs(qti1('', mattext('Q?') + lid(abc), processing, notes))).toEqual([
      'single-choice: Q? | +a #A! Yes. Read on. | -b #B! No. Read on. | -c #No. Read on.',
    ]);
  });

  test.each([
    ['question_type', 'true_false_question'],
    ['cc_profile', 'cc.true_false.v0p1'],
    ['qmd_itemtype', 'TrueFalse'],
  ])('true and false, as %s says it, with what is said of each', (name, type) => {
    const choices = lid(label('t', 'TRUE') + label('f', ' False '));
    const processing = shows(is('t'), 't_fb') + gives(is('f'));
    expect(
      readAs(qti1(meta(type, name), mattext('Q?') + choices, processing, note('t_fb', 'Not so.'))),
    ).toEqual(['true-false: Q? | false |  #Not so.']);
    expect(readAs(qti1(meta(type, name), mattext('Q?') + choices, gives(is('t'))))).toEqual([
      'true-false: Q? | true',
    ]);
  });

  test('true and false in other words are choices', () => {
    const choices = lid(label('t', 'Vrai') + label('f', 'Faux'));
    expect(
      readAs(qti1(meta('true_false_question'), mattext('Q?') + choices, gives(is('f')))),
    ).toEqual(['single-choice: Q? | -Vrai | +Faux']);
  });

  test.each([
    [
      'words to write, each spelling of them',
      blank(),
      gives(is(' Kabul ') + is('Cabul')),
      note('correct_fb', 'Yes.') + note('general_incorrect_fb', 'No.') + note('general_fb', 'All.'),
      ['short-text: Q? | Kabul #Yes. All. | Cabul #Yes. All. |  #No. All.'],
    ],
    [
      'words that are not meant are no answer',
      blank(),
      gives(`${is('Kabul')}<not>${is('Herat')}</not>`),
      '',
      ['short-text: Q? | Kabul'],
    ],
    [
      'words that give nothing are no answer',
      blank(),
      gives(is('Kabul')) + gives(is('Herat'), '0'),
      '',
      ['short-text: Q? | Kabul'],
    ],
    [
      'a blank that takes any answer is for one’s own words, with the model that is told',
      blank(),
      shows('<other/>', 'general_fb'),
      note('general_fb', 'A model.'),
      ['open: Q?'],
    ],
    ['a blank without an answer', blank(), '', '', ['no-right-answer: Q?']],
  ])('%s', (_what, response, processing, notes, expected) => {
    expect(readAs(qti1('', mattext('Q?') + response, processing, notes))).toEqual(expected);
  });

  test.each([
    ['its type', meta('numerical_question'), ''],
    ['whole numbers', '', 'fibtype="Integer"'],
    ['decimals', '', 'fibtype="Decimal"'],
    ['powers of ten', '', 'fibtype="Scientific"'],
  ])('a number, told by %s, alone or within bounds', (_what, type, fib) => {
    const presentation = mattext('Q?') + blank('r', fib);
    const bounds = (least: string, most: string) =>
      `<${least} respident="r">10</${least}><${most} respident="r"> 20.5 </${most}>`;
    expect(readAs(qti1(type, presentation, gives(is('12'))))).toEqual(['number: Q? | 12±0']);
    for (const [least, most] of [
      ['vargte', 'varlte'],
      ['vargt', 'varlt'],
    ] as const) {
      expect(readAs(qti1(type, presentation, gives(bounds(least, most))))).toEqual([
        'number: Q? | 15.25±5.25',
      ]);
    }
    expect(
      readAs(
        qti1(
          type,
          presentation,
          gives(is('12')) + gives(is('13'), '0'),
          note('correct_fb', 'Yes.') + note('general_incorrect_fb', 'No.'),
        ),
      ),
    ).toEqual(['number: Q? | 12±0 #Yes. |  #No.']);
    expect(readAs(qti1(type, presentation, gives(is('a dozen or so'))))).toEqual(['not-sound: Q?']);
  });

  test('pairs, with what belongs to nothing', () => {
    const side = (ident: string, words: string) => lid(abc, { ident, words });
    const presentation = mattext('Q?') + side('x', 'one') + side('y', 'two');
    expect(
      readAs(
        qti1(
          '',
          presentation,
          gives(is('3', 'x'), '50', 'Add') +
            gives(is('1', 'y'), '50', 'Add') +
            gives(is('2', 'y'), '0'),
        ),
      ),
    ).toEqual(['match: Q? | one→c | two→a | →b']);
    expect(readAs(qti1('', presentation, gives(is('3', 'x'))))).toEqual(['not-sound: Q?']);
    const groups = mattext('Q?') + lid(abc, { ident: 'x', words: 'one', cardinality: 'Multiple' });
    expect(readAs(qti1('', groups + side('y', 'two')))).toEqual(['unknown-kind: : Q?']);
  });

  test('a menu in a text is a gap with its choices, a blank in it one with its spellings', () => {
    const presentation = mattext('From [a] to [b].') + lid(abc, { ident: 'x', words: 'a' });
    const both = presentation + lid(abc, { ident: 'y', words: 'b' });
    const processing = gives(is('1', 'x'), '50', 'Add') + gives(is('3', 'y'), '50', 'Add');
    expect(readAs(qti1(meta('multiple_dropdowns_question'), both, processing))).toEqual([
      'gaps: An item | From {g1} to {g2}. | a | c',
    ]);
    const { taken } = readQuestionFile(
      'bank.xml',
      qti1(meta('multiple_dropdowns_question'), both, processing),
    );
    expect(taken[0]?.question).toMatchObject({ gaps: [{ choices: ['a', 'b', 'c'] }, {}] });
    expect(
      readAs(
        qti1(
          meta('fill_in_multiple_blanks_question'),
          both,
          processing + gives(is('2', 'y'), '50', 'Add') + gives(is('2', 'x'), '0'),
        ),
      ),
    ).toEqual(['gaps: An item | From {g1} to {g2}. | a | b/c']);
    expect(readAs(qti1(meta('multiple_dropdowns_question'), both, gives(is('1', 'x'))))).toEqual([
      'no-right-answer: From [a] to [b].',
    ]);
  });

  test.each([
    ['text_only_question', 'description: Q?'],
    ['calculated_question', 'unknown-kind: calculated_question: Q?'],
    ['file_upload_question', 'unknown-kind: file_upload_question: Q?'],
  ])('%s is refused by its name', (type, expected) => {
    expect(readAs(qti1(meta(type), mattext('Q?') + blank(), gives(is('a'))))).toEqual([expected]);
  });

  test('what asks nothing, and what nothing is answered in, are refused', () => {
    expect(readAs(qti1('', lid(abc), gives(is('1'))))).toEqual(['no-question: ']);
    expect(readAs(qti1(meta('hotspot'), mattext('Q?')))).toEqual(['unknown-kind: hotspot: Q?']);
  });

  test('an essay has its feedback as the model, or none yet', () => {
    const model = (notes: string) => {
      const { taken } = readQuestionFile(
        'bank.xml',
        qti1(meta('essay_question'), mattext('Q?') + blank(), '', notes),
      );
      return taken[0]?.question;
    };
    expect(model(note('general_fb', 'One.') + note('x', 'Two.'))).toMatchObject({
      kind: 'open',
      model: 'One. Two.',
    });
    expect(model('')).toMatchObject({ model: '…' });
  });

  test('HTML is told by what is written of it, or else by its looks', () => {
    const asked = (mattext: string) =>
      readAs(qti1('', `<material>${mattext}</material>${lid(abc)}`, gives(is('1'))))[0];
    expect(asked('<mattext texttype="text/html">&lt;b&gt;Q&lt;/b&gt;?</mattext>')).toMatch(
      /: Q\? /,
    );
    expect(asked('<mattext>&lt;b&gt;Q&lt;/b&gt;?</mattext>')).toMatch(/: Q\? /);
    expect(asked('<mattext>1 &lt; 2?</mattext>')).toMatch(/: 1 < 2\? /);
    expect(asked('<mattext texttype="text/plain">&lt;b&gt;?</mattext>')).toMatch(/: <b>\? /);
  });
});

const choice2 = (id: string, words: string, inside = '') =>
  `<simpleChoice identifier="${id}">${words}${inside}</simpleChoice>`;
const declare = (
  values: string[],
  { cardinality = 'single', type = 'identifier', id = 'R', mapped = '' } = {},
) =>
  `<responseDeclaration identifier="${id}" cardinality="${cardinality}" baseType="${type}"><correctResponse>${values
    .map((value) => `<value> ${value} </value>`)
    .join('')}</correctResponse>${mapped && `<mapping>${mapped}</mapping>`}</responseDeclaration>`;
const entry = (key: string, value: string) => `<mapEntry mapKey="${key}" mappedValue="${value}"/>`;
const qti2 = (declarations: string, body: string, rest = '') =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i1" title="An item">${declarations}<itemBody>${body}</itemBody>${rest}</assessmentItem>`;
const said = (id: string, words: string) =>
  `<modalFeedback identifier="${id}">${words}</modalFeedback>`;
const choices2 = `<choiceInteraction responseIdentifier="R"><prompt>Q?</prompt>${choice2('A', 'a')}${choice2('B', 'b')}${choice2('C', 'c')}</choiceInteraction>`;

describe('of QTI 2', () => {
  test.each([
    ['one right choice', declare(['B']), ['single-choice: Q? | -a | +b | -c']],
    [
      'several right choices',
      declare(['A', 'B'], { cardinality: 'multiple' }),
      ['multiple-choice: Q? | +a | +b | -c'],
    ],
    [
      'several that are weighed',
      declare(['A', 'B'], {
        cardinality: 'multiple',
        mapped: entry('A', '3') + entry('B', '1') + entry('C', '-2'),
      }),
      ['multiple-choice: Q? | 75% a | 25% b | -50% c'],
    ],
    [
      'one that gives a part',
      declare(['A'], { mapped: entry('A', '2') + entry('B', '1') + entry('C', '0') }),
      ['single-choice: Q? | 100% a | 50% b | 0% c'],
    ],
    ['no right one', declare([]), ['no-right-answer: Q?']],
    ['an answer that is not declared', '', ['no-right-answer: Q?']],
  ])('%s', (_what, declarations, expected) => {
    expect(readAs(qti2(declarations, choices2))).toEqual(expected);
  });

  test('what is said of a choice within it, of it, of right ones and of wrong ones is joined', () => {
    const body = `<choiceInteraction responseIdentifier="R"><prompt>Q?</prompt>${choice2('A', 'a', '<feedbackInline identifier="A">Inside.</feedbackInline>')}${choice2('B', 'b')}</choiceInteraction>`;
    expect(
      readAs(
        qti2(
          declare(['A']),
          body,
          said('B', 'B!') + said('correct', 'Yes.') + said('INCORRECT', 'No.'),
        ),
      ),
    ).toEqual(['single-choice: Q? | +a #Inside. Yes. | -b #B! No.']);
    expect(readAs(qti2(declare(['A']), choices2, said('note', 'Read on.')))).toEqual([
      'single-choice: Q? | +a #Read on. | -b #Read on. | -c #Read on.',
    ]);
    expect(readAs(qti2(declare(['A']), choices2, said('wrong', 'No.')))).toEqual([
      'single-choice: Q? | +a | -b #No. | -c #No.',
    ]);
  });

  const blank2 = (id = 'R') => `<textEntryInteraction responseIdentifier="${id}"/>`;

  test('words to write, and those that give a part', () => {
    const declaration = declare(['Kabul'], {
      type: 'string',
      mapped: entry('Kabul', '2') + entry('Cabul', '2') + entry('Herat', '1'),
    });
    expect(
      readAs(
        qti2(
          declaration,
          `<p>The capital is ${blank2()}.</p>`,
          said('correct', 'Yes.') + said('incorrect', 'No.'),
        ),
      ),
    ).toEqual(['short-text: The capital is | Kabul #Yes. | Cabul #Yes. | 50% Herat |  #No.']);
  });

  test.each([
    ['toleranceMode="exact"', '300±0'],
    ['toleranceMode="exact" tolerance="5"', '300±0'],
    ['tolerance="5"', '300±0'],
    ['toleranceMode="absolute" tolerance=" 2   4 "', '300±4'],
    ['toleranceMode="absolute" tolerance="2 4"', '300±4'],
    ['toleranceMode="absolute" tolerance="2"', '300±2'],
    ['toleranceMode="relative" tolerance="10"', '300±30'],
    ['', '300±0'],
  ])('a number with %s', (mode, expected) => {
    const processing = `<responseProcessing><equal ${mode}><variable identifier="R"/></equal></responseProcessing>`;
    for (const type of ['float', 'integer']) {
      expect(
        readAs(qti2(declare(['300'], { type }), `<p>How many? ${blank2()}</p>`, processing)),
      ).toEqual([`number: How many? | ${expected}`]);
    }
  });

  test('one’s own words, with what is told as the model', () => {
    const body =
      '<extendedTextInteraction responseIdentifier="R"><prompt>Why?</prompt></extendedTextInteraction>';
    const modelOf = (rest: string) =>
      readQuestionFile('bank.xml', qti2('', body, rest)).taken[0]?.question;
    expect(modelOf(said('x', 'Because.'))).toMatchObject({ kind: 'open', model: 'Because.' });
    expect(modelOf('')).toMatchObject({ model: '…' });
  });

  test('pairs, with what belongs to nothing', () => {
    const set = (...choices: string[]) =>
      `<simpleMatchSet>${choices.map((id) => `<simpleAssociableChoice identifier="${id}">${id.toLowerCase()}</simpleAssociableChoice>`).join('')}</simpleMatchSet>`;
    const body = `<matchInteraction responseIdentifier="R"><prompt>Q?</prompt>${set('ONE', 'TWO')}${set('X', 'Y', 'Z')}</matchInteraction>`;
    expect(
      readAs(
        qti2(declare(['ONE Z', 'TWO X'], { cardinality: 'multiple', type: 'directedPair' }), body),
      ),
    ).toEqual(['match: Q? | one→z | two→x | →y']);
    expect(readAs(qti2(declare(['ONE Z', 'TWO Q']), body))).toEqual(['not-sound: Q?']);
  });

  test('menus and blanks in one text are gaps', () => {
    const menu = `<inlineChoiceInteraction responseIdentifier="S"><inlineChoice identifier="A">red</inlineChoice><inlineChoice identifier="B">blue</inlineChoice></inlineChoiceInteraction>`;
    const declarations = declare(['7'], { type: 'integer' }) + declare(['B'], { id: 'S' });
    const processing =
      '<responseProcessing><equal toleranceMode="absolute" tolerance="1"/></responseProcessing>';
    const file = qti2(
      declarations,
      `<p>There are ${blank2()} of them, all ${menu}.</p>`,
      processing,
    );
    expect(readAs(file)).toEqual(['gaps: An item | There are {g1} of them, all {g2}. | 7 | blue']);
    expect(readQuestionFile('bank.xml', file).taken[0]?.question).toMatchObject({
      gaps: [{ tolerance: 1 }, { choices: ['red', 'blue'] }],
    });
    expect(readAs(qti2(declare(['B'], { id: 'S' }), `<p>All are ${menu}.</p>`))).toEqual([
      'gaps: An item | All are {g1}. | blue',
    ]);
    expect(readAs(qti2('', `<p>All are ${menu}.</p>`))).toEqual(['no-right-answer: An item']);
  });

  test('of a blank for which only the points of answers are told, those with most are right', () => {
    const declarations =
      declare([], {
        type: 'string',
        mapped:
          entry('Herat', '1') + entry('Kabul', '2') + entry('Cabul', '2') + entry('Rome', '-1'),
      }) + declare(['Afghanistan'], { type: 'string', id: 'S' });
    const body = `<p>${blank2()} is the capital of ${blank2('S')}.</p>`;
    expect(readQuestionFile('bank.xml', qti2(declarations, body)).taken[0]?.question).toMatchObject(
      {
        kind: 'gaps',
        gaps: [{ accepted: ['Kabul', 'Cabul'] }, { accepted: ['Afghanistan'] }],
      },
    );
    const unsaid = declare([], { type: 'string', mapped: entry('Rome', '0') });
    expect(readAs(qti2(unsaid + declare(['a'], { type: 'string', id: 'S' }), body))).toEqual([
      'no-right-answer: An item',
    ]);
  });

  test('lines to put in order without their order are refused', () => {
    const lines = `<orderInteraction responseIdentifier="R"><prompt>Order?</prompt>${choice2('A', 'a')}${choice2('B', 'b')}</orderInteraction>`;
    expect(readAs(qti2(declare([]), lines))).toEqual(['no-right-answer: Order?']);
    expect(readAs(qti2('', lines))).toEqual(['no-right-answer: Order?']);
    expect(readAs(qti2(declare(['A']), lines))).toEqual(['not-sound: Order?']);
  });

  test('a picture and a link in the text are told of by their own words', () => {
    const body = `<p>See <img src="a.png" alt="a &quot;map&quot;"/> and <a href="https://example.org/?a=1&amp;b=2">that</a>.</p>${choices2}`;
    const [taken] = readQuestionFile('bank.xml', qti2(declare(['A']), body)).taken;
    expect(taken?.remarks).toEqual([{ remark: 'picture-missing', found: 'a.png' }]);
    expect(taken?.question.prompt).toBe(
      'See [a "map"] and that (https://example.org/?a=1&b=2). Q?',
    );
  });

  test('what asks nothing, or is answered in another way, is refused by its title', () => {
    expect(readAs(qti2('', '<p>Only words.</p>'))).toEqual(['description: Only words.']);
    expect(readAs(qti2('', ''))).toEqual(['no-question: An item']);
    expect(readAs(qti2('', '<p>Draw.</p><drawingInteraction responseIdentifier="R"/>'))).toEqual([
      'unknown-kind: Draw.',
    ]);
    expect(readAs('<assessmentItem identifier="i1" title="An item"></assessmentItem>')).toEqual([
      'no-question: An item',
    ]);
    const silent = `<choiceInteraction responseIdentifier="R">${choice2('A', 'a')}${choice2('B', 'b')}</choiceInteraction>`;
    expect(readAs(qti2(declare(['A']), silent))).toEqual(['no-question: An item']);
  });

  test('instructions, feedback and templates in the text are no part of what is asked', () => {
    const aside = ['rubricBlock', 'feedbackBlock', 'feedbackInline', 'templateBlock']
      .map((name) => `<${name}>No part of it.</${name}>`)
      .join('');
    expect(readAs(qti2(declare(['A']), `${aside}<p>A &amp; B: 1 &lt; 2.</p>${choices2}`))).toEqual([
      'single-choice: A & B: 1 < 2. Q? | +a | -b | -c',
    ]);
  });
});
