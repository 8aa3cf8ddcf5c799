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

/** What ends a sentence in the language of the site, where sentences are put together. */
export const FULL_STOP = OTHER_STOPS[LANGUAGE] ?? '.';
