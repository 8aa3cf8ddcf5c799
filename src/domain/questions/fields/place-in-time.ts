import type { KindFields } from '../question-kind.ts';
import { EITHER_FEEDBACK } from './shared-fields.ts';

export const placeInTimeFields: KindFields = {
  fields: [
    { path: 'from', holds: 'number', label: 'from' },
    { path: 'to', holds: 'number', label: 'to' },
    { path: 'earliest', holds: 'number', label: 'earliest' },
    { path: 'latest', holds: 'number', label: 'latest' },
    ...EITHER_FEEDBACK,
  ],
  parts: [],
};
