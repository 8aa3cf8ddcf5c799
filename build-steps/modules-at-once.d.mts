/** The page with the modules of its islands named, by what each file imports. */
export function withModules(
  html: string,
  importsOf: ReadonlyMap<string, readonly string[]>,
): string;
