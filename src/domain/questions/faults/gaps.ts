import { partsOfText } from '../kinds/gaps.ts';
import { duplicateFaults, emptyAnswerFaults } from './shared-faults.ts';
import type { KindFaults } from '../question-kind.ts';

export const gapsFaults: KindFaults<'gaps'> = ({ text, gaps: all }) => [
  ...duplicateFaults(
    'gaps',
    all.map(({ id }) => ({ id, text: id })),
  ),
  ...emptyAnswerFaults(
    'gaps',
    all.filter(({ choices }) => !choices).flatMap(({ accepted }) => accepted),
  ),
  ...all
    .filter(
      ({ choices, accepted }) =>
        choices && !accepted.some((spelling) => choices.includes(spelling)),
    )
    .map(({ id }) => ({
      field: 'gaps',
      found: `the gap “${id}”, whose right answer is not among its choices`,
      expected: 'the right answer among what is chosen from',
    })),
  ...all
    .filter(({ id }) => text.split(`{${id}}`).length !== 2)
    .map(({ id }) => ({
      field: 'text',
      found: `“{${id}}” ${text.includes(`{${id}}`) ? 'more than once' : 'nowhere'}`,
      expected: 'each gap exactly once in the text, in braces',
    })),
  ...partsOfText(text)
    .filter((part) => 'gap' in part && !all.some(({ id }) => id === part.gap))
    .map((part) => ({
      field: 'text',
      found: `“{${'gap' in part ? part.gap : ''}}”, which is no gap`,
      expected: `only the gaps ${all.map(({ id }) => `{${id}}`).join(', ')}`,
    })),
];
