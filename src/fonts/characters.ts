/** The characters that the site's faces hold. A test finds the page that uses another one. */

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join('');

/** English, names with accents, the marks of good typography, and the arithmetic of accounts. */
export const LATIN = `${ASCII}\u00a0·×÷−–—‘’“”…§©°½¼áàâäçéèêëíîïñóôöúûü↑↓¶`;

/** Urdu: its alphabet, the marks above and below letters, digits and punctuation. */
export const URDU =
  ' \u200cءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہۂۃھیےۓةيكـ\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0654\u0670۰۱۲۳۴۵۶۷۸۹،؛؟۔';
