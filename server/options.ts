/** What `npm run class` may be told, and whether it may be done here. */

import { BlockList, isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readBaseOption } from './base-option.ts';
import { readPort } from './ports.ts';

/** What the command is to do. */
type Command =
  | { does: 'serve'; newTeacher: boolean; newPassphrase: string | undefined }
  | { does: 'backup'; file: string }
  | { does: 'restore'; file: string };

export interface ServerOptions {
  command: Command;
  /** The one that was asked for. */
  port: number | undefined;
  data: string;
  base: string;
  database: string | undefined;
  openTo: 'machine' | 'network';
  isBehindHttps: boolean;
}

/** Where the server is found when no port is asked for and this one is free. */
export const FIRST_PORT = 4322;
const HELP = `npm run class [-- options]
  --port <number>      the port, 4322 if free
  --data <folder>      where the classes are kept, class-data if left out
  --open-to <whom>     “network” (this room's devices) or “machine” (this one alone)
  --base <folder>      the folder under which the course was built
  --behind-https       browsers come by https, through a proxy (docs/class-at-scale.md)
  --new-teacher        prints one more link by which somebody becomes a teacher
  --new-passphrase <teacher>   prints a link by which that teacher chooses another passphrase
  --backup <file>      writes all classes into a file, also while the server runs
  --restore <file>     brings a backup back, while no server runs
DATABASE_URL=postgres://… keeps the classes in PostgreSQL instead of a folder.`;

/** Reads the command line. Throws an `Error` that says what is wrong and what there is. */
export function readServerOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ServerOptions {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string', default: 'class-data' },
        base: { type: 'string' },
        'open-to': { type: 'string' },
        'behind-https': { type: 'boolean', default: false },
        'new-teacher': { type: 'boolean', default: false },
        'new-passphrase': { type: 'string' },
        backup: { type: 'string' },
        restore: { type: 'string' },
      },
    }));
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  }
  // Behind a proxy nobody else has to reach it.
  const openTo = values['open-to'] ?? (values['behind-https'] ? 'machine' : 'network');
  if (openTo !== 'machine' && openTo !== 'network') {
    throw new Error(`--open-to is “network” or “machine”, not “${openTo}”.`);
  }
  const command: Command =
    values.backup !== undefined
      ? { does: 'backup', file: values.backup }
      : values.restore !== undefined
        ? { does: 'restore', file: values.restore }
        : {
            does: 'serve',
            newTeacher: values['new-teacher'],
            newPassphrase: values['new-passphrase'],
          };
  return {
    command,
    port: readPort(values.port),
    data: resolve(values.data),
    base: readBaseOption(values.base),
    database: environment['DATABASE_URL'],
    openTo,
    isBehindHttps: values['behind-https'],
  };
}

/** The addresses of this machine in its networks. */
export function addressesHere(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal }) => !internal)
    .map(({ address }) => address.replace(/%.*$/, ''));
}

/**
 * Networks that nobody reaches from outside: IANA's registries of special addresses
 * (https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry).
 */
const OWN_NETWORKS: [network: string, bits: number, family: 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
];

const own = new BlockList();
for (const network of OWN_NETWORKS) own.addSubnet(...network);

/** Whether an address can be reached from the whole internet. */
export function isPublicAddress(address: string): boolean {
  return !own.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** At which address to listen. Throws an `Error` where names and answers would go over the internet unprotected. */
export function listenAt(
  { openTo, isBehindHttps }: Pick<ServerOptions, 'openTo' | 'isBehindHttps'>,
  addresses: readonly string[],
): string | undefined {
  if (openTo === 'machine') return '127.0.0.1';
  const open = addresses.filter(isPublicAddress);
  if (open.length === 0 || isBehindHttps) return undefined;
  // Many networks give each device an address of the new kind that is public; the old kind is enough.
  if (open.every((address) => isIPv6(address))) return '0.0.0.0';
  throw new Error(
    `This machine has the address ${open[0] ?? ''}, which the whole internet can reach: names and answers would go over it for everybody to read. Use --open-to machine to try it here, or put a proxy with https before it and say --behind-https (docs/class-at-scale.md).`,
  );
}
