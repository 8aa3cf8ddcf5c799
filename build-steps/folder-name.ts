/** Signs that tools read as parts of an address, wherever they stand in the name of a folder. */
const SIGNS_OF_ADDRESSES = /[#?%]/;

/** What to say of a folder whose name the tools cannot work in; nothing for any other. */
export function folderFault(folder: string): string | undefined {
  const [sign] = SIGNS_OF_ADDRESSES.exec(folder) ?? [];
  return sign === undefined
    ? undefined
    : `The course lies in ${folder}, and the tools that build it read “${sign}” in the name of a folder as a part of an address. Rename the folder, or move the course to another, and run the command again.`;
}

/** Ends the program with a sentence where the course lies in such a folder. */
export function checkFolderName(folder = process.cwd()): void {
  const fault = folderFault(folder);
  if (fault === undefined) return;
  process.stderr.write(`${fault}\n`);
  process.exit(1);
}
