import { describe, expect, test } from 'vitest';
import { namesToChoose, type RosterStudent } from '../../../src/domain/class/roster.ts';

const amina: RosterStudent = { name: 'Amina Khan', rollNumber: '7' };
const bilal: RosterStudent = { name: 'Bilal Shah', rollNumber: '8' };
const numbered: RosterStudent = { name: '9', rollNumber: '9' };
const unnumbered: RosterStudent = { name: 'Sana Iqbal', rollNumber: '' };

describe('what the students of a list choose to sign with', () => {
  test('is as much as the assignment asks for, and no more', () => {
    expect(namesToChoose([amina], 'nickname')).toEqual([
      { nickname: 'Amina Khan', rollNumber: '' },
    ]);
    expect(namesToChoose([amina], 'roll-number')).toEqual([{ nickname: '', rollNumber: '7' }]);
    expect(namesToChoose([amina], 'both')).toEqual([{ nickname: 'Amina Khan', rollNumber: '7' }]);
  });

  test('is what there is of whoever the list knows by the other alone', () => {
    expect(namesToChoose([numbered], 'nickname')).toEqual([{ nickname: '', rollNumber: '9' }]);
    expect(namesToChoose([unnumbered], 'roll-number')).toEqual([
      { nickname: 'Sana Iqbal', rollNumber: '' },
    ]);
  });

  test('keeps two of one name apart by their numbers, and has nobody twice', () => {
    const other = { name: 'amina khan', rollNumber: '31' };
    expect(namesToChoose([amina, bilal, other, bilal], 'nickname')).toEqual([
      { nickname: 'Amina Khan', rollNumber: '7' },
      { nickname: 'Bilal Shah', rollNumber: '8' },
      { nickname: 'amina khan', rollNumber: '31' },
    ]);
  });
});
