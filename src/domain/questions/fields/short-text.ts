import type { KindFields } from '../question-kind.ts';
import { ACCEPTED, EITHER_FEEDBACK } from './shared-fields.ts';

export const shortTextFields: KindFields = {
  fields: [ACCEPTED, ...EITHER_FEEDBACK],
  parts: [
    {
      path: 'partly',
      label: 'partly',
      idPrefix: '',
      least: 0,
      fields: [
        { path: 'text', holds: 'line', label: 'text' },
        { path: 'share', holds: 'number', label: 'share' },
        { path: 'feedback', holds: 'text', label: 'feedback', isOptional: true },
      ],
    },
  ],
};
