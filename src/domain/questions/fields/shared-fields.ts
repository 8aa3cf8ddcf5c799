/** Fields that several kinds have. */

import type { EditedField, EditedParts } from '../question-kind.ts';

export const FEEDBACK: EditedField = {
  path: 'feedback',
  holds: 'text',
  label: 'feedback',
  isOptional: true,
};

export const EITHER_FEEDBACK: EditedField[] = [
  { path: 'feedback.right', holds: 'text', label: 'feedbackRight', isOptional: true },
  { path: 'feedback.wrong', holds: 'text', label: 'feedbackWrong', isOptional: true },
];

export const ACCEPTED: EditedField = { path: 'accepted', holds: 'texts', label: 'accepted' };

export const CHOICES: EditedParts = {
  path: 'choices',
  label: 'choices',
  idPrefix: 'c',
  least: 2,
  fields: [
    { path: 'text', holds: 'line', label: 'text' },
    { path: 'right', holds: 'truth', label: 'right' },
    { path: 'share', holds: 'number', label: 'share', isOptional: true },
    FEEDBACK,
  ],
};
