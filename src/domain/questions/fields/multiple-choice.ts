import type { KindFields } from '../question-kind.ts';
import { CHOICES } from './shared-fields.ts';

export const multipleChoiceFields: KindFields = {
  fields: [],
  parts: [CHOICES],
};
