import type { KindFields } from '../question-kind.ts';
import { ACCEPTED, FEEDBACK } from './shared-fields.ts';

export const gapsFields: KindFields = {
  fields: [{ path: 'text', holds: 'text', label: 'textWithGaps' }],
  parts: [
    {
      path: 'gaps',
      label: 'gaps',
      idPrefix: 'g',
      least: 1,
      fields: [
        ACCEPTED,
        { path: 'tolerance', holds: 'number', label: 'tolerance', isOptional: true },
        { path: 'choices', holds: 'texts', label: 'menu', isOptional: true },
        FEEDBACK,
      ],
    },
  ],
};
