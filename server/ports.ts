/** At which port a server listens: the one that was asked for, or the next one that is free. */

const MOST_PORTS = 20;

/** What `--port` says; undefined where it says nothing. Throws an `Error` for people where it is no port. */
export function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  // 0 is any that is free.
  if (text.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`“${text}” is no port: a whole number from 1 to 65535.`);
  }
  return port;
}

/**
 * What `listen` resolves with at the port that was asked for; where none was, at `first` or the next
 * of twenty that is free. Rejects with an `Error` for people where it is taken.
 */
export async function listenAtPort<T>(
  { asked, first }: { asked: number | undefined; first: number },
  listen: (port: number) => Promise<T>,
): Promise<T> {
  const last = asked ?? first + MOST_PORTS - 1;
  for (let port = asked ?? first; ; port += 1) {
    try {
      return await listen(port);
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken) throw error;
      if (port < last) continue;
      const taken =
        asked === undefined ? `The ports ${first} to ${last} are` : `The port ${port} is`;
      throw new Error(`${taken} taken. Say another one with --port.`);
    }
  }
}
