import type { KindFields } from '../question-kind.ts';
import { CHOICES } from './shared-fields.ts';

export const trueFalseFields: KindFields = {
  fields: [
    { path: 'answer', holds: 'truth', label: 'isTrue' },
    { path: 'feedback.true', holds: 'text', label: 'feedbackTrue', isOptional: true },
    { path: 'feedback.false', holds: 'text', label: 'feedbackFalse', isOptional: true },
  ],
  parts: [
    {
      ...CHOICES,
      path: 'reasons',
      label: 'reasons',
      idPrefix: 'r',
      isAlways: true,
      least: 0,
      // A reason is right or not.
      fields: CHOICES.fields.filter(({ path }) => path !== 'share'),
    },
  ],
};
