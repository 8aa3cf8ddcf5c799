/**
 * Bytes as text that addresses and messengers leave alone: base64 with `-` for `/` and no padding.
 * It has no `_`, which messengers take for italics and drop.
 */

export function toBase64Text(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('/', '-').replaceAll('=', '');
}

/** The bytes of such a text; what is over at its end is left aside; `undefined` for what is none. */
export function fromBase64Text(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+-]*$/.test(text)) return undefined;
  const whole = text.length % 4 === 1 ? text.slice(0, -1) : text;
  const binary = atob(whole.replaceAll('-', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
