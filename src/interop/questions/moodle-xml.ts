/** Questions in Moodle's XML format (https://docs.moodle.org/en/Moodle_XML_format). */

import { gapMark, shareOfChoice, type PortableGap } from '../../domain/questions/carried-form.ts';
import type { Question } from '../../domain/questions/question.ts';
import type { RichText } from '../../domain/text/rich-text.ts';
import { writeHtml } from '../rich-text/write-html.ts';
import { formatXml, xml, type XmlElement } from '../xml.ts';
import { categoryOf, titleOf } from './names.ts';
import { toPortable, type Portable } from './portable.ts';
import type { SetNames } from './question-set.ts';
import { percentOf } from './weights.ts';
import { toComment } from './whole-record.ts';

/** As plain text, so that no sign of a text is taken for HTML. */
const PLAIN = { format: 'plain_text' };
const HTML = { format: 'html' };

export function questionsToMoodleXml(questions: readonly Question[], set: SetNames): string {
  let last = '';
  const children = questions.flatMap((question) => {
    const category = categoryOf(question, set).join('/');
    const element = [
      { comment: toComment(question, set.course.id) },
      questionElement(
        toPortable(question, { hasGaps: true }).portable,
        set.points?.[question.id] ?? 1,
      ),
    ];
    if (category === last) return element;
    last = category;
    return [categoryElement(category), ...element];
  });
  return formatXml(xml('quiz', {}, ...children));
}

function categoryElement(category: string): XmlElement {
  return xml('question', { type: 'category' }, xml('category', {}, text(category)));
}

function questionElement(portable: Portable, points: number): XmlElement {
  const { type, parts } = answerParts(portable);
  return xml(
    'question',
    { type },
    xml('name', {}, text(titleOf(portable))),
    portable.form === 'gaps'
      ? xml('questiontext', HTML, text(clozeText(portable)))
      : formatted('questiontext', portable.prompt, portable),
    formatted('generalfeedback', portable.form === 'pairs' ? portable.feedback : '', portable),
    xml('defaultgrade', {}, String(points)),
    xml('penalty', {}, '0.3333333'),
    xml('hidden', {}, '0'),
    xml('idnumber', {}, portable.id),
    ...parts,
    formatted('hint', portable.hint, portable),
    xml('tags', {}, ...portable.tags.map((tag) => xml('tag', {}, text(tag)))),
  );
}

/** As it stands: Moodle loses a space between two signs that are escaped. */
function text(value: string): XmlElement {
  return xml('text', {}, /[&<>]/.test(value) ? { cdata: value } : value);
}

/** A text with its look, and the pictures that stand in it. */
function formatted(
  name: string,
  value: string,
  { rich }: Pick<Portable, 'rich'>,
  ...inner: XmlElement[]
): XmlElement {
  const look = rich && Object.hasOwn(rich, value) ? rich[value] : undefined;
  if (!look) return xml(name, PLAIN, text(value), ...inner);
  const files: XmlElement[] = [];
  const html = writeHtml(look, (picture) => {
    const [, kind = 'png', data = ''] = /^data:image\/(\w+);base64,(.*)$/.exec(picture) ?? [];
    const file = `picture-${files.length + 1}.${kind}`;
    files.push(xml('file', { name: file, path: '/', encoding: 'base64' }, data));
    return `@@PLUGINFILE@@/${file}`;
  });
  return xml(name, HTML, text(html), ...files, ...inner);
}

interface Answer {
  text: string;
  share: number;
  feedback: string;
}

