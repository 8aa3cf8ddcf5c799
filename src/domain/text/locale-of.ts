/** A language (BCP 47, such as `en`) for `Intl`, with the country whose ways the course follows in dates and numbers. */
export function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
