import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Listener } from './live.ts';
import { Refused } from './refused.ts';
import type { ServerWorld } from './world.ts';

/** However much happens, a page hears of it so often at the most. */
const AT_MOST_EVERY_MS = 400;
/** So that nothing on the way takes the connection for dead. */
const BEAT_MS = 15_000;

/** A browser has no more than six connections to a host; who opens more is no page. */
const MOST_STREAMS = 6;
/** How many streams each teacher or member has open, at all devices. */
const openStreams = new Map<string, number>();

/** Tells a page by server-sent events when something in its class has changed, and no more. */
export function follow(
  context: Context,
  world: ServerWorld,
  { classId, listener, who }: { classId: string; listener: Listener; who: string },
): Response {
  const open = openStreams.get(who) ?? 0;
  if (open >= MOST_STREAMS) throw new Refused('too-often');
  openStreams.set(who, open + 1);
  context.header('X-Accel-Buffering', 'no');
  return streamSSE(context, async (stream) => {
    let isDue = true;
    let wake: () => void = () => undefined;
    const stop = world.live.follow(classId, listener, () => {
      isDue = true;
      wake();
    });
    stream.onAbort(() => wake());
    const end = () => wake();
    world.ending.addEventListener('abort', end);
    let beatAt = Date.now() + BEAT_MS;
    while (!stream.aborted && !stream.closed && !world.ending.aborted) {
      if (isDue) {
        isDue = false;
        await stream.writeSSE({ event: 'changed', data: '' });
        await stream.sleep(AT_MOST_EVERY_MS);
        continue;
      }
      if (Date.now() >= beatAt) {
        beatAt = Date.now() + BEAT_MS;
        await stream.writeSSE({ event: 'beat', data: '' });
        // Something may have changed while it was written.
        continue;
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.max(1, beatAt - Date.now()));
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    stop();
    world.ending.removeEventListener('abort', end);
    const left = (openStreams.get(who) ?? 1) - 1;
    if (left === 0) openStreams.delete(who);
    else openStreams.set(who, left);
  });
}
