import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAcceptedText } from '../../../src/domain/questions/accepted-text.ts';
import { foldText, withoutArticle } from '../../../src/domain/text/fold-text.ts';
import { realCourse } from '../../support/real-course.ts';

/** Two ways of writing the same; by kind of difference. */
const same: Record<string, [typed: string, meant: string][]> = {
  'case and space': [
    ['un', 'UN'],
    ['NATIONAL ACTION PLAN', 'National Action Plan'],
    ['  Swat  ', 'Swat'],
    ['national\u00a0action\u2009plan', 'national action plan'],
    ['national\n action\tplan', 'national action plan'],
    ['İstanbul', 'istanbul'],
  ],
  'the dots of acronyms': [
    ['U.N.', 'UN'],
    ['U.N', 'UN'],
    ['u.n.', 'UN'],
    ['F.A.T.F.', 'FATF'],
    ['F. A. T. F.', 'FATF'],
    ['K.P.', 'KP'],
    ['K.P.K.', 'KPK'],
    ['T.T.P.', 'TTP'],
    ['I.S.I.', 'ISI'],
    ['I.S.K.P.', 'ISKP'],
    ['I.S.-K.', 'IS-K'],
    ['U.S.', 'US'],
    ['U.S.A.', 'USA'],
    ['U·N', 'UN'],
    ['Ｕ．Ｎ．', 'UN'],
    ['a U.N. report', 'a UN report'],
    ['U.N.-backed', 'UN-backed'],
    ['U.N.’s', 'UN’s'],
    ['A.Q. Khan', 'AQ Khan'],
    ['A. Q. Khan', 'AQ Khan'],
    ['p.p.m.', 'ppm'],
  ],
  'letters of other keyboards': [
    ['كابل', 'کابل'],
    ['پاكستان', 'پاکستان'],
    ['قومي', 'قومی'],
    ['قومى', 'قومی'],
    ['علي', 'علی'],
    ['ڪراچي', 'کراچی'],
    ['ايران', 'ایران'],
    ['هند', 'ہند'],
    ['لاهور', 'لاہور'],
    ['افغانستان\u200c', 'افغانستان'],
    ['می\u200cشود', 'میشود'],
    ['ٱلله', 'اللہ'],
    ['إسلام', 'اسلام'],
    ['أحمد', 'احمد'],
    ['آزادی', 'ازادی'],
    ['مسؤول', 'مسوول'],
    ['طـالبان', 'طالبان'],
    ['طَالِبان', 'طالبان'],
    ['ﻃﺎﻟﺒﺎﻥ', 'طالبان'],
    ['ﭘﺎﮐﺴﺘﺎﻥ', 'پاکستان'],
    ['مدرسة', 'مدرسۃ'],
    ['ګوادر', 'گوادر'],
    ['ډاکټر', 'ڈاکٹر'],
    ['پېښاوړ', 'پېښاوڑ'],
    ['خیبر\u200f', 'خیبر'],
    ['دہ‌شت', 'دہشت'],
  ],
  'acronyms in Urdu letters': [
    ['ٹی ٹی پی', 'TTP'],
    ['ٹی۔ٹی۔پی', 'TTP'],
    ['ٹی-ٹی-پی', 'TTP'],
    ['آئی ایس آئی', 'ISI'],
    ['ایف اے ٹی ایف', 'FATF'],
    ['کے پی', 'KP'],
    ['یو این', 'UN'],
    ['ڈبلیو ایچ او', 'WHO'],
    ['آئي ايس آئي', 'ISI'],
  ],
  'apostrophes, ʿayn and hamza': [
    ["Qur'an", 'Quran'],
    ['Qur’an', 'Quran'],
    ['Qurʾān', 'Quran'],
    ['Qurʼan', 'Quran'],
    ['Qur`an', 'Quran'],
    ['Qur´an', 'Quran'],
    ['Qur′an', 'Quran'],
    ['Qur‛an', 'Quran'],
    ['Qur＇an', 'Quran'],
    ['Shariʿa', 'Sharia'],
    ['Shariʽa', 'Sharia'],
    ['Shari‘a', 'Sharia'],
    ['Shariʻa', 'Sharia'],
    ['Jamāʿat', 'Jamaat'],
    ['Jama‘at-ul-Ahrar', 'Jamaat-ul-Ahrar'],
    ['ʿUmar', 'Umar'],
    ['Pakistan’s', "Pakistan's"],
  ],
  'dashes, quotes and brackets': [
    ['Zarb-e-Azb', 'Zarb e Azb'],
    ['Zarb–e–Azb', 'Zarb-e-Azb'],
    ['Zarb‑e‑Azb', 'Zarb-e-Azb'],
    ['Zarb—e—Azb', 'Zarb-e-Azb'],
    ['Zarb−e−Azb', 'Zarb-e-Azb'],
    ['“negative peace”', 'negative peace'],
    ['"negative peace"', 'negative peace'],
    ['«negative peace»', 'negative peace'],
    ['„negative peace“', 'negative peace'],
    ['‹negative peace›', 'negative peace'],
    ['negative peace (Galtung)', 'negative peace Galtung'],
    ['AML/CFT', 'AML CFT'],
    ['Zarb_e_Azb', 'Zarb-e-Azb'],
  ],
  'endings that are only punctuation': [
    ['UN.', 'UN'],
    ['UN!', 'UN'],
    ['UN?!', 'UN'],
    ['UN…', 'UN'],
    ['UN;', 'UN'],
    ['کابل۔', 'کابل'],
    ['کابل؟', 'کابل'],
    ['کابل،', 'کابل'],
    ['Kabul,', 'Kabul'],
    ['- Kabul', 'Kabul'],
    ['• Kabul', 'Kabul'],
  ],
  'marks and letters of other alphabets': [
    ['Tehrīk-i-Ṭālibān', 'Tehrik-i-Taliban'],
    ['Tehri\u0304k', 'Tehrik'],
    ['naïve', 'naive'],
    ['Orbán', 'Orban'],
    ['Møller', 'Moller'],
    ['Łukasz', 'Lukasz'],
    ['Straße', 'Strasse'],
    ['Æthelred', 'Aethelred'],
    ['ﬁnance', 'finance'],
    ['ＴＴＰ', 'TTP'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['zero\u200bwidth', 'zerowidth'],
    ['\ufeffSwat', 'Swat'],
  ],
  'figures and signs': [
    ['۲۰۱۴', '2014'],
    ['٢٠١٤', '2014'],
    ['２０１４', '2014'],
    ['1,000', '1000'],
    ['12,345,678', '12345678'],
    ['50%', '50 per cent'],
    ['50 percent', '50 per cent'],
    ['50 ٪', '50%'],
    ['law & order', 'law and order'],
    ['−5', '-5'],
    ['2.5', '2,5'],
  ],
  'an article before a name': [
    ['the UN', 'UN'],
    ['The U.N.', 'UN'],
    ['the Taliban', 'Taliban'],
    ['a drone strike', 'drone strike'],
    ['an amnesty', 'amnesty'],
    ['THE NATIONAL ACTION PLAN', 'National Action Plan'],
  ],
};

/** Two things that are not the same, however near. */
const different: [left: string, right: string, because: string][] = [
  ['UN', 'UK', 'another letter'],
  ['UN', 'UNO', 'one letter more'],
  ['PIPS', 'PICSS', 'two institutes'],
  ['NAP', 'NISP', 'two plans'],
  ['IS', 'ISI', 'a group and an agency'],
  ['IS-K', 'ISK', 'only dots are left out, no dash'],
  ['FATA', 'FATF', 'a region and a task force'],
  ['F.A.T.A.', 'F.A.T.F.', 'the same with dots'],
  ['U.N. I', 'UNI', 'a letter that stands apart'],
  ['Mehsud', 'Mehsood', 'spellings that accepted answers list'],
  ['north', 'south', 'words'],
  ['not guilty', 'guilty', 'a word more'],
  ['Pakistan', 'Pakistani', 'an ending'],
  ['drone strike', 'drone strikes', 'a plural is another answer'],
  ['the', '', 'an article alone is a word'],
  ['a', '', 'a letter alone is a letter'],
  ['a b', 'b', 'a letter before a letter is no article'],
  ['theatre', 'atre', 'the beginning of a word is no article'],
  ['another', 'other', 'the beginning of a word is no article'],
  ['an NA', 'NA', 'too short to be sure'],
  ['2.5', '25', 'decimals'],
  ['2.5', '2.50', 'figures as they are written'],
  ['1,5', '15', 'no group of thousands'],
  ['1,00', '100', 'no group of thousands'],
  ['-5', '5', 'a minus before a figure'],
  ['2014-15', '201415', 'a range'],
  ['2014', '2015', 'years'],
  ['5%', '5', 'a share is no number'],
  ['کابل', 'قابل', 'two letters that sound alike'],
  ['کھا', 'کہا', 'ھ and ہ are two letters of Urdu'],
  ['کے', 'کی', 'ے and ی are two letters of Urdu'],
  ['علم', 'الم', 'ع and ا'],
  ['سر', 'شر', 'dots of letters'],
  ['ڑ', 'ر', 'two letters of Urdu'],
  ['ٹ', 'ت', 'two letters of Urdu'],
  ['گل', 'کل', 'two letters of Urdu'],
  ['ٹی ٹی پی', 'TP', 'each letter counts'],
  ['پی', 'P', 'one name of a letter may be a word'],
  ['میری ٹی', 'meri t', 'words beside the name of a letter'],
  ['resign', 're-sign', 'a dash parts words'],
  ['ill', "I'll be", 'words'],
  ['e.g. one', 'egone', 'dots join single letters only'],
  ['St. Petersburg', 'StPetersburg', 'a dot after more than one letter'],
  ['No. 5', 'No5', 'a dot after more than one letter'],
];

const asAnswer = (text: string) => withoutArticle(foldText(text));

test('the table has at least 150 rows', () => {
  expect(Object.values(same).flat().length + different.length).toBeGreaterThanOrEqual(150);
});

describe.each(Object.entries(same))('%s do not part what is the same', (_kind, pairs) => {
  test.each(pairs)('“%s” is “%s”', (typed, meant) => {
    expect(asAnswer(typed)).toBe(asAnswer(meant));
    expect(isAcceptedText(typed, [meant])).toBe(true);
    expect(isAcceptedText(meant, [typed])).toBe(true);
  });
});

describe('what differs stays different', () => {
  test.each(different)('“%s” is not “%s”: %s', (left, right) => {
    expect(asAnswer(left)).not.toBe(asAnswer(right));
    expect(isAcceptedText(left, [right])).toBe(false);
  });
});

describe('a name with another in brackets', () => {
  test.each([
    ['United Nations (UN)', ['UN'], true],
    ['United Nations (UN)', ['United Nations'], true],
    ['UN (United Nations)', ['UN'], true],
    ['the United Nations (the U.N.)', ['UN'], true],
    ['United Nations [UN].', ['UN'], true],
    ['Financial Action Task Force (FATF)', ['FATF'], true],
    ['Tehreek-e-Taliban Pakistan (TTP)', ['TTP'], true],
    ['Khyber Pakhtunkhwa (NWFP)', ['Khyber Pakhtunkhwa', 'NWFP'], true],
    ['UN', ['United Nations (UN)'], true],
    ['United Nations', ['United Nations (UN)'], true],
    ['India (UN)', ['UN'], false],
    ['UN (India)', ['UN'], false],
    ['United Nations (NATO)', ['NATO'], false],
    ['not the UN (UN)', ['UN'], false],
    ['(UN)', ['UN'], true],
    ['()', ['UN'], false],
  ])('“%s” where %s is right: %s', (typed, accepted, isRight) => {
    expect(isAcceptedText(typed, accepted)).toBe(isRight);
  });

  test('nothing typed is never right, even beside an accepted text without letters', () => {
    expect(isAcceptedText('', ['…'])).toBe(false);
  });
});

describe('whatever is typed', () => {
  test('what is folded once is folded for good', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  test('a folded text has no case, no marks, no space at its ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldText(text);
        expect(folded).toBe(folded.trim());
        expect(folded).not.toMatch(/\p{M}|\p{Lu}| {2}/u);
      }),
    );
  });
});

