import { createHash } from 'node:crypto';

const POLICY = /(http-equiv="content-security-policy" content=")([^"]*)"/;
/** What is run or applied where it stands, by its element. */
type Hashes = Record<'script' | 'style', Set<string>>;
const INLINED = /<(script|style)((?:\s[^>]*)?)>([\s\S]*?)<\/\1>/g;

/**
 * A page with a policy that names, by hash, the scripts and styles that stand in it and no other:
 * Astro names those of every page in each, and knows nothing of what later steps write. The last step
 * of all that change a page; `file` is its path. Throws when a page has no policy.
 */
export function withOwnPolicy(html: string, file: string): string {
  if (!POLICY.test(html)) throw new Error(`${file} has no policy: see astro.config.mjs.`);
  const hashes = hashesOf(html);
  return html.replace(POLICY, (_, start: string, policy: string) => {
    const directives = policy.split(';').map((directive) => withHashes(directive.trim(), hashes));
    return `${start}${directives.filter((directive) => directive !== '').join(';')}"`;
  });
}

/** Of what stands in a page and is run or applied: what is only read (as JSON) asks for nothing. */
function hashesOf(html: string): Hashes {
  const hashes: Hashes = { script: new Set(), style: new Set() };
  for (const [, tag, attributes = '', text = ''] of html.matchAll(INLINED)) {
    const [, type = ''] = /\stype="([^"]*)"/.exec(attributes) ?? [];
    if (/\ssrc=/.test(attributes) || /json$/.test(type)) continue;
    hashes[tag as keyof Hashes].add(
      `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
  }
  return hashes;
}

function withHashes(directive: string, hashes: Hashes): string {
  const [name = '', ...sources] = directive.split(' ');
  const tag = /^(script|style)-src$/.exec(name)?.[1] as keyof Hashes | undefined;
  if (tag === undefined) return directive;
  return [name, ...sources.filter((source) => !source.startsWith("'sha")), ...hashes[tag]].join(
    ' ',
  );
}
