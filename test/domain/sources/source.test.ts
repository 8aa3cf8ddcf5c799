import { expect, test } from 'vitest';
import { citableChapter } from '../../../src/domain/sources/citable-chapter.ts';
import { PROVENANCES } from '../../../src/domain/sources/provenance.ts';
import { SIGN_SHAPES } from '../../../src/domain/sources/sign-shapes.ts';
import { knownThrough, shortCitation } from '../../../src/domain/sources/source.ts';

test('what rests on a document is stated, on anything else background', () => {
  expect(knownThrough({ role: 'document' })).toBe('stated');
  expect(knownThrough({ role: 'background' })).toBe('background');
});

test('a citation in running text has the short name and the year', () => {
  expect(shortCitation({ short: 'Rover', year: '2022' })).toBe('Rover 2022');
});

test('a chapter is cited as part of its course and edition', () => {
  expect(citableChapter({ title: 'Origins' }, { name: 'A course', edition: 2026 })).toEqual({
    type: 'chapter',
    title: 'Origins',
    'container-title': 'A course',
    issued: { 'date-parts': [[2026]] },
  });
});

test('each way of knowing has a sign of a shape of its own, so that no colour is needed', () => {
  expect(Object.keys(SIGN_SHAPES)).toEqual(PROVENANCES);
  const shapes = Object.values(SIGN_SHAPES);
  expect(new Set(shapes).size).toBe(PROVENANCES.length);
  for (const shape of shapes) expect(shape).toMatch(/^<(?:circle|path) /);
});
