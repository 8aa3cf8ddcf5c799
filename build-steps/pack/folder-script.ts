/**
 * Where the script of the course as a folder waits, as build-steps/classic-scripts.ts bundles it before a
 * build, for each language by itself; the course's own is "".
 */
export const folderScript = (language: string): string =>
  `.astro/${language}/folder-script/folder.js`;
