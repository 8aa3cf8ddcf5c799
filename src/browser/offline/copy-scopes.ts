import { LANGUAGES } from '../../language.ts';
import * as routes from '../../routes.ts';

/** Below which addresses the workers of the course serve, one for each language; another course may lie beside them. */
export function copyScopes(): string[] {
  return LANGUAGES.map(
    (language) => new URL(routes.inLanguage(language, routes.home), location.href).href,
  );
}

/** Whether a cache that bears the course's id is of this site: the same course may lie in another folder too. */
export function isOfThisSite(cacheName: string): boolean {
  return (
    !cacheName.includes('://') || copyScopes().some((scope) => cacheName.endsWith(`-${scope}`))
  );
}
