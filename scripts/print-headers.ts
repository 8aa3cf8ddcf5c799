/** `npm run headers -- nginx` or `-- caddy`: the lines of a server's configuration, after a build. */

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { toCaddy } from '../build-steps/hosting/caddy.ts';
import { readHostedSite } from '../build-steps/hosting/headers.ts';
import { toNginx } from '../build-steps/hosting/nginx.ts';
import { readBaseOption } from '../server/base-option.ts';

const SITE = 'dist/';
const makers = { nginx: toNginx, caddy: toCaddy };

const { server, base } = readArguments();
if (!(server in makers)) stop(`“${server}” is no server: say nginx or caddy.`);
if (!existsSync(`${SITE}404.html`)) {
  stop('There is no built site in dist/. Run “npm run build” first.');
}
const linesFor = makers[server as keyof typeof makers];
process.stdout.write(linesFor(readHostedSite(SITE, base)));

function readArguments(): { server: string; base: string } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { base: { type: 'string' } },
    });
    return { server: positionals[0] ?? '', base: readBaseOption(values.base) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return stop(`${reason}\nSay nginx or caddy; there is --base.`);
  }
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
