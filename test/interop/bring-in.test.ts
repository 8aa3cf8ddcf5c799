/**
 * What the files of teachers come to. The right values are what Moodle's own readers make of them
 * (https://docs.moodle.org/en/GIFT_format, …/Moodle_XML_format, …/Aiken_format), or a sentence.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gradeAnswer, kindOf } from '../../src/domain/questions/kinds.ts';
import { readQuestionFile } from '../../src/interop/questions/read-file.ts';
import { shownInALine as shown } from '../support/shown-in-a-line.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/question-files');

function read(path: string) {
  return readQuestionFile(path, readFileSync(join(FOLDER, path), 'utf8'));
}

const CAPITAL = 'single-choice: What is the capital? | -Lahore | +Islamabad';
const SKY = 'true-false: Sky is blue. | true';
const PLAIN_TRUE = 'true-false: Question? | true';

const EXPECTED: [path: string, taken: string[], said?: string[]][] = [
  ['aiken/01-normal.txt', [CAPITAL]],
  ['aiken/02-lower-answer.txt', [CAPITAL]],
  ['aiken/03-paren.txt', [CAPITAL]],
  ['aiken/04-lowercase-letters.txt', [CAPITAL]],
  ['aiken/07-trailing-comment.txt', [CAPITAL]],
  [
    'aiken/08-question-starts-with-A..txt',
    ['single-choice: A. Khan wrote what? | +A book | -A song'],
  ],
  ['aiken/10-numbered.txt', ['single-choice: 1. What is the capital? | -Lahore | +Islamabad']],
  ['aiken/12-skipped-letter.txt', [CAPITAL]],
  ['gift/01-tf-empty-general-feedback.txt', ['true-false: The sky is blue. | true']],
  [
    'gift/02-unescaped-equals-in-html-attr.txt',
    ['single-choice: [y]What is it? | +cat | -dog'],
    ['picture-missing'],
  ],
  [
    'gift/04-equals-in-feedback.txt',
    ['single-choice: 2+2? | +4 #since 2+2=4 | -5'],
    ['equals-sign'],
  ],
  ['gift/05-description-plus-question.txt', [SKY], ['1 description']],
  [
    'gift/06-match-two-stems-one-answer.txt',
    ['match: Match | Paris→Europe | Rome→Europe | Cairo→Africa'],
  ],
  [
    'gift/07-match-distractor.txt',
    ['match: Match | Paris→France | Rome→Italy | Cairo→Egypt | →Kenya'],
  ],
  ['gift/09-short-partial.txt', ['short-text: Capital? | Islamabad | 50% Islamabd']],
  ['gift/10-duplicate-question.txt', [SKY, SKY]],
  [
    'gift/11-single-right-negative.txt',
    ['single-choice: Which? | 100% a | -33.333% b | -33.333% c | -33.333% d'],
  ],
  ['gift/12-two-full-right-one-wrong.txt', ['single-choice: Which? | +a | +b | -c']],
  ['gift/13-multi-100.txt', ['multiple-choice: Which? | 100% a | -50% b | -50% c']],
  ['gift/14-html-export.txt', ['single-choice: What is 2+2? | +4 #Yes | -5']],
  ['gift/16-missing-word.txt', ['short-text: Two plus _____ equals four. | two | 2']],
  ['gift/17-short-wildcard.txt', ['short-text: Founder of the TTP? | *Mehsud*']],
  ['gift/20-sup.txt', ['single-choice: What is x² for x=3? | +9 | -6']],
  ['gift/22-markdown.txt', ['single-choice: What is bold? | +a | -b']],
  ['gift/23-category-only-then-q.txt', [SKY]],
  ['gift/25-numeric-only-hash.txt', ['number: When? | 1947±0']],
  ['gift/26-essay.txt', ['open: Explain.']],
  [
    'gift/27-tab-feedback-multi-line.txt',
    ['single-choice: Q? | +right #good one | -wrong #bad one'],
  ],
  ['gift/28-percent-in-text.txt', ['single-choice: By how much? | +50% | -20%']],
  ['gift/29-arrow-in-text.txt', ['true-false: A -> B is a reaction | true']],
  ['gift/30-tags-html-lt.txt', ['true-false: Is 3 < 5 and 7 > 2? | true']],
  [
    'tb.gift',
    [
      'open: Why?',
      'match: Match capitals | Punjab→Lahore | Sindh→Karachi | KP→Peshawar',
      'single-choice: What is the capital of Pakistan? | +Islamabad #Right. | -Lahore #No: that is Punjab’s capital.',
      'number: In which year? | 1893±0 #Yes |  #No',
      'short-text: Who drew the line? | Durand #Yes | 50% Durrand #Spelling |  #No',
      'true-false: The Durand Line was drawn in 1947. | false |  #No |  #Yes',
    ],
    ['6 description'],
  ],
  ['xml/01-numeric-wrong-first.xml', ['number: Question? | 42±1 #Yes | 0% 10±0 #No']],
  ['xml/02-numeric-star-first.xml', ['number: Question? | 42±1 #Yes |  #No']],
  ['xml/03-numeric-star-last.xml', ['number: Question? | 42±1 #Yes |  #No']],
  ['xml/04-short-wildcard.xml', ['short-text: Question? | *Mehsud* #Yes |  #No']],
  ['xml/05-short-case.xml', ['short-text: Question? | pH'], ['case']],
  ['xml/08-multi-single-false.xml', ['multiple-choice: Question? | 50% a | 50% b | -100% c']],
  ['xml/09-single-negative.xml', ['single-choice: Question? | 100% a | -33.333% b | 0% c']],
  ['xml/10-points-5.xml', ['single-choice: Question? | +a | -b'], ['points']],
  ['xml/11-image.xml', ['single-choice: Which map? [map] | +a | -b'], ['picture-missing']],
  [
    'xml/12-image-answer.xml',
    ['single-choice: Question? | +[picture 1] | -[picture 2]'],
    ['picture-missing', 'picture-missing'],
  ],
  ['xml/15-cloze.xml', ['gaps: q | The TTP was formed in {g1}. | 2007', PLAIN_TRUE]],
  ['xml/16-description.xml', [PLAIN_TRUE], ['2 description']],
  ['xml/18-match-distractor.xml', ['match: Question? | Paris→France | Rome→Italy | →Kenya']],
  ['xml/21-numeric-units.xml', ['number: Question? | 5±0km'], ['units']],
  [
    'xml/22-general-feedback-mc.xml',
    ['single-choice: Question? | +a #General words Well done | -b #General words'],
  ],
  ['xml/23-calculated.xml', [PLAIN_TRUE], ['2 unknown-kind']],
  ['xml/24-tex.xml', ['true-false: \\(x^2=4\\) has two solutions. $$y$$ | true'], ['formula']],
  ['xml/26-single-90.xml', ['single-choice: Question? | +a | -b'], ['scaled']],
  ['xml/27-doctype.xml', [PLAIN_TRUE]],
  ['xml/29-same-idnumber-none-dup.xml', [PLAIN_TRUE, PLAIN_TRUE]],
];

test.each(EXPECTED)(
  '%s comes in as Moodle reads it, or with a sentence',
  (path, taken, said = []) => {
    const back = read(path);
    expect(back.taken.map(({ question }) => shown(question))).toEqual(taken);
    const remarks = back.taken.flatMap((question) => question.remarks.map(({ remark }) => remark));
    const refused = back.refused.map(({ line, fault }) => `${line} ${fault}`);
    expect([...remarks, ...refused]).toEqual(said);
  },
);

test('no file of the folder is left untried', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  const paths = files.filter((path) => /\.(txt|xml|gift)$/.test(path));
  expect(paths.map((path) => path.replaceAll('\\', '/')).sort()).toEqual(
    EXPECTED.map(([path]) => path).sort(),
  );
});

/** Files of the same kinds, in a line each. */
const OTHERS: [what: string, file: string, taken: string[], said?: string[]][] = [
  [
    'colons in general feedback',
    'Q?{TRUE####see: chapter 2}',
    ['true-false: Q? | true |  #see: chapter 2 |  #see: chapter 2'],
  ],
  ['weights of a half', 'Q?{~%50%a ~%50%b ~c}', ['multiple-choice: Q? | 50% a | 50% b | 0% c']],
  [
    'thirds that make one',
    'Q?{~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-100%d}',
    ['multiple-choice: Q? | 33.333% a | 33.333% b | 33.333% c | -100% d'],
  ],
  [
    'the weights of the course itself',
    'Q?{~%50%a ~%50%b ~%-50%c}',
    ['multiple-choice: Q? | +a | +b | -c'],
  ],
  [
    'numbers that are right in part',
    'Q?{#=1822:0 =%50%1822:2 ~#no}',
    ['number: Q? | 1822±0 | 50% 1822±2 |  #no'],
  ],
  ['a range of numbers', 'Q?{#1.5..2.5}', ['number: Q? | 2±0.5']],
  ['an escaped sign', 'A\\: 1 \\= 1\\{\\}?{T}', ['true-false: A: 1 = 1{}? | true']],
  [
    'a comment between',
    '// about\nQ?{\n// the right one\n=a\n~b\n}',
    ['single-choice: Q? | +a | -b'],
  ],
  ['entities', '[html]<p>Salt &amp; pepper &lt;3</p>{T}', ['true-false: Salt & pepper <3 | true']],
  [
    'a list',
    '[html]<p>Which?</p><ul><li>one</li><li>two</li></ul>{T}',
    ['true-false: Which?\n• one\n• two | true'],
  ],
  [
    'a table',
    '[html]<table><tr><th>a</th><td>1</td></tr></table>{T}',
    ['true-false: a | 1 | true'],
  ],
  ['a power', '[html]10<sup>3</sup> m<sub>0</sub>{T}', ['true-false: 10³ m₀ | true']],
  [
    'a link',
    '[html]See <a href="https://example.org/a">the page</a>.{T}',
    ['true-false: See the page (https://example.org/a). | true'],
  ],
  [
    'what runs',
    '[html]Look<script>alert(1)</script><iframe src="x"></iframe>{T}',
    ['true-false: Look | true'],
    ['left-out', 'left-out'],
  ],
  [
    'a picture elsewhere',
    '[html]<img src="https://example.org/a.png" alt="a dog">?{T}',
    ['true-false: [a dog]? | true'],
    ['picture-outside'],
  ],
  [
    'a question that cannot be read, beside one that can',
    'Half {=a ~b\n\nWhole?{T}',
    ['true-false: Whole? | true'],
    ['1 not-readable'],
  ],
  [
    'an answer without a space',
    'Which?\nA.Lahore\nB.Quetta\nANSWER: A',
    ['single-choice: Which? | +Lahore | -Quetta'],
  ],
  [
    'several right letters',
    'Which?\nA. a\nB. b\nC. c\nANSWER: A, C',
    ['multiple-choice: Which? | +a | -b | +c'],
  ],
  ['a name and no text', '::Two and two?::{=4 ~5}', ['single-choice: Two and two? | +4 | -5']],
  [
    'thirds with three places',
    'Q?{~%33.333%a ~%33.333%b ~%33.333%c ~d}',
    ['multiple-choice: Q? | 33.333% a | 33.333% b | 33.333% c | 0% d'],
  ],
  ['a choice without words', 'Q?{=a ~ ~b}', ['single-choice: Q? | +a | -b']],
  [
    'no answer that gives all of the mark',
    'Q?{=%80%a =%40%b}',
    ['short-text: Q? | a | 50% b'],
    ['scaled'],
  ],
  [
    'words with signs',
    'Q?{=stream insertion =<<}',
    ['short-text: Q? | stream insertion'],
    ['signs'],
  ],
  [
    'a text that begins with a tag',
    '<p>Is the <b>sky</b> blue?</p>{T}',
    ['true-false: Is the sky blue? | true'],
  ],
  [
    'a line that looks like Aiken',
    'Answer: B is what? {=a ~b}',
    ['single-choice: Answer: B is what? | +a | -b'],
  ],
  ['a decimal comma', 'Q?{#=%100%3,14:0,01}', ['number: Q? | 3.14±0.01']],
  [
    'lines to be put in order',
    'First to last?{>3 ALL VERTICAL ABSOLUTE_POSITION SHOW none\nOne\nTwo\nThree####So it went.}',
    ['order: First to last? | One | Two | Three #So it went.'],
    ['order-marks'],
  ],
  ['lines to be put in order, and no more said', 'Q?{>\na\nb\nc}', ['order: Q? | a | b | c']],
  [
    'years to be put in order are no settings',
    'Q?{>\n1947\n1956\n1971}',
    ['order: Q? | 1947 | 1956 | 1971'],
  ],
  ['settings without a number', 'Q?{>ALL V\na\nb\nc}', ['order: Q? | a | b | c']],
  ['two lines', 'Q?{>\na\nb}', ['order: Q? | a | b']],
  ['one line is no order', 'Q?{>\na}', [], ['1 not-sound']],
];

