/**
 * The sign that all of a copy has come: an empty cache, which the worker makes last and which is deleted
 * with the others. A worker that finds none serves nothing, whatever files there are. `scope` is the
 * address below which the worker serves.
 */
export function wholeCopyName(courseId: string, scope: string): string {
  return `${courseId}-whole-${scope}`;
}
