import { duplicateFaults } from './shared-faults.ts';
import type { KindFaults } from '../question-kind.ts';

export const sortFaults: KindFaults<'sort'> = ({ statements, groups }) => [
  ...duplicateFaults('groups', groups),
  ...duplicateFaults('statements', statements),
  ...statements
    .filter(({ group }) => !groups.some(({ id }) => id === group))
    .map(({ id, group }) => ({
      field: 'statements',
      found: `the group “${group}” of the statement “${id}”`,
      expected: `one of the groups ${groups.map((named) => `“${named.id}”`).join(', ')}`,
    })),
  ...groups
    .filter(({ id }) => statements.every(({ group }) => group !== id))
    .map(({ id }) => ({
      field: 'groups',
      found: `the group “${id}”, under which no statement belongs`,
      expected: 'groups that are each the right one of some statement',
    })),
];
