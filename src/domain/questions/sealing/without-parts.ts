/** Of kinds whose answer names no part of the question. */
export const withoutParts = {
  parts: () => ({}),
  renamed: <Answer>(answer: Answer) => answer,
  optionsSide: '',
};
