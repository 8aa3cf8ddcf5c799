import { describe, expect, test } from 'vitest';
import {
  lineBetween,
  linesOf,
  ovalOf,
  relationsAmong,
  relationsOf,
} from '../../../src/domain/terms/relations.ts';

const term = (id: string, ...others: string[]) => ({
  id,
  relations: others.map((other) => ({ with: other })),
});
const state = term('state');
const rebels = term('rebels', 'state', 'state', 'neighbours');
const neighbours = term('neighbours', 'rebels');
const others = term('others', 'elsewhere');
const all = [state, rebels, neighbours, others];
const names = ({ from, to }: { from: { id: string }; to: { id: string } }) => [from.id, to.id];

describe('what terms say of each other', () => {
  test('is one line for two, with all that either says of the other', () => {
    expect(
      relationsAmong(all).map(({ from, to, relations }) => [from.id, to.id, relations.map(names)]),
    ).toEqual([
      [
        'state',
        'rebels',
        [
          ['rebels', 'state'],
          ['rebels', 'state'],
        ],
      ],
      [
        'rebels',
        'neighbours',
        [
          ['rebels', 'neighbours'],
          ['neighbours', 'rebels'],
        ],
      ],
    ]);
  });

  test('of one term, is what it says and what is said of it', () => {
    expect(relationsOf(neighbours, all).map(names)).toEqual([
      ['neighbours', 'rebels'],
      ['rebels', 'neighbours'],
    ]);
    expect(relationsOf(others, all)).toEqual([]);
  });
});

describe('the picture', () => {
  test.each([2, 3, 5, 6, 7, 9])('has %i names apart from each other and from the edge', (count) => {
    const places = ovalOf(count);
    expect(places[0]).toMatchObject({ x: 50 });
    for (const [at, { x, y }] of places.entries()) {
      expect(x).toBeGreaterThanOrEqual(20);
      expect(x).toBeLessThanOrEqual(80);
      expect(y).toBeGreaterThanOrEqual(5);
      expect(y).toBeLessThanOrEqual(95);
      for (const other of places.slice(at + 1)) {
        expect(Math.abs(x - other.x) + Math.abs(y - other.y)).toBeGreaterThan(10);
      }
    }
  });

  test('has lines that leave the names free at both ends', () => {
    const { start, end, middle } = lineBetween({ x: 0, y: 0 }, { x: 100, y: 50 });
    expect(start).toEqual({ x: 18, y: 9 });
    expect(end).toEqual({ x: 82, y: 41 });
    expect(middle).toEqual({ x: 50, y: 25 });
  });

  test('has names in lines that part words and never a word', () => {
    expect(linesOf('Tehreek-e-Taliban Pakistan', 14)).toEqual(['Tehreek-e-Taliban', 'Pakistan']);
    expect(linesOf('Baloch Liberation Army', 18)).toEqual(['Baloch Liberation', 'Army']);
    expect(linesOf('', 5)).toEqual(['']);
  });
});