test.each(OTHERS)('%s', (_what, file, taken, said = []) => {
  const back = readQuestionFile('bank.txt', file);
  expect(back.taken.map(({ question }) => shown(question))).toEqual(taken);
  const remarks = back.taken.flatMap((question) => question.remarks.map(({ remark }) => remark));
  expect([...remarks, ...back.refused.map(({ line, fault }) => `${line} ${fault}`)]).toEqual(said);
});

const XML = (questions: string) => `<?xml version="1.0"?><quiz>${questions}</quiz>`;
const xmlQuestion = (type: string, text: string, inner = '') =>
  `<question type="${type}"><name><text>A name</text></name><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext>${inner}</question>`;

test('gaps of every kind become gaps: words, numbers and menus, with the words above them as prompt', () => {
  const { taken } = readQuestionFile(
    'bank.xml',
    XML(
      xmlQuestion(
        'cloze',
        '<p>Fill in.</p><p>The {1:SHORTANSWER:=TTP~=Tehrik~%50%Taliban#nearly} of {1:NM:=2007:1} in {1:MC:Lahore~=South Waziristan#right~Quetta}.</p>',
      ),
    ),
  );
  const [{ question, remarks } = {}] = taken;
  expect(question && shown(question)).toBe(
    'gaps: Fill in. | The {g1} of {g2} in {g3}. | TTP/Tehrik | 2007 | South Waziristan',
  );
  expect(remarks?.map(({ remark }) => remark)).toEqual(['part-marks-of-gap']);
  const answer = { g1: 'tehrik', g2: '2008', g3: 'South Waziristan' };
  expect(question && gradeAnswer(question, answer)).toMatchObject({ points: 3, total: 3 });
  expect(question && gradeAnswer(question, { ...answer, g2: '2009' })).toMatchObject({ points: 2 });
});

