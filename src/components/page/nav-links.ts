/** The addresses and titles of the parts of the site that are named, in that order. */
export function navLinks<Name extends string>(
  nav: Readonly<Record<Name, string>>,
  names: readonly Name[],
): { url: string; title: string }[] {
  return names.map((name) => ({ url: name === 'home' ? '/' : `/${name}/`, title: nav[name] }));
}
