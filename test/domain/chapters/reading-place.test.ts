import { describe, expect, test } from 'vitest';
import { minutesLeft } from '../../../src/domain/chapters/minutes-left.ts';
import { parseReadingPlace, placeUrl } from '../../../src/domain/chapters/reading-place.ts';

const place = {
  chapter: 'ttp-talks',
  chapterTitle: 'Talking',
  section: 'the-first-talks',
  sectionTitle: 'The first talks',
  share: 0.4,
};

describe('a stored place', () => {
  test('reads back as it was', () => {
    expect(parseReadingPlace(JSON.parse(JSON.stringify(place)))).toEqual(place);
  });

  test.each([
    ['nothing', null],
    ['a text', 'ttp-talks'],
    ['a place without a chapter', { ...place, chapter: undefined }],
    ['a chapter that would lead to another site', { ...place, chapter: '/evil.example' }],
    ['a chapter that goes on behind its name', { ...place, chapter: 'ttp-talks/../x' }],
    ['a chapter without a title', { ...place, chapterTitle: 1 }],
    ['a section that is no text', { ...place, section: undefined }],
    ['a section without a title', { ...place, sectionTitle: null }],
    ['a share below nought', { ...place, share: -0.1 }],
    ['a share above one', { ...place, share: 1.5 }],
    ['a share that is no number', { ...place, share: '0.4' }],
  ])('is none when it is %s', (_name, value) => {
    expect(parseReadingPlace(value)).toBeUndefined();
  });

  test.each([0, 1])('can lie at the very beginning and end: %s', (share) => {
    expect(parseReadingPlace({ ...place, share })).toEqual({ ...place, share });
  });

  test('leads to its section, or to the chapter above the first', () => {
    expect(placeUrl(place, '/chapters/{chapter}/')).toBe('/chapters/ttp-talks/#the-first-talks');
    expect(placeUrl({ ...place, section: '' }, '/chapters/{chapter}/')).toBe(
      '/chapters/ttp-talks/',
    );
  });
});

test.each([
  [6, 0, 6],
  [6, 0.5, 3],
  [6, 0.99, 1],
  [6, 1, 0],
])('of %i minutes, with %f read, %i are left', (minutes, share, left) => {
  expect(minutesLeft(minutes, share)).toBe(left);
});
