/** What each kind of question is called, asked on paper, and graded by. */

import type { QuestionRecord } from '../../../schema/question.ts';

type OfEachKind = Record<QuestionRecord['kind'], string>;

export const kindNames = {
  'single-choice': 'One right choice',
  'multiple-choice': 'Several right choices',
  'true-false': 'True or false',
  'short-text': 'A word or name',
  number: 'A number',
  gaps: 'Gaps in a text',
  match: 'Pairs',
  sort: 'Sort into groups',
  order: 'Put in order',
  'place-in-time': 'A year on a line',
  open: 'In one’s own words',
} satisfies OfEachKind;

export const kindsOnPaper = {
  'single-choice': 'One is right.',
  'multiple-choice': 'More than one may be right.',
  'true-false': 'Ring one, and the reason if reasons are given.',
  'short-text': 'Write a word or name.',
  number: 'Write a number.',
  gaps: 'Fill the gaps.',
  match: 'Write the letter beside each number.',
  sort: 'Write beside each number the letter of its group; a letter may stand more than once.',
  order: 'Write the letters in the right order.',
  'place-in-time': 'Write the year.',
  open: 'Answer in your own words.',
} satisfies OfEachKind;

/** The rules by which points are given; a kind names one of them. */
export const rules = {
  'all-or-nothing': 'One point for the right answer.',
  'right-minus-wrong':
    'A point for each right choice, less a point for each wrong one, never below zero.',
  weighted: 'Each choice gives or takes the part of the point that whoever wrote it has set.',
  distance: 'The nearer each is to its place, the more points.',
  'each-pair': 'A point for each pair.',
  'within-tolerance': 'One point for a number near enough to the answer.',
  'judgement-and-reason':
    'One point for the right judgement; where a reason is asked for, one more for the right reason.',
  'each-gap': 'A point for each gap.',
  nearness: 'One point for the right year, and a part of it for one near.',
  'own-judgement':
    'Write your answer, compare it with a model, and give yourself a point for each thing it has.',
  'each-statement': 'A point for each statement in its place.',
};
