/** Reads questions in IMS QTI 1.2, as Canvas, Common Cartridges and others write it. */

import type { Element } from '@xmldom/xmldom';
import { gapMark, type PortableForm } from '../../domain/questions/carried-form.ts';
import { FoundTexts, type Pictures } from '../rich-text/found-text.ts';
import {
  choicesFrom,
  joined,
  numberFrom,
  numberIn,
  pairsFrom,
  textFrom,
} from '../questions/found-answers.ts';
import {
  idFrom,
  short,
  type FoundQuestion,
  type FoundQuestions,
  type ImportDiagnostic,
  type ImportFault,
} from '../questions/read-questions.ts';
import { childElements, descendantsOf, sourceOf } from '../xml.ts';
import { conditionOf, sharesOf, type Condition } from './qti-1-conditions.ts';

/** The questions of a document; what could not be read is told with its line. */
export function findInQti1(root: Element, pictures: Pictures): FoundQuestions {
  const found: FoundQuestion[] = [];
  const diagnostics: ImportDiagnostic[] = [];
  for (const item of descendantsOf(root, 'item')) {
    const texts = new FoundTexts();
    const line = item.lineNumber ?? 0;
    const reader = new ItemReader(item, texts, pictures);
    const form = reader.form();
    // The text with its gaps says it all: above it stands what the question is called.
    const isGaps = typeof form === 'object' && form.form === 'gaps';
    const prompt = isGaps ? item.getAttribute('title') || '…' : reader.prompt();
    if (typeof form === 'string' || prompt === '') {
      const fault = typeof form === 'string' ? form : 'no-question';
      const shown = fault === 'unknown-kind' ? `${reader.type}: ${prompt}` : prompt;
      diagnostics.push({ line, fault, found: short(shown), source: sourceOf(item) });
      continue;
    }
    found.push({
      line,
      remarks: texts.remarks,
      source: sourceOf(item),
      portable: {
        ...form,
        id: idFrom(item.getAttribute('ident')),
        prompt,
        hint: '',
        tags: [],
        ...texts.richTexts(),
      },
    });
  }
  return { found, diagnostics };
}

/** Feedback that is of no one answer. */
const COMMON = ['general_fb', 'correct_fb', 'general_incorrect_fb'];

/** A part of a question that is answered, with what can be chosen in it. */
interface Response {
  ident: string;
  words: string;
  isMultiple: boolean;
  labels: { ident: string; words: string }[];
}

class ItemReader {
  readonly #item: Element;
  readonly #texts: FoundTexts;
  readonly #pictures: Pictures;
  readonly type: string;
  #prompt: string | undefined;

  constructor(item: Element, texts: FoundTexts, pictures: Pictures) {
    this.#item = item;
    this.#texts = texts;
    this.#pictures = pictures;
    this.type = this.#typeOf();
  }

  /** What stands before anything is answered. */
  prompt(): string {
    this.#prompt ??= this.#material(this.#presentation());
    return this.#prompt;
  }

  form(): PortableForm | ImportFault {
    const { type } = this;
    if (/text_only/.test(type)) return 'description';
    if (/calculated|file_upload/.test(type)) return 'unknown-kind';
    const responses = this.#responses();
    const [first] = responses;
    if (/essay/.test(type)) return { form: 'essay', model: this.#solution() };
    if (!first) return 'unknown-kind';
    const isNamed = responses.every(
      ({ words }) => words !== '' && this.prompt().includes(`[${words}]`),
    );
    if (/multiple_blanks|multiple_dropdowns/.test(type) || isNamed) return this.#gaps(responses);
    if (first.labels.length > 0 && first.words === '' && responses.length === 1) {
      return this.#choices(first);
    }
    // Several right ones for one left one are groups, which no pair is.
    if (responses.length > 1 && responses.some(({ isMultiple }) => isMultiple)) {
      return 'unknown-kind';
    }
    if (first.labels.length > 0) return this.#pairs(responses);
    const isDecimal = descendantsOf(this.#item, 'render_fib').some((field) =>
      /decimal|integer|scientific/i.test(field.getAttribute('fibtype') ?? ''),
    );
    if (/numerical/.test(type) || isDecimal) return this.#number();
    return this.#words();
  }

  #typeOf(): string {
    const fields = descendantsOf(this.#item, 'qtimetadatafield').map((field) =>
      childElements(field).map((element) => (element.textContent ?? '').trim()),
    );
    const named = (name: string) => fields.find(([label]) => label === name)?.[1];
    return named('question_type') ?? named('cc_profile') ?? named('qmd_itemtype') ?? '';
  }

  #presentation(): Element | undefined {
    return descendantsOf(this.#item, 'presentation')[0];
  }

