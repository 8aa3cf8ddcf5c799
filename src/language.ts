/**
 * The language that this site is built in. Each language of a course is a site of its own, below the
 * folder that is called after it; the first, in which the course is written, stands at the root
 * (docs/decisions/0042).
 */

/** Put in the place of their names by build-steps/site-language.ts. */
declare const __SITE_LANGUAGE__: string | undefined;
declare const __COURSE_LANGUAGES__: readonly string[] | undefined;
declare const __ORIGINAL_LANGUAGE__: string | undefined;

/** BCP 47, such as `en` or `ur`. */
export const LANGUAGE = typeof __SITE_LANGUAGE__ === 'undefined' ? 'en' : __SITE_LANGUAGE__;

/** All languages of the course, that in which it is written first. */
export const LANGUAGES =
  typeof __COURSE_LANGUAGES__ === 'undefined' ? [LANGUAGE] : __COURSE_LANGUAGES__;

/** The language in which the course is written. (No part of the list: a script that needs neither would bring both.) */
export const ORIGINAL_LANGUAGE =
  typeof __ORIGINAL_LANGUAGE__ === 'undefined' ? LANGUAGE : __ORIGINAL_LANGUAGE__;