test.each([
  [
    'a sign of an entity parts nothing',
    'Pick {1:MULTICHOICE:=caf&#233;#yes~th&eacute;}',
    'gaps: A name | Pick {g1} | café',
  ],
  [
    'braces of a formula are no gaps',
    '{1:NM:=0.5:0} is x^{2}',
    'gaps: A name | {g1} is x^{\u20602} | 0.5',
  ],
  ['numbers with a comma', 'Pi is {1:NUMERICAL:=3,14:0,01}', 'gaps: A name | Pi is {g1} | 3.14'],
])('in a text with gaps, %s', (_what, text, expected) => {
  const { taken } = readQuestionFile('bank.xml', XML(xmlQuestion('cloze', text)));
  expect(taken.map(({ question }) => shown(question))).toEqual([expected]);
});

test('what is chosen in a gap is the very text: C is not C++', () => {
  const { taken } = readQuestionFile(
    'bank.xml',
    XML(xmlQuestion('cloze', 'Pick {1:MC:=C++~C~C\\#}')),
  );
  const points = ['C++', 'C', 'C#'].map((g1) => {
    const grade = taken[0] && gradeAnswer(taken[0].question, { g1 });
    return grade?.state === 'graded' ? grade.points : undefined;
  });
  expect(points).toEqual([1, 0, 0]);
});