function answerParts(portable: Portable): { type: string; parts: XmlElement[] } {
  const answer = (given: Answer, ...inner: XmlElement[]) =>
    answerElement(given, portable, ...inner);
  switch (portable.form) {
    case 'choices':
      return {
        type: 'multichoice',
        parts: [
          xml('single', {}, String(!portable.isMultiple)),
          xml('shuffleanswers', {}, 'true'),
          xml('answernumbering', {}, 'abc'),
          ...portable.choices.map((choice) =>
            answer({ ...choice, share: shareOfChoice(choice, portable) }),
          ),
        ],
      };
    case 'true-false': {
      const { answer: isTrue, feedback } = portable;
      return {
        type: 'truefalse',
        parts: [
          answer({ text: 'true', share: isTrue ? 1 : 0, feedback: feedback.true }),
          answer({ text: 'false', share: isTrue ? 0 : 1, feedback: feedback.false }),
        ],
      };
    }
    case 'text': {
      const { accepted, partly = [], feedback } = portable;
      return {
        type: 'shortanswer',
        parts: [
          xml('usecase', {}, '0'),
          ...accepted.map((text) => answer({ text, share: 1, feedback: feedback.right })),
          ...partly.map((near) => answer(near)),
          ...otherwise(feedback.wrong, answer),
        ],
      };
    }
    case 'number': {
      const { least, most, partly = [], feedback } = portable;
      const all = [{ least, most, share: 1, feedback: feedback.right }, ...partly];
      return {
        type: 'numerical',
        parts: [
          ...all.map(({ least: from, most: to, share, feedback: rangeFeedback }) =>
            answer(
              { text: plainNumber((from + to) / 2), share, feedback: rangeFeedback },
              xml('tolerance', {}, plainNumber((to - from) / 2)),
            ),
          ),
          ...otherwise(feedback.wrong, answer),
        ],
      };
    }
    case 'gaps':
      return { type: 'cloze', parts: [] };
    case 'pairs':
      return {
        type: 'matching',
        parts: [
          xml('shuffleanswers', {}, 'true'),
          ...[
            ...portable.pairs,
            ...(portable.distractors ?? []).map((right) => ({ left: '', right })),
          ].map(({ left, right }) =>
            formatted('subquestion', left, portable, xml('answer', {}, text(right))),
          ),
        ],
      };
    case 'essay':
      return {
        type: 'essay',
        parts: [
          xml('responseformat', {}, 'plain'),
          xml('responsefieldlines', {}, '10'),
          formatted('graderinfo', portable.model, portable),
        ],
      };
  }
}

/** What is said of any other answer: an answer that every text is, and that gives nothing. */
function otherwise(feedback: string, answer: (given: Answer) => XmlElement): XmlElement[] {
  return feedback === '' ? [] : [answer({ text: '*', share: 0, feedback })];
}

function answerElement(
  { text: of, share, feedback }: Answer,
  portable: Portable,
  ...inner: XmlElement[]
): XmlElement {
  const element = formatted(
    'answer',
    of,
    portable,
    formatted('feedback', feedback, portable),
    ...inner,
  );
  element.attributes = { fraction: String(percentOf(share).percent), ...element.attributes };
  return element;
}

function plainNumber(value: number): string {
  return String(Number(value.toFixed(9)));
}

/** The prompt, and below it the text with its gaps in the signs of Moodle's cloze questions. */
function clozeText({ prompt, text: whole, gaps, rich }: Portable & { form: 'gaps' }): string {
  const lines: RichText = [{ tag: 'p', children: rich?.[prompt] ?? [prompt] }];
  const html = whole
    .split('\n')
    .map((line) => writeHtml([line]))
    .join('<br>');
  const filled = gaps.reduce(
    (text, gap, at) => text.replace(gapMark(at), () => clozeGap(gap)),
    html,
  );
  return `${writeHtml(lines)}<p>${filled}</p>`;
}

function clozeGap({ accepted, tolerance, choices, feedback }: PortableGap): string {
  const note = feedback === '' ? '' : `#${clozeWords(feedback)}`;
  const right = (text: string) => `=${clozeWords(text)}${note}`;
  if (tolerance !== undefined) {
    return `{1:NUMERICAL:=${clozeWords(accepted[0] ?? '')}:${tolerance}${note}}`;
  }
  if (choices) {
    const all = choices.map((choice) =>
      accepted.includes(choice) ? right(choice) : `${clozeWords(choice)}${note}`,
    );
    return `{1:MULTICHOICE:${all.join('~')}}`;
  }
  const others = note === '' ? [] : [`*${note}`];
  return `{1:SHORTANSWER:${[...accepted.map(right), ...others].join('~')}}`;
}

/** In a gap these signs part; and what surrounds it is HTML. */
function clozeWords(words: string): string {
  return writeHtml([words.replace(/[}#~/"\\]/g, (sign) => `\\${sign}`)]);
}
