/**
 * Of the files of a built site, stylesheets that no page and no script of these names, such as those of
 * other languages, and the faces that only such name.
 */
export function stylesUnasked(
  paths: readonly string[],
  read: (path: string) => string,
): ReadonlySet<string> {
  const unasked = new Set(paths.filter((path) => /\.(?:css|woff2)$/.test(path)));
  const strike = (path: string) => {
    const text = read(path);
    for (const file of unasked) if (text.includes(nameOf(file))) unasked.delete(file);
  };
  for (const path of paths) if (/\.(?:html|js)$/.test(path)) strike(path);
  for (const path of paths) if (path.endsWith('.css') && !unasked.has(path)) strike(path);
  return unasked;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
