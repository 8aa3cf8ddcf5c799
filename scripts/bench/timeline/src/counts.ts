/** How many events the pages of the bench have. */
export const COUNTS = [100, 300, 1000, 10_000];
