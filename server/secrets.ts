/** What is drawn by chance and what is kept of it. */

import { createHash, randomBytes } from 'node:crypto';

/** A token of 192 bits, as text for a cookie or a link. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/** An id of 96 bits. */
export function newId(): string {
  return randomBytes(12).toString('base64url');
}

/** What is stored of a token: whoever reads the database cannot sign in with it. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
