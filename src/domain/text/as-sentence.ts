import { LANGUAGE } from '../../language.ts';

/** Languages that do not end a sentence with a point. */
const OTHER_STOPS: Record<string, string> = {
  am: '።',
  bn: '।',
  hi: '।',
  ja: '。',
  ur: '۔',
  zh: '。',
};

/** Quotation marks and brackets may stand behind the mark. */
const ENDED = /[.?!…۔؟።।。]["'”’»)]*$/;

const FULL_STOP = OTHER_STOPS[LANGUAGE] ?? '.';

/** What is not translated ends as it would in its own language. */
const ENDS_IN_LATIN = /\p{Script=Latin}[^\p{L}]*$/u;

/** The text as a sentence of its own, where others follow: with a full stop, unless a mark ends it already. */
export function asSentence(text: string): string {
  if (ENDED.test(text)) return text;
  return `${text}${ENDS_IN_LATIN.test(text) ? '.' : FULL_STOP}`;
}
