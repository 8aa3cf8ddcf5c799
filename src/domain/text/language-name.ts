/** What a language is called in another, such as “Urdu” in `en` or “اردو” in `ur`. */
export function languageName(language: string, inLanguage: string): string {
  return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(language) ?? language;
}
