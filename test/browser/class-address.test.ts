import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  boardAddress,
  classAddress,
  otherAddresses,
} from '../../src/browser/class/class-address.ts';

const HOSTS = ['192.168.1.4:4322', '10.0.0.5:4322'];
const openedAt = (address: string) => vi.stubGlobal('location', new URL(address));
afterEach(() => vi.unstubAllGlobals());

describe('the address that a class opens', () => {
  test('is the one by which the room finds this computer, where its teacher has opened it by its own name', () => {
    openedAt('http://localhost:4322/class/teach/');
    expect(classAddress(HOSTS, 'K7Q4MD')).toBe('http://192.168.1.4:4322/class/#K7Q4MD');
    expect(boardAddress(HOSTS)).toBe('192.168.1.4:4322/class');
    expect(otherAddresses(HOSTS)).toEqual(['10.0.0.5:4322/class']);
  });

  test('is otherwise the one by which the page was opened, and the other networks’ are told', () => {
    openedAt('http://10.0.0.5:4322/class/teach/');
    expect(boardAddress(HOSTS)).toBe('10.0.0.5:4322/class');
    expect(otherAddresses(HOSTS)).toEqual(['192.168.1.4:4322/class']);
  });

  test('is one alone in one network, and behind https', () => {
    openedAt('http://localhost:4322/class/teach/');
    expect(otherAddresses(HOSTS.slice(0, 1))).toEqual([]);
    openedAt('https://class.example/class/teach/');
    expect(boardAddress(HOSTS)).toBe('class.example/class');
    expect(otherAddresses(HOSTS)).toEqual([]);
  });
});