test('two texts of the same words keep their looks apart', () => {
  const answer = (fraction: number, html: string) =>
    `<answer fraction="${fraction}" format="html"><text><![CDATA[${html}]]></text></answer>`;
  const { taken } = readQuestionFile(
    'bank.xml',
    XML(
      xmlQuestion(
        'multichoice',
        'Which?',
        `<single>true</single>${answer(100, '<b>re</b>cord')}${answer(0, 're<b>cord</b>')}${answer(0, 'record')}`,
      ),
    ),
  );
  const [{ question } = {}] = taken;
  const texts = question?.kind === 'single-choice' ? question.choices.map(({ text }) => text) : [];
  expect(new Set(texts).size).toBe(3);
  expect(texts.map((text) => question?.rich?.[text] !== undefined)).toEqual([true, true, false]);
});

test.each([
  [
    'true and false in another language: the first is true',
    xmlQuestion(
      'truefalse',
      'Vrai?',
      '<answer fraction="100"><text>Vrai</text></answer><answer fraction="0"><text>Faux</text></answer>',
    ),
    'true-false: Vrai? | true',
  ],
  [
    'an empty “single” is several',
    xmlQuestion(
      'multichoice',
      'Q?',
      '<single/><answer fraction="50"><text>a</text></answer><answer fraction="50"><text>b</text></answer><answer fraction="0"><text>c</text></answer>',
    ),
    'multiple-choice: Q? | 50% a | 50% b | 0% c',
  ],
  [
    'an older name of a kind',
    xmlQuestion(
      'match',
      'Q?',
      '<subquestion><text>a</text><answer><text>1</text></answer></subquestion><subquestion><text>b</text><answer><text>2</text></answer></subquestion>',
    ),
    'match: Q? | a→1 | b→2',
  ],
])('%s', (_what, file, expected) => {
  expect(
    readQuestionFile('bank.xml', XML(file)).taken.map(({ question }) => shown(question)),
  ).toEqual([expected]);
});

