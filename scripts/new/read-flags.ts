/** What is given on the command line: what to make, and fields by their path. */
export interface Flags {
  name: string | undefined;
  flags: ReadonlyMap<string, string>;
  /** What could not be understood. */
  complaint?: string;
}

/** Reads `event --title "The attack" --known=stated`. Never throws. */
export function readFlags(given: readonly string[]): Flags {
  const flags = new Map<string, string>();
  let name: string | undefined;
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] ?? '';
    const [, path, value] = /^--([\w-]+(?:\.[\w-]+)*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    if (path === undefined) {
      if (name !== undefined) {
        return {
          name,
          flags,
          complaint: `“${word}” follows no flag; put texts in quotation marks.`,
        };
      }
      name = word;
    } else if (value !== undefined) {
      flags.set(path, value);
    } else {
      at += 1;
      const next = given[at];
      if (next === undefined)
        return { name, flags, complaint: `--${path} is followed by nothing.` };
      flags.set(path, next);
    }
  }
  return { name, flags };
}
