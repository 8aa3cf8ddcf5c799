import type { KindFields } from '../question-kind.ts';
import { FEEDBACK } from './shared-fields.ts';

export const sortFields: KindFields = {
  fields: [],
  parts: [
    {
      path: 'groups',
      label: 'groups',
      idPrefix: 'g',
      least: 2,
      fields: [{ path: 'text', holds: 'line', label: 'text' }],
    },
    {
      path: 'statements',
      label: 'statements',
      idPrefix: 's',
      least: 3,
      fields: [
        { path: 'text', holds: 'line', label: 'text' },
        { path: 'group', holds: 'group', label: 'group' },
        FEEDBACK,
      ],
    },
  ],
};
