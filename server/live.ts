/** Tells whoever follows a class that something in it has changed. What, they ask themselves. */

import { EventEmitter } from 'node:events';
import pg from 'pg';

/** Whom a change is for: the teacher hears of everything, students of what they see of it. */
export type Listener = 'teacher' | 'students';

export interface Live {
  /** Says that something in a class has changed, and who sees it, to all processes of the server. */
  changed: (classId: string, seenBy: Listener) => Promise<void>;
  /** Calls `act` whenever something may have changed; returns how to stop. */
  follow: (classId: string, listener: Listener, act: () => void) => () => void;
  close: () => Promise<void>;
}

const CHANNEL = 'class_changed';
const AGAIN_AFTER_MS = 1000;

/** Those who follow classes in this process. */
class Followers {
  readonly #emitter = new EventEmitter().setMaxListeners(0);

  follow(classId: string, listener: Listener, act: () => void): () => void {
    const topic = `${listener} ${classId}`;
    this.#emitter.on(topic, act);
    return () => this.#emitter.off(topic, act);
  }

  tell(classId: string, seenBy: Listener): void {
    this.#emitter.emit(`teacher ${classId}`);
    if (seenBy === 'students') this.#emitter.emit(`students ${classId}`);
  }

  tellAll(): void {
    for (const topic of this.#emitter.eventNames()) this.#emitter.emit(topic);
  }
}

/** Within this process. */
export function liveHere(): Live {
  const followers = new Followers();
  return {
    changed: (classId, seenBy) => {
      followers.tell(classId, seenBy);
      return Promise.resolve();
    },
    follow: (...of) => followers.follow(...of),
    close: () => Promise.resolve(),
  };
}

/**
 * Across the processes on one PostgreSQL, by LISTEN and NOTIFY. When the connection breaks it is made
 * again, and everybody is told that something may have changed meanwhile.
 */
export async function liveAcross(address: string, pool: pg.Pool): Promise<Live> {
  const followers = new Followers();
  let client: pg.Client | undefined;
  let isClosed = false;
  const isOver = () => isClosed;

  /** Connects; resolves with what resolves when that connection has ended. */
  async function connect(): Promise<{ ended: Promise<void> }> {
    const fresh = new pg.Client({ connectionString: address });
    const ended = new Promise<void>((resolve) => fresh.once('end', () => resolve()));
    fresh.on('error', () => undefined);
    fresh.on('notification', ({ payload = '' }) => {
      const [classId = '', seenBy] = payload.split(' ');
      followers.tell(classId, seenBy === 'students' ? 'students' : 'teacher');
    });
    try {
      await fresh.connect();
      await fresh.query(`listen ${CHANNEL}`);
    } catch (error) {
      await fresh.end().catch(() => undefined);
      throw error;
    }
    client = fresh;
    // It was closed while this was being made.
    if (isOver()) await fresh.end();
    return { ended };
  }

  /** One connection after the other, for as long as the server runs. */
  async function keepConnected(first: { ended: Promise<void> }): Promise<void> {
    await first.ended;
    while (!isOver()) {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
      if (isOver()) return;
      try {
        const { ended } = await connect();
        followers.tellAll();
        await ended;
      } catch {
        // Once more, after the pause.
      }
    }
  }

  void keepConnected(await connect());
  return {
    changed: async (classId, seenBy) => {
      // What has changed is stored already: whoever is not told now sees it the next time.
      await pool
        .query('select pg_notify($1, $2)', [CHANNEL, `${classId} ${seenBy}`])
        .catch(() => undefined);
    },
    follow: (...of) => followers.follow(...of),
    close: async () => {
      isClosed = true;
      await client?.end();
    },
  };
}
