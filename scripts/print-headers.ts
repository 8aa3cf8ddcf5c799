/** `npm run headers -- nginx` or `-- caddy`: the lines of a server's configuration, after a build. */

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readHeaders, toCaddy, toNginx } from '../build-steps/hosting-headers.mjs';
import { readBaseOption } from './base-option.ts';

const SITE = 'dist/';
const makers = { nginx: toNginx, caddy: toCaddy };
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { base: { type: 'string' } },
});
const [server = ''] = positionals;
const base = readBaseOption(values.base);

if (!(server in makers)) {
  process.stderr.write(`“${server}” is no server: say nginx or caddy.\n`);
  process.exit(1);
}
if (!existsSync(`${SITE}404.html`)) {
  process.stderr.write('There is no built site in dist/. Run “npm run build” first.\n');
  process.exit(1);
}
process.stdout.write(makers[server as keyof typeof makers](readHeaders(SITE), base));
