import { describe, expect, test } from 'vitest';
import { listenAtPort, readPort } from '../../server/ports.ts';

/** A machine on which some ports are taken; listening resolves with the port. */
const machine =
  (...taken: number[]) =>
  (port: number): Promise<number> =>
    taken.includes(port)
      ? Promise.reject(Object.assign(new Error('taken'), { code: 'EADDRINUSE' }))
      : Promise.resolve(port);

describe('the port of a server', () => {
  test('is the first that is free where none was asked for', async () => {
    const found = listenAtPort({ asked: undefined, first: 4321 }, machine(4321, 4322));
    expect(await found).toBe(4323);
  });

  test.each([3000, 4330])(
    'is the one that was asked for, and no other when %i is taken',
    async (asked) => {
      const found = listenAtPort({ asked, first: 4321 }, machine(asked));
      await expect(found).rejects.toThrow(
        `The port ${asked} is taken. Say another one with --port.`,
      );
    },
  );

  test('is looked for among twenty', async () => {
    const taken = Array.from({ length: 30 }, (_, at) => 4321 + at);
    const found = listenAtPort({ asked: undefined, first: 4321 }, machine(...taken));
    await expect(found).rejects.toThrow('The ports 4321 to 4340 are taken.');
  });

  test('any other fault is told as it is', async () => {
    const found = listenAtPort({ asked: undefined, first: 1 }, () =>
      Promise.reject(new Error('no right to it')),
    );
    await expect(found).rejects.toThrow('no right to it');
  });

  test.each(['x', '', '-1', '1.5', '70000'])('“%s” is no port', (text) => {
    expect(() => readPort(text)).toThrow(`“${text}” is no port`);
  });
});
