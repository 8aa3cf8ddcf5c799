/**
 * Where the script of the course as a folder waits, as build-steps/classic-scripts.mjs bundles it before a
 * build, for each language by itself.
 */
export const folderScript = (): string =>
  `.astro/${process.env['COURSE_LANGUAGE'] ?? ''}/folder-script/folder.js`;
