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

/** The text as a sentence of its own, where others follow: with a full stop, unless a mark ends it already. */
export function asSentence(text: string): string {
  return ENDED.test(text) ? text : `${text}${FULL_STOP}`;
}
