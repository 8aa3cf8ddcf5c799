import type { KindFields } from '../question-kind.ts';
import { FEEDBACK } from './shared-fields.ts';

export const orderFields: KindFields = {
  fields: [],
  parts: [
    {
      path: 'steps',
      label: 'steps',
      idPrefix: 's',
      least: 3,
      fields: [{ path: 'text', holds: 'line', label: 'text' }, FEEDBACK],
    },
  ],
};
