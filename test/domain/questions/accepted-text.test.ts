import { describe, expect, test } from 'vitest';
import { isAcceptedText } from '../../../src/domain/questions/accepted-text.ts';

describe('what was typed is right', () => {
  test.each<[why: string, typed: string, accepted: string[]]>([
    ['whatever its case, accents, quotation marks and article', 'The “Zarb-e-Azb”', ['zarb e azb']],
    ['where it is one of several', 'Bilal', ['Zainab', 'Bilal']],
    ['as a name with its acronym', 'the United Nations (UN)', ['United Nations']],
    ['as a name with its acronym, of which that is accepted', 'United Nations [UN].', ['UN']],
    ['as an acronym with its name', 'UN (United Nations)', ['United Nations']],
    ['as the acronym of what is accepted with it', 'UN', ['United Nations (UN)']],
    [
      'where the acronym leaves small words out',
      'FATA',
      ['Federally and Administered (FA)', 'FATA'],
    ],
    ['where the acronym takes small words in', 'LOC', ['Line of Control (LOC)']],
    ['where the acronym has none of the small words', 'LC', ['Line of Control (LC)']],
    [
      'as a name with another in brackets, as it is accepted',
      'South Waziristan (Wana)',
      ['South Waziristan (Wana)'],
    ],
    ['where it names two that are accepted', 'Waziristan (North)', ['Waziristan', 'North']],
    ['where an asterisk stands for anything', 'Tehrik-i-Taliban Pakistan', ['tehrik*pakistan']],
    ['where an asterisk stands for nothing', 'Taliban', ['*taliban*']],
    ['by the second of two with an asterisk', 'a second thing', ['first*', 'a second*']],
    ['where an asterisk of the text itself is meant', 'two by three', ['two \\* three', 'two by*']],
    ['in letters that are not Latin, with an asterisk', 'تحریک طالبان پاکستان', ['تحریک*پاکستان']],
  ])('%s', (_why, typed, accepted) => {
    expect(isAcceptedText(typed, accepted)).toBe(true);
  });
});

describe('what was typed is not right', () => {
  test.each<[why: string, typed: string, accepted: string[]]>([
    ['where it is another', 'Bilal', ['Zainab']],
    ['where nothing was typed', '', ['', 'Zainab']],
    ['where only signs were typed', '—', ['—', 'Zainab']],
    ['where what is in brackets is no acronym of it', 'North', ['Waziristan (North)']],
    ['where it is only what stands in brackets', 'Wana', ['South Waziristan (Wana)']],
    ['where it is only what stands before brackets', 'South', ['South Waziristan (Wana)']],
    ['where one letter stands for one word', 'P', ['Pakistan (P)']],
    ['where only one of two names is accepted', 'Waziristan (South)', ['Waziristan', 'North']],
    ['where an asterisk does not reach what stands around it', 'Taliban', ['tehrik*']],
    ['where more stands before what an asterisk follows', 'the new tehrik', ['tehrik*']],
    ['where more stands behind what follows an asterisk', 'Pakistan today', ['*pakistan']],
    ['where an escaped asterisk is no asterisk', 'two and three', ['two \\* three']],
    ['where a sign of a pattern stands in what is accepted', 'aab', ['a+b*c']],
  ])('%s', (_why, typed, accepted) => {
    expect(isAcceptedText(typed, accepted)).toBe(false);
  });
});
