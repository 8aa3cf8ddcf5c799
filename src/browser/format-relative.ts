import type { RoundedTime } from '../domain/review/next-time.ts';

/** A time from now in the language of the page: “in 3 days”. */
export function formatRelative({ value, unit }: RoundedTime): string {
  return new Intl.RelativeTimeFormat(document.documentElement.lang).format(value, unit);
}
