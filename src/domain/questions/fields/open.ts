import type { KindFields } from '../question-kind.ts';

export const openFields: KindFields = {
  fields: [{ path: 'model', holds: 'text', label: 'model' }],
  parts: [
    {
      path: 'rubric',
      label: 'rubric',
      idPrefix: 'r',
      least: 2,
      fields: [{ path: 'text', holds: 'line', label: 'text' }],
    },
  ],
};
