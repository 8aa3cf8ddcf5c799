/** The years that an axis shows first: the course's own, from the first to the one after the last. */
export const SHOWN_YEARS = { first: 2007, after: 2026 };
