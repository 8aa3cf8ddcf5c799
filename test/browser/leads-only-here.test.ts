import { expect, test } from 'vitest';
import { leadsOnlyHere } from '../../src/browser/addresses/leads-only-here.ts';

test.each([
  ['http://localhost:4321/assignment/#A1.x', true],
  ['http://127.0.0.1/assignment/#A1.x', true],
  ['http://[::1]:8080/assignment/#A1.x', true],
  ['http://course.localhost/assignment/#A1.x', true],
  ['file:///home/me/assignment/index.html#A1.x', true],
  ['http://192.168.1.20:4321/assignment/#A1.x', false],
  ['https://school.test/course/assignment/#A1.x', false],
  ['https://localhost.school.test/assignment/#A1.x', false],
])('%s leads to this computer alone: %s', (link, isOnlyHere) => {
  expect(leadsOnlyHere(link)).toBe(isOnlyHere);
});