describe('the names of the glossary', async () => {
  const { course } = await realCourse();
  const names = course.terms.flatMap(({ id, headword, aliases, urdu }) =>
    [headword, ...aliases, ...(urdu === undefined ? [] : [urdu])].map((name) => ({ id, name })),
  );
  const termOf = new Map(names.map(({ id, name }) => [asAnswer(name), id]));

  test('no two terms have a name that is folded to the same', () => {
    const joined = names.filter(({ id, name }) => termOf.get(asAnswer(name)) !== id);
    expect(joined).toEqual([]);
  });

  /** Ways in which a name may reach us, none of which makes it another. */
  const habits: ((name: string) => string)[] = [
    (name) => name.toUpperCase(),
    (name) => (/^the /i.test(name) ? name : `the ${name}`),
    (name) => ` ${name}. `,
    (name) => `“${name}”`,
    (name) => name.replaceAll('-', '–'),
    (name) => name.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replaceAll('ہ', 'ه'),
    (name) => name.normalize('NFD'),
    (name) => (/^[A-Z]{2,5}$/.test(name) ? Array.from(name).join('.') + '.' : name),
  ];

  test('typed by any mixture of habits, a name is its own term’s and no other’s', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.subarray(habits, { minLength: 1 }),
        ({ id, name }, ways) => {
          const typed = ways.reduce((so, way) => way(so), name);
          expect(termOf.get(asAnswer(typed)), typed).toBe(id);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

test('letters of English are folded as they are among others', () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from("aBz09 .,'-&%_U.N")) });
  fc.assert(
    fc.property(text, (one) => {
      fc.pre(!/['`_]/.test(one));
      expect(foldText(`${one} é`)).toBe(`${foldText(one)} e`.trim());
    }),
    { numRuns: 2000 },
  );
});
