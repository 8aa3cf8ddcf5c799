import type { HostedSite } from './headers.ts';

/** `vercel.json`, which Vercel and the project's own server read where it lies in the built site. */
export function toVercel({ headers, base }: HostedSite): string {
  const rule = (source: string, name: string, value: string) => ({
    source,
    headers: [{ key: name, value }],
  });
  const literal = (text: string) => text.replace(/[.]/g, '\\.');
  const rules = headers.flatMap(({ name, value, at = {} }) => {
    const starts = Object.keys(at).map(literal);
    const beside = starts.length === 0 ? '(.*)' : `((?!${starts.join('|')}).*)`;
    return [
      ...(value === undefined ? [] : [rule(base + beside, name, value)]),
      ...Object.entries(at).map(([start, other]) =>
        rule(`${base}${literal(start)}(.*)`, name, other),
      ),
    ];
  });
  return `${JSON.stringify({ trailingSlash: true, headers: rules }, null, 2)}\n`;
}