test('the picture of an old file, which stands beside the text, is put after it', () => {
  const { taken } = readQuestionFile(
    'bank.xml',
    XML(
      xmlQuestion(
        'truefalse',
        'Look.',
        '<image>a.png</image><image_base64>AAAA</image_base64><answer fraction="100"><text>true</text></answer>',
      ),
    ),
  );
  expect(taken[0]?.question.prompt).toBe('Look.\n[picture 1]');
});

const qti1 = (presentation: string, processing: string, rest = '') =>
  `<questestinterop><item ident="i1" title="An item"><presentation>${presentation}</presentation><resprocessing>${processing}</resprocessing>${rest}</item></questestinterop>`;
const mattext = (text: string, type = 'text/plain') =>
  `<material><mattext texttype="${type}">${text}</mattext></material>`;
const label = (ident: string, text: string) =>
  `<response_label ident="${ident}">${mattext(text)}</response_label>`;
const set = (condition: string, score = '100') =>
  `<respcondition><conditionvar>${condition}</conditionvar><setvar action="Set" varname="SCORE">${score}</setvar></respcondition>`;
const note = (ident: string, text: string) =>
  `<itemfeedback ident="${ident}">${mattext(text)}</itemfeedback>`;

test.each([
  [
    'plain text with a tag in it is text',
    qti1(
      `${mattext('Which?')}<response_lid ident="r" rcardinality="Single"><render_choice>${label('1', '&lt;br&gt;')}${label('2', '&lt;lb&gt;')}</render_choice></response_lid>`,
      set('<varequal respident="r">1</varequal>'),
    ),
    'single-choice: Which? | +<br> | -<lb>',
  ],
  [
    'what is said of right answers is not said of wrong ones',
    qti1(
      `${mattext('Which?')}<response_lid ident="r" rcardinality="Single"><render_choice>${label('1', 'a')}${label('2', 'b')}</render_choice></response_lid>`,
      `<respcondition continue="Yes"><conditionvar><other/></conditionvar><displayfeedback linkrefid="general_incorrect_fb"/></respcondition>${set('<varequal respident="r">1</varequal>')}`,
      note('general_incorrect_fb', 'No.') + note('correct_fb', 'Yes.'),
    ),
    'single-choice: Which? | +a #Yes. | -b #No.',
  ],
  [
    'a blank for a decimal is a number',
    qti1(
      `${mattext('How many?')}<response_str ident="r"><render_fib fibtype="Decimal"/></response_str>`,
      set('<varequal respident="r">1234.0</varequal>'),
    ),
    'number: How many? | 1234±0',
  ],
  [
    'blanks that are named in the text are gaps',
    qti1(
      `${mattext('Roses are [c1], violets are [c2].')}<response_lid ident="a">${mattext('c1')}<render_choice>${label('1', 'red')}</render_choice></response_lid><response_lid ident="b">${mattext('c2')}<render_choice>${label('2', 'blue')}</render_choice></response_lid>`,
      set('<varequal respident="a">1</varequal>', '50') +
        set('<varequal respident="b">2</varequal>', '50'),
    ),
    'gaps: An item | Roses are {g1}, violets are {g2}. | red | blue',
  ],
])('of QTI 1.2, %s', (_what, file, expected) => {
  expect(readQuestionFile('bank.xml', file).taken.map(({ question }) => shown(question))).toEqual([
    expected,
  ]);
});

