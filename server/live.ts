/** Tells whoever follows a class that something in it has changed. What, they ask themselves. */

import { EventEmitter } from 'node:events';
import pg from 'pg';

export interface Live {
  /** Says that something in a class has changed, to all processes of the server. */
  changed: (classId: string) => Promise<void>;
  /** Calls `act` whenever something may have changed; returns how to stop. */
  follow: (classId: string, act: () => void) => () => void;
  close: () => Promise<void>;
}

const CHANNEL = 'class_changed';
const AGAIN_AFTER_MS = 1000;

/** Within this process. */
export function liveHere(): Live {
  const emitter = new EventEmitter().setMaxListeners(0);
  return {
    changed: (classId) => {
      emitter.emit(classId);
      return Promise.resolve();
    },
    follow: (classId, act) => {
      emitter.on(classId, act);
      return () => emitter.off(classId, act);
    },
    close: () => Promise.resolve(),
  };
}

/**
 * Across the processes on one PostgreSQL, by LISTEN and NOTIFY. When the connection breaks it is made
 * again, and everybody is told that something may have changed meanwhile.
 */
export async function liveAcross(address: string, pool: pg.Pool): Promise<Live> {
  const emitter = new EventEmitter().setMaxListeners(0);
  let client: pg.Client | undefined;
  let isClosed = false;
  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: address });
    fresh.on('notification', ({ payload = '' }) => emitter.emit(payload));
    fresh.on('error', () => undefined);
    fresh.on('end', () => {
      if (!isClosed) setTimeout(() => void again(), AGAIN_AFTER_MS);
    });
    await fresh.connect();
    await fresh.query(`listen ${CHANNEL}`);
    client = fresh;
  };
  const again = async (): Promise<void> => {
    try {
      await connect();
      for (const classId of emitter.eventNames()) emitter.emit(classId);
    } catch {
      if (!isClosed) setTimeout(() => void again(), AGAIN_AFTER_MS);
    }
  };
  await connect();
  return {
    changed: async (classId) => {
      // What has changed is stored already: whoever is not told now sees it the next time.
      await pool.query('select pg_notify($1, $2)', [CHANNEL, classId]).catch(() => undefined);
    },
    follow: (classId, act) => {
      emitter.on(classId, act);
      return () => emitter.off(classId, act);
    },
    close: async () => {
      isClosed = true;
      await client?.end();
    },
  };
}
