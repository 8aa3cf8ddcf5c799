/**
 * What the course has in the place of a server where it is opened from a folder. There a browser
 * fetches nothing: each file that pages ask for lies there as a script that hands over its text.
 */

import { asScript, fileOfAddress, isUnderBase } from '../../interop/packages/folder-address.ts';

declare global {
  /** Called by each of those scripts, with the file from the folder's root. */
  var takeFile: ((file: string, text: string) => void) | undefined;
}

/** Lets `fetch` answer with the files of the folder at `root`, under the addresses that the site has. */
export function serveFolder(root: string, base: string): void {
  const taken = new Map<string, string>();
  globalThis.takeFile = (file, text) => void taken.set(file, text);
  globalThis.fetch = async (asked) => {
    const address = asked instanceof Request ? asked.url : String(asked);
    if (!isUnderBase(address, base)) throw new TypeError(`${address} is not in this folder`);
    const file = fileOfAddress(address, base);
    if (!taken.has(file)) await runScript(root + asScript(file));
    return new Response(taken.get(file));
  };
  // A worker cannot be started there either: what would be done beside the page is done in it.
  Reflect.deleteProperty(globalThis, 'Worker');
  // Nor has the folder a worker that would keep a copy of it, though it be served.
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
}

function runScript(src: string): Promise<void> {
  const script = document.createElement('script');
  script.src = src;
  return new Promise((resolve, reject) => {
    script.onload = () => {
      resolve();
    };
    script.onerror = () => {
      reject(new Error(`${src} is not there`));
    };
    document.head.append(script);
  });
}
