import { spellingDistance } from '../text/nearest.ts';

/** A page of the site. */
export interface Address {
  title: string;
  /** Site-relative, such as `/glossary/faction/`. */
  url: string;
}

const MOST_SHOWN = 5;
/** Of the longer name, the share of characters that may differ. */
const FARTHEST = 0.5;
const LONGEST_PATH = 200;

/**
 * The pages whose last part is spelt most like that of `path`, nearest first, five at most; none
 * when more than half would have to be spelt anew. A page that has the part within its own is near.
 */
export function nearestAddresses(path: string, addresses: readonly Address[]): Address[] {
  const wanted = lastPart(path.slice(0, LONGEST_PATH));
  if (wanted === '') return [];
  return addresses
    .map((address) => ({ address, far: farness(wanted, lastPart(address.url)) }))
    .filter(({ far }) => far <= FARTHEST)
    .sort((left, right) => left.far - right.far)
    .slice(0, MOST_SHOWN)
    .map(({ address }) => address);
}

function farness(wanted: string, name: string): number {
  if (name === '') return 1;
  const share = spellingDistance(wanted, name);
  const isPart = wanted.length >= 3 && name.split('-').includes(wanted);
  return isPart ? Math.min(share, 0.3) : share;
}

/** The last part of a path, in lower case and with hyphens for what else joins words. */
export function lastPart(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  return (parts.at(-1) ?? '')
    .toLowerCase()
    .replace(/\.html?$/, '')
    .replace(/[\s_+]|%20/g, '-');
}