  /** The words of the material in an element, but not of what is answered in it. */
  #material(element: Element | undefined): string {
    if (!element) return '';
    const words = childElements(element).map((child) => {
      if (/^(?:response_|render_)/.test(child.localName ?? '')) return '';
      if (child.localName !== 'mattext') return this.#material(child);
      const written = child.getAttribute('texttype');
      // Where it is not said, it is told by its looks.
      const isHtml = written ? written !== 'text/plain' : /<\w/.test(child.textContent ?? '');
      return this.#texts.read(child.textContent ?? '', isHtml ? 'html' : 'plain', this.#pictures);
    });
    return joined(...words);
  }

  #responses(): Response[] {
    const all = descendantsOf(this.#item, 'response_lid', 'response_str', 'response_num');
    return all.map((response) => ({
      ident: response.getAttribute('ident') ?? '',
      words: this.#material(response),
      isMultiple: /multiple/i.test(response.getAttribute('rcardinality') ?? ''),
      labels: descendantsOf(response, 'response_label')
        .map((label) => ({
          ident: label.getAttribute('ident') ?? '',
          words: this.#material(label),
        }))
        .filter(({ words }) => words !== ''),
    }));
  }

  #conditions(): Condition[] {
    return descendantsOf(this.#item, 'respcondition').map(conditionOf);
  }

  /** What is said of an answer that names one choice. */
  #feedback(ident: string): string {
    const told = this.#conditions()
      .filter(({ equals }) => equals.length === 1 && equals[0]?.value === ident)
      .flatMap(({ shows }) => shows);
    return this.#feedbackNamed(told.filter((name) => !COMMON.includes(name)));
  }

  /** What is said of every answer, of a right one or of a wrong one, by the names Canvas has for it. */
  #common(name: 'general_fb' | 'correct_fb' | 'general_incorrect_fb'): string {
    return this.#feedbackNamed([name]);
  }

  #feedbackNamed(names: readonly string[]): string {
    const all = descendantsOf(this.#item, 'itemfeedback').filter((feedback) =>
      names.includes(feedback.getAttribute('ident') ?? ''),
    );
    return joined(...all.map((feedback) => this.#material(feedback)));
  }

  #solution(): string {
    const all = descendantsOf(this.#item, 'itemfeedback').map((feedback) =>
      this.#material(feedback),
    );
    return joined(...all) || '…';
  }

  #choices({ labels, isMultiple }: Response): PortableForm | ImportFault {
    const shareOf = sharesOf(this.#conditions(), isMultiple);
    const general = this.#common('general_fb');
    const ofRight = joined(this.#common('correct_fb'), general);
    const ofWrong = joined(this.#common('general_incorrect_fb'), general);
    const answers = labels.map(({ ident, words }) => {
      const share = shareOf(ident);
      const feedback = joined(this.#feedback(ident), share > 0 ? ofRight : ofWrong);
      return { text: words, share, feedback };
    });
    const judgement = labels.map(({ words }) => words.trim().toLowerCase());
    if (
      /true_?false/i.test(this.type) &&
      judgement.includes('true') &&
      judgement.includes('false')
    ) {
      const of = (word: string) => answers[judgement.indexOf(word)];
      return {
        form: 'true-false',
        answer: (of('true')?.share ?? 0) > 0,
        feedback: { true: of('true')?.feedback ?? '', false: of('false')?.feedback ?? '' },
      };
    }
    return choicesFrom(answers, isMultiple, this.#texts.note);
  }

  #eitherFeedback() {
    return {
      general: this.#common('general_fb'),
      wrong: this.#common('general_incorrect_fb'),
      note: this.#texts.note,
    };
  }

  #words(): PortableForm | ImportFault {
    const answers = this.#conditions()
      .filter(({ score = 0 }) => score > 0)
      .flatMap(({ equals }) => equals.filter(({ isNot }) => !isNot))
      .map(({ value }) => ({
        text: value.trim(),
        share: 1,
        feedback: this.#common('correct_fb'),
      }));
    if (answers.length === 0 && descendantsOf(this.#item, 'other').length > 0) {
      return { form: 'essay', model: this.#solution() };
    }
    return textFrom(answers, this.#eitherFeedback());
  }

  #number(): PortableForm | ImportFault {
    const answers = this.#conditions()
      .filter(({ score = 0 }) => score > 0)
      .map(({ equals, from, to }) => {
        const exact = numberIn(equals[0]?.value ?? '');
        return {
          least: from ?? exact,
          most: to ?? exact,
          share: 1,
          feedback: this.#common('correct_fb'),
        };
      });
    return numberFrom(answers, this.#eitherFeedback());
  }

  #pairs(responses: readonly Response[]): PortableForm | ImportFault {
    const conditions = this.#conditions();
    const sides = responses.map(({ ident, words, labels }) => {
      const right = conditions
        .filter(({ score = 0 }) => score > 0)
        .flatMap(({ equals }) => equals)
        .find(({ response }) => response === ident)?.value;
      return { left: words, right: labels.find((label) => label.ident === right)?.words ?? '' };
    });
    const used = new Set(sides.map(({ right }) => right));
    const spare = (responses[0]?.labels ?? [])
      .map(({ words }) => words)
      .filter((words) => !used.has(words));
    return pairsFrom(
      [...sides, ...spare.map((right) => ({ left: '', right }))],
      this.#common('general_fb'),
    );
  }

  /** Blanks that are named in square brackets in the text. */
  #gaps(responses: readonly Response[]): PortableForm | ImportFault {
    const isMenu = /dropdowns/.test(this.type);
    const equals = this.#conditions()
      .filter(({ score = 0 }) => score > 0)
      .flatMap((condition) => condition.equals);
    const gaps = responses.map(({ ident, labels }) => {
      const rights = equals.filter(({ response }) => response === ident).map(({ value }) => value);
      const accepted = labels
        .filter((label) => rights.includes(label.ident))
        .map(({ words }) => words);
      return {
        accepted,
        feedback: '',
        ...(isMenu && { choices: labels.map(({ words }) => words) }),
      };
    });
    if (gaps.some(({ accepted }) => accepted.length === 0)) return 'no-right-answer';
    const text = responses.reduce(
      (filled, { words }, at) => filled.replace(`[${words}]`, gapMark(at)),
      this.prompt(),
    );
    return { form: 'gaps', text, gaps };
  }
}
