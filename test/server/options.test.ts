import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isPublicAddress, listenAt, readServerOptions } from '../../server/options.ts';

describe('what the command is told', () => {
  test('without anything it serves the room, at the first port, from a folder here', () => {
    const options = readServerOptions([], {});
    expect(options).toMatchObject({
      command: { does: 'serve', newTeacher: false },
      port: undefined,
      base: '/',
      openTo: 'network',
      isBehindHttps: false,
      database: undefined,
    });
    expect(options.data).toMatch(/class-data$/);
  });

  test('a folder for the data is taken as it is given: from the root, or from where one is', () => {
    expect(readServerOptions(['--data', '/mnt/stick/class'], {}).data).toBe(
      resolve('/mnt/stick/class'),
    );
    expect(readServerOptions(['--data', 'stick'], {}).data).toBe(join(process.cwd(), 'stick'));
  });

  test('behind https it listens at this machine alone, unless it is told otherwise', () => {
    expect(readServerOptions(['--behind-https'], {}).openTo).toBe('machine');
    const told = readServerOptions(['--behind-https', '--open-to', 'network'], {});
    expect(told.openTo).toBe('network');
  });

  test('takes the database from the environment, and the base with or without slashes', () => {
    const environment = { DATABASE_URL: 'postgres://x' };
    expect(readServerOptions([], environment).database).toBe('postgres://x');
    for (const base of ['course', '/course', 'course/', '/course/']) {
      expect(readServerOptions(['--base', base], {}).base).toBe('/course/');
    }
  });

  test.each([
    [['--port', 'x'], '“x” is no port'],
    [['--port', '70000'], '“70000” is no port'],
    [['--open-to', 'all'], '--open-to is “network” or “machine”, not “all”.'],
    [['--prot', '1'], '--port <number>'],
    [['folder'], '--data <folder>'],
  ])('%s is refused with what there is', (args, said) => {
    expect(() => readServerOptions(args, {})).toThrow(said);
  });
});

describe('where it may listen', () => {
  const room = { openTo: 'network', isBehindHttps: false } as const;

  test.each([
    ['192.168.1.4', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['172.32.0.1', true],
    ['169.254.1.1', false],
    ['100.64.0.1', false],
    ['8.8.8.8', true],
    ['fe80::1', false],
    ['fd12::1', false],
    ['2001:db9::1', true],
  ])('%s is public: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });

  test('everywhere, in a network of one’s own', () => {
    expect(listenAt(room, ['192.168.1.4', 'fe80::1'])).toBeUndefined();
  });

  test('by the old kind of address alone, where the new kind is public', () => {
    expect(listenAt(room, ['192.168.43.20', '2001:db9::1'])).toBe('0.0.0.0');
  });

  test('not where the whole internet reads along, and says why and what to do', () => {
    expect(() => listenAt(room, ['8.8.8.8'])).toThrow(
      /8\.8\.8\.8.*--open-to machine.*--behind-https/s,
    );
    expect(listenAt({ ...room, isBehindHttps: true }, ['8.8.8.8'])).toBeUndefined();
    expect(listenAt({ ...room, openTo: 'machine' }, ['8.8.8.8'])).toBe('127.0.0.1');
  });
});
