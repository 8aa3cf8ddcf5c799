import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNumber } from '../../../src/domain/questions/parse-number.ts';

describe('the one number that was typed', () => {
  test.each([
    ['15', 15],
    ['15.', 15],
    ['15,', 15],
    ['15.3 %', 15.3],
    ['15,3', 15.3],
    ['64·4', 64.4],
    ['64⋅4', 64.4],
    ['0,125', 0.125],
    ['.5', 0.5],
    [',5', 0.5],
    ['.25', 0.25],
    ['12,34', 12.34],
    ['1,2345', 1.2345],
    // Thousands and lakhs.
    ['1,234', 1234],
    ['1,234.5', 1234.5],
    ['1,234,567', 1_234_567],
    ['100,000', 100_000],
    ['12 345', 12_345],
    ['12  345', 12_345],
    ['12\u202f345', 12_345],
    ['12\u00a0345', 12_345],
    ['1 234 567,5', 1_234_567.5],
    ['1’234', 1234],
    ["1'234", 1234],
    ["1'234'567.5", 1_234_567.5],
    ['1.234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1,00,000', 100_000],
    ['12,34,567', 1_234_567],
    ['12,34,567.5', 1_234_567.5],
    ['1,23,45,678', 12_345_678],
    // Signs.
    ['-4', -4],
    ['−4', -4],
    ['–5', -5],
    ['—5', -5],
    ['‐5', -5],
    ['﹣5', -5],
    ['- 5', -5],
    ['+5', 5],
    ['minus 5', -5],
    ['منفی 5', -5],
    ['terminus 5', 5],
    ['minus, then 5', 5],
    ['-.5', -0.5],
    ['-0,125', -0.125],
    ['-12,34,567', -1_234_567],
    ['from -7 on', -7],
    // Fractions and powers.
    ['2 1/2', 2.5],
    ['2½', 2.5],
    ['½', 0.5],
    ['1/4', 0.25],
    ['2 1⁄2', 2.5],
    ['-2 1/2', -2.5],
    ['12 17/20', 12.85],
    ['3/20', 0.15],
    ['0/4', 0],
    ['10^12', 1e12],
    ['10^-2', 0.01],
    ['10²¹', 1e21],
    ['1e3', 1000],
    ['1E3', 1000],
    ['2.5e6', 2_500_000],
    ['5e-1', 0.5],
    ['10^3', 1000],
    ['10³', 1000],
    ['2×10³', 2000],
    ['2 x 10^3', 2000],
    ['3·10', 3.1],
    // Words for large numbers.
    ['2.5 million', 2_500_000],
    ['2.5m', 2_500_000],
    ['2.3 million people', 2_300_000],
    ['3 lakh', 300_000],
    ['1.2 crore', 12_000_000],
    ['7 bn', 7_000_000_000],
    ['2 lakh crore', 2e12],
    ['80k', 80_000],
    ['۳ لاکھ', 300_000],
    ['۵ ہزار', 5000],
    ['12 dozen', 144],
    ['۲ درجن', 24],
    ['10 hazar', 10_000],
    ['5 mln', 5_000_000],
    ['5b', 5_000_000_000],
    ['2 kharab', 200_000_000_000],
    // Digits of other keyboards.
    ['۱۵', 15],
    ['۱۲٬۳۴۵', 12_345],
    ['٠١٢٣٤٥٦٧٨٩', 123_456_789],
    ['۰۱۲۳۴۵۶۷۸۹', 123_456_789],
    ['۱۵٫۳', 15.3],
    ['۱،۲۳۴', 1234],
    ['۱،۵', 1.5],
    ['６４．４', 64.4],
    ['\u200f۱۵', 15],
    ['۱\u200f۵', 15],
    // Words around it.
    ['about 15', 15],
    ['10 years', 10],
    ['64.4 per cent', 64.4],
    ['64.4%.', 64.4],
    ['~64', 64],
    ['(64)', 64],
    ['= 64', 64],
    ['15th', 15],
    ['15, I think', 15],
    ['64 deaths a-day', 64],
    ['$5', 5],
    ['US$ 5 billion', 5_000_000_000],
    ['Rs 64', 64],
    ['Rs.64', 64],
    ['Rs. 64.5', 64.5],
    ['PKR 1,000', 1000],
    ['Rs. 500/-', 500],
  ])('“%s” is %s', (typed, value) => {
    expect(parseNumber(typed)).toBe(value);
  });
});

describe('what is not one number, or might be another, is asked about', () => {
  test.each(
    [
      '',
      '.',
      '-',
      'fifteen',
      '15-16',
      '15–16',
      '15 - 16',
      '15 to 16',
      '15 or 16',
      '15, 16',
      '1, 234',
      '15$16',
      '12’34',
      '15/16/2014',
      'FY15: 64.4',
      'FY15',
      'FY-15',
      '_64',
      "'64",
      '_1e-3',
      '64.4 in 2014',
      '2014-15',
      '1.2.3',
      '1,2,3',
      '12,3456,789',
      '1 2',
      '12 34',
      '1 2345',
      '1,5.5',
      '10:30',
      '<64',
      '>64',
      '≥ 64',
      '64+',
      '64 ± 2',
      '0x10',
      'A4',
      '1/0',
      '2 1/2 1/2',
      '1e999',
      '1_000',
      '2^3',
      '110^3',
      '2 x 10^3 x 2',
      '5 5/',
      'IV8',
      '2 million 500 thousand',
      '2:1',
      '43 279,168 29',
      '3 score',
      'twice 5',
      'up to 64',
      '5 below zero',
      '2 and a half',
      'negative 5',
      '+/-5',
      'over 60',
      'more than 60',
      'at least 60',
      '12-',
      '#4',
    ].map((typed) => [typed]),
  )('“%s”', (typed) => {
    expect(parseNumber(typed)).toBeUndefined();
  });
});

describe('where the unit names a scale, the number is in it', () => {
  test.each([
    ['2.5', 'million', 2.5],
    ['2.5 million', 'million', 2.5],
    ['2.5m', 'million people', 2.5],
    ['2,500,000', 'people', 2_500_000],
    ['500 million', 'billion dollars', 0.5],
    ['159.8 lakh', 'lakh rupees', 159.8],
    ['12 m', 'm', 12],
    ['12 m', 'metres', 12],
    ['6 m', 'months', 6],
    ['3 k', 'kilometres', 3],
    ['2 cr', 'crore rupees', 2],
    ['2 m', 'people', 2_000_000],
    ['12 km', 'km', 12],
    ['64.4', 'per cent', 64.4],
    ['5 m', 'metres high', 5],
    ['64 dead', 'billion rupees', 64],
    ['2 crore lakh', 'people', 2e12],
    ['2 lakh, crore', 'people', 2e12],
  ])('“%s” (%s) is %s', (typed, unit, value) => {
    expect(parseNumber(typed, unit)).toBe(value);
  });
});

test('a number as any program writes it is read as that number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      fc.pre(value !== 0 && Number(value.toPrecision(15)) === value);
      expect(parseNumber(String(value))).toBe(value);
    }),
  );
});

test('whatever is typed, the answer is one finite number or none', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,-–/eE+ ’%kmx^½³۵lakh')) }),
      (typed) => {
        const value = parseNumber(typed);
        expect(value === undefined || Number.isFinite(value)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a text of ten thousand signs is answered within 50 ms', () => {
  const startedAt = performance.now();
  for (const sign of ['1', '1 ', '1,', '-', '1/', '1e', 'x']) parseNumber(sign.repeat(10_000));
  expect(performance.now() - startedAt).toBeLessThan(350);
});