const qti2 = (declaration: string, body: string, rest = '') =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i1" title="An item">${declaration}<itemBody>${body}</itemBody>${rest}</assessmentItem>`;
const choices2 =
  '<choiceInteraction responseIdentifier="R" maxChoices="1"><prompt>Which?</prompt><simpleChoice identifier="A">a</simpleChoice><simpleChoice identifier="B">b</simpleChoice></choiceInteraction>';
const declared = (type: string, value: string, cardinality = 'single') =>
  `<responseDeclaration identifier="R" cardinality="${cardinality}" baseType="${type}"><correctResponse><value>${value}</value></correctResponse></responseDeclaration>`;

test.each([
  [
    'each feedback is that of its choice, and comments are no text',
    qti2(
      declared('identifier', 'A'),
      `<!-- key: A -->${choices2}<feedbackBlock identifier="x">Secret.</feedbackBlock>`,
      '<modalFeedback identifier="A">Yes.</modalFeedback><modalFeedback identifier="B">No.</modalFeedback>',
    ),
    'single-choice: Which? | +a #Yes. | -b #No.',
  ],
  [
    'a number has the tolerance of its processing',
    qti2(
      declared('float', '300'),
      '<p>Light goes <textEntryInteraction responseIdentifier="R"/> Mm/s.</p>',
      '<responseProcessing><responseCondition><responseIf><equal toleranceMode="absolute" tolerance="2 2"><variable identifier="R"/><correct identifier="R"/></equal></responseIf></responseCondition></responseProcessing>',
    ),
    'number: Light goes _____ Mm/s. | 300±2',
  ],
])('of QTI 2, %s', (_what, file, expected) => {
  expect(readQuestionFile('bank.xml', file).taken.map(({ question }) => shown(question))).toEqual([
    expected,
  ]);
});

test('two questions in one item of QTI 2 are refused, not halved', () => {
  const { taken, refused } = readQuestionFile(
    'bank.xml',
    qti2(declared('identifier', 'A'), choices2 + choices2.replaceAll('"R"', '"S"')),
  );
  expect(taken).toEqual([]);
  expect(refused.map(({ fault }) => fault)).toEqual(['unknown-kind']);
});

const line = (text: string, fraction: number, feedback = '') =>
  `<answer fraction="${fraction}" format="html"><text>${text}</text><feedback format="html"><text>${feedback}</text></feedback></answer>`;

test.each([
  [
    'lines to be put in order, however they stand in the file',
    xmlQuestion(
      'ordering',
      'Which came first?',
      `<selecttype>ALL</selecttype><selectcount>2</selectcount><gradingtype/>${line('c', 3)}${line('a', 1, 'The first.')}${line('b', 2)}`,
    ),
    'order: Which came first? | a #The first. | b | c',
    [],
  ],
  [
    'some of the lines drawn for each student: all of them, which is said',
    xmlQuestion(
      'ordering',
      'Which?',
      `<selecttype>RANDOM</selecttype><selectcount>3</selectcount><gradingtype>ALL_OR_NOTHING</gradingtype>${['a', 'b', 'c', 'd'].map((text, at) => line(text, at + 1)).join('')}`,
    ),
    'order: Which? | a | b | c | d',
    ['all-steps', 'order-marks'],
  ],
  [
    'several right choices of which each counts as much',
    xmlQuestion(
      'oumultiresponse',
      'Which?',
      line('a', 100, 'Yes.') + line('b', 0, 'No.') + line('c', 100),
    ),
    'multiple-choice: Which? | +a #Yes. | -b #No. | +c',
    [],
  ],
])('of Moodle, %s', (_what, file, expected, said) => {
  const { taken } = readQuestionFile('bank.xml', XML(file));
  expect(taken.map(({ question }) => shown(question))).toEqual([expected]);
  expect(taken[0]?.remarks.map(({ remark }) => remark)).toEqual(said);
});

