import { COMPRESSED, TYPES, type HostedSite } from './headers.ts';

/**
 * Lines for the site's block; the later of two on a header holds. Of a course in a folder nothing is
 * said beyond the folder, so that others can lie beside it.
 */
export function toCaddy({ headers, base, languages }: HostedSite): string {
  const name = base.replace(/\W/g, '-').replace(/^-|-$/g, '') || 'course';
  const types = Object.entries(TYPES).flatMap(([ending, type]) => {
    const matcher = `@${name}-${ending}`;
    return [
      `${matcher} path_regexp ^${base}.*\\.${ending}$`,
      `header ${matcher} Content-Type ${quoted(type.startsWith('text/') ? `${type}; charset=utf-8` : type)}`,
    ];
  });
  const values = headers.flatMap(({ name: header, value, at = {} }) => [
    ...(value === undefined ? [] : [`header ${base}* ${header} ${quoted(value)}`]),
    ...Object.entries(at).map(
      ([start, other]) =>
        `header ${base}${start}${start.endsWith('/') ? '*' : ''} ${header} ${quoted(other)}`,
    ),
  ]);
  const everywhere = headers.flatMap(({ name: header, value }) =>
    value === undefined ? [] : [`header ${header} ${quoted(value)}`],
  );
  // What is said of an address is not said of the page that stands there when it leads nowhere. (Of
  // blocks that handle errors, a site has one: two courses would not have each its own.)
  const nowhere = [...languages, ''].flatMap((folder) => {
    const matcher = `@${name}-nowhere-${folder.replace('/', '') || 'else'}`;
    return [
      `${matcher} {`,
      `  path ${base}${folder}*`,
      '  not file {path} {path}/',
      '}',
      `handle ${matcher} {`,
      `  rewrite * ${base}${folder}404.html`,
      ...everywhere.map((line) => `  ${line}`),
      '  file_server {',
      '    status 404',
      '  }',
      '}',
    ];
  });
  return [
    '# In the site’s block.',
    'route {',
    `  encode ${base}* {`,
    '    zstd',
    '    gzip',
    '    match {',
    ...['text/html', ...COMPRESSED].map((type) => `      header Content-Type ${type}*`),
    '    }',
    '  }',
    ...[...nowhere, ...types, ...values].map((line) => `  ${line}`),
    '}',
    '',
  ].join('\n');
}

/** A text that a reader of Caddy’s lines takes as it is. */
function quoted(text: string): string {
  return `\`${text}\``;
}
