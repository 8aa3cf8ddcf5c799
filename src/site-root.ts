/** Put in the place of its name by build-steps/site-language.ts. */
declare const __SITE_ROOT__: string | undefined;

/** What the addresses of the language begin with in which the course is written. */
export const root = typeof __SITE_ROOT__ === 'undefined' ? '/' : __SITE_ROOT__;
