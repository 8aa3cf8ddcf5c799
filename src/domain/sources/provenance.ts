/**
 * How something is known. Every claim of the course (a citation, a date, a number, a mark on the
 * timeline) carries one of these four, and each has one sign wherever it appears.
 */
export const PROVENANCES = ['stated', 'inferred', 'background', 'disputed'] as const;

/**
 * - `stated`: a document says so
 * - `inferred`: worked out from a document
 * - `background`: public record, not in the documents
 * - `disputed`: sources differ
 */
export type Provenance = (typeof PROVENANCES)[number];
