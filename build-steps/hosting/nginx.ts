import { COMPRESSED, TYPES, type HostedSite } from './headers.ts';

/**
 * Two parts: the maps belong beside `server`, the rest inside it. Of a course in a folder nothing is
 * said beyond the folder, so that others can lie beside it.
 */
export function toNginx({ headers, base, languages }: HostedSite): string {
  // Each course of a host has its own.
  const prefix = `course_${base.replace(/\W/g, '_')}`.replace(/_+$/, '');
  const variable = (name: string) => `$${prefix}_${name.toLowerCase().replaceAll('-', '_')}`;
  const mapOf = (name: string, value: string, at: Record<string, string>) => {
    const cases = Object.entries(at).map(([start, other]) => `  ~^${base}${start} "${other}";`);
    return `map $uri ${variable(name)} {\n${cases.join('\n')}\n  default "${value}";\n}`;
  };
  const pages = languages.map((folder): [string, string] => [folder, `${base}${folder}404.html`]);
  const maps = [
    mapOf('not-found', `${base}404.html`, Object.fromEntries(pages)),
    ...headers.flatMap(({ name, value = '', at }) => (at ? [mapOf(name, value, at)] : [])),
  ];
  const texts = COMPRESSED.filter((type) => type.startsWith('text/'));
  const lines = [
    `error_page 404 ${variable('not-found')};`,
    // Behind another server it knows neither the scheme nor the port.
    'absolute_redirect off;',
    'charset utf-8;',
    `charset_types ${texts.join(' ')};`,
    `types { ${Object.entries(TYPES)
      .map(([ending, type]) => `${type} ${ending};`)
      .join(' ')} }`,
    'gzip on;',
    'gzip_vary on;',
    `gzip_types ${COMPRESSED.join(' ')};`,
    ...headers.map(
      ({ name, value, at }) => `add_header ${name} ${at ? variable(name) : `"${value}"`} always;`,
    ),
  ];
  const inside =
    base === '/'
      ? lines
      : [
          `location = ${base.slice(0, -1)} { absolute_redirect off; return 301 ${base}; }`,
          `location ^~ ${base} {`,
          ...lines.map((line) => `  ${line}`),
          '}',
        ];
  return `# Beside server { }\n${maps.join('\n')}\n\n# Inside server { }\n${inside.join('\n')}\n`;
}
