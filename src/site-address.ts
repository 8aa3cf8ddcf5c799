/** Where the site stands on its host: what every address of it begins with. */

/** Put in the place of its name by build-steps/site-base.ts. */
declare const __SITE_BASE__: string | undefined;

/** What every address begins with; `/` unless the site is built for a folder of a host. */
export const BASE = typeof __SITE_BASE__ === 'undefined' ? '/' : __SITE_BASE__;

// So that a page is sent only the addresses that its scripts use.
/* @__NO_SIDE_EFFECTS__ */
export const at = (path: string): string => `${BASE}${path}`;
