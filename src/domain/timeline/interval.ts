/** A stretch of time, in milliseconds since 1970 (UTC); its end belongs to it no more. */
export interface Interval {
  startMs: number;
  endMs: number;
}
