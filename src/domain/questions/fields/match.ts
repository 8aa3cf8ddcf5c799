import type { KindFields } from '../question-kind.ts';
import { FEEDBACK } from './shared-fields.ts';

export const matchFields: KindFields = {
  fields: [],
  parts: [
    {
      path: 'pairs',
      label: 'pairs',
      idPrefix: 'p',
      least: 2,
      fields: [
        { path: 'left', holds: 'line', label: 'left' },
        { path: 'right', holds: 'line', label: 'rightSide' },
        FEEDBACK,
      ],
    },
    {
      path: 'distractors',
      label: 'distractors',
      idPrefix: 'd',
      least: 0,
      fields: [{ path: 'right', holds: 'line', label: 'rightSide' }],
    },
  ],
};
