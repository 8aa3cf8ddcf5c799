/** The text with Western digits for those of Urdu, Persian and Arabic keyboards. */
export function westernDigits(text: string): string {
  return text.replace(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  );
}