test('of QTI 2, lines to be put in order come in their order; with a part of it they are refused', () => {
  const lines = ['A', 'B', 'C']
    .map((id) => `<simpleChoice identifier="${id}">${id.toLowerCase()}</simpleChoice>`)
    .join('');
  const ordered = (...ids: string[]) =>
    qti2(
      declared('identifier', ids.join('</value><value>'), 'ordered'),
      `<orderInteraction responseIdentifier="R"><prompt>Which first?</prompt>${lines}</orderInteraction>`,
    );
  const whole = readQuestionFile('bank.xml', ordered('C', 'A', 'B'));
  expect(whole.taken.map(({ question }) => shown(question))).toEqual([
    'order: Which first? | c | a | b',
  ]);
  expect(readQuestionFile('bank.xml', ordered('C', 'A')).refused).toMatchObject([
    { fault: 'not-sound' },
  ]);
});

test('words that are dragged into a text are gaps with a menu', () => {
  const { taken } = readQuestionFile(
    'bank.xml',
    XML(
      xmlQuestion(
        'ddwtos',
        'From [[1]] to [[2]].',
        '<dragbox><text>Lahore</text><group>1</group></dragbox><dragbox><text>Quetta</text><group>1</group></dragbox>',
      ),
    ),
  );
  expect(taken.map(({ question }) => shown(question))).toEqual([
    'gaps: A name | From {g1} to {g2}. | Lahore | Quetta',
  ]);
});

test('a picture that stands in the file is kept, and words are asked for where it has none', () => {
  const PIXEL =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const { taken } = readQuestionFile(
    'bank.xml',
    XML(
      `<question type="truefalse"><questiontext format="html"><text><![CDATA[<p>This: <img src="@@PLUGINFILE@@/a%20map.png"></p>]]></text><file name="a map.png" encoding="base64">${PIXEL}</file></questiontext><answer fraction="100"><text>true</text></answer></question>`,
    ),
  );
  expect(taken[0]?.question.rich).toEqual({
    'This: [picture 1]': [
      'This: ',
      { picture: `data:image/png;base64,${PIXEL}`, alt: 'picture 1' },
    ],
  });
  expect(taken[0]?.remarks).toEqual([{ remark: 'picture-alt', found: 'picture 1' }]);
});

test('a picture that is too large, or of a kind that runs something, leaves its words', () => {
  for (const [kind, data] of [
    ['svg', 'PHN2Zy8+'],
    ['png', 'A'.repeat(700_001)],
  ]) {
    const { taken } = readQuestionFile(
      'bank.xml',
      XML(
        `<question type="truefalse"><questiontext format="html"><text><![CDATA[<img src="@@PLUGINFILE@@/a.${kind}" alt="a map">]]></text><file name="a.${kind}" encoding="base64">${data}</file></questiontext><answer fraction="100"><text>true</text></answer></question>`,
      ),
    );
    expect(taken[0]?.question.prompt).toBe('[a map]');
    expect(taken[0]?.question.rich).toBeUndefined();
    expect(taken[0]?.remarks).toEqual([{ remark: 'picture-unfit', found: 'a map' }]);
  }
});

test('wildcards are graded as Moodle grades them', () => {
  const [{ question } = {}] = read('gift/17-short-wildcard.txt').taken;
  if (!question) throw new Error('It was not taken.');
  for (const answer of ['Mehsud', 'Baitullah Mehsud', 'Mehsud, Baitullah']) {
    expect(gradeAnswer(question, answer)).toMatchObject({ points: 1 });
  }
  expect(gradeAnswer(question, 'Masood')).toMatchObject({ points: 0 });
});

test('two stems with one answer: either place of it is right, and it is offered once', () => {
  const [{ question } = {}] = read('gift/06-match-two-stems-one-answer.txt').taken;
  if (!question) throw new Error('It was not taken.');
  const options = kindOf(question).options(question, (ids) => [...ids]);
  expect(options).toEqual(['p1', 'p3']);
  expect(gradeAnswer(question, { p1: 'p1', p2: 'p1', p3: 'p3' })).toMatchObject({ points: 3 });
});
