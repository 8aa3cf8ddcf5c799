/** How long a class is kept after it was closed; then it is deleted with all that is in it. */
export const KEPT_DAYS = 90;
