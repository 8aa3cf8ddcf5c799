/** How sure a reader was of an answer, the surest first. */
export const CONFIDENCES = ['sure', 'think-so', 'guess'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
