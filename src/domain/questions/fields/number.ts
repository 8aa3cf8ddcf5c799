import type { KindFields } from '../question-kind.ts';
import { EITHER_FEEDBACK } from './shared-fields.ts';

export const numberFields: KindFields = {
  fields: [
    { path: 'answer', holds: 'number', label: 'answer' },
    { path: 'tolerance', holds: 'number', label: 'tolerance', isOptional: true },
    { path: 'unit', holds: 'line', label: 'unit', isOptional: true },
    ...EITHER_FEEDBACK,
  ],
  parts: [
    {
      path: 'partly',
      label: 'partly',
      idPrefix: '',
      least: 0,
      fields: [
        { path: 'answer', holds: 'number', label: 'answer' },
        { path: 'tolerance', holds: 'number', label: 'tolerance', isOptional: true },
        { path: 'share', holds: 'number', label: 'share' },
        { path: 'feedback', holds: 'text', label: 'feedback', isOptional: true },
      ],
    },
  ],
};
