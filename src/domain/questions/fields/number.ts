import type { EditedField, KindFields } from '../question-kind.ts';
import { EITHER_FEEDBACK } from './shared-fields.ts';

/** Left empty, the number has to be met exactly. */
const TOLERANCE: EditedField = {
  path: 'tolerance',
  holds: 'number',
  label: 'tolerance',
  isOptional: true,
  ifEmpty: 0,
};

export const numberFields: KindFields = {
  fields: [
    { path: 'answer', holds: 'number', label: 'answer' },
    TOLERANCE,
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
        TOLERANCE,
        { path: 'share', holds: 'number', label: 'share' },
        { path: 'feedback', holds: 'text', label: 'feedback', isOptional: true },
      ],
    },
  ],
};
