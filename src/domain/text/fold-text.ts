/**
 * Text as it is compared: without case, diacritics, apostrophes, hyphens and double spaces, so that
 * `Tehrīk-i-Ṭālibān` and `tehrik i taliban` are one.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘ʼ`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
