import { parts } from '../../routes.ts';

/** The addresses and titles of the parts of the site that are named, in that order. */
export function navLinks<Name extends keyof typeof parts>(
  nav: Readonly<Record<Name, string>>,
  names: readonly Name[],
): { url: string; title: string }[] {
  return names.map((name) => ({ url: parts[name], title: nav[name] }));
}
