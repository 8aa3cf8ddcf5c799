import { COMPRESSED, TYPES, type HostedSite } from './headers.ts';

/** `.htaccess`, which Apache reads where it lies in the built site. */
export function toApache({ headers, base, languages }: HostedSite): string {
  const below = (start: string, line: string) =>
    `<If "%{REQUEST_URI} =~ m#^${base}${start}#">\n  ${line}\n</If>`;
  const lines = headers.flatMap(({ name, value, at = {} }) => [
    ...(value === undefined ? [] : [`Header always set ${name} "${value}"`]),
    ...Object.entries(at).map(([start, other]) =>
      below(start, `Header always set ${name} "${other}"`),
    ),
  ]);
  const types = Object.entries(TYPES);
  const texts = types.flatMap(([ending, type]) => (type.startsWith('text/') ? [ending] : []));
  return [
    `ErrorDocument 404 ${base}404.html`,
    ...languages.map((folder) => below(folder, `ErrorDocument 404 ${base}${folder}404.html`)),
    '<IfModule mod_mime.c>',
    ...types.map(([ending, type]) => `AddType ${type} .${ending}`),
    `AddCharset utf-8 ${texts.map((ending) => `.${ending}`).join(' ')}`,
    '</IfModule>',
    '<IfModule mod_headers.c>',
    ...lines,
    '</IfModule>',
    '<IfModule mod_deflate.c>',
    '<IfModule mod_filter.c>',
    `AddOutputFilterByType DEFLATE text/html ${COMPRESSED.join(' ')}`,
    '</IfModule>',
    '</IfModule>',
    '',
  ].join('\n');
}
