import type { KindFields } from '../question-kind.ts';
import { CHOICES } from './shared-fields.ts';

export const singleChoiceFields: KindFields = {
  fields: [],
  parts: [CHOICES],
};
