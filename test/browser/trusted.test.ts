import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

type Rules = Record<string, (text: string) => string | null>;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test('where the browser asks for nothing, an address is what it was', async () => {
  const { ownProgram, trustWords } = await import('../../src/browser/trusted.ts');
  expect(ownProgram('/worker.js')).toBe('/worker.js');
  expect(trustWords).not.toThrow();
});

describe('where the browser asks for trusted types', () => {
  const made = new Map<string, Rules>();

  beforeEach(() => {
    made.clear();
    vi.stubGlobal('location', new URL('https://course.test/timeline/'));
    vi.stubGlobal('trustedTypes', {
      createPolicy: (name: string, rules: Rules) => {
        made.set(name, rules);
        return rules;
      },
    });
  });

  test('programs of this site are run, and no others', async () => {
    const { ownProgram } = await import('../../src/browser/trusted.ts');
    expect(ownProgram('/_astro/worker.js')).toBe('/_astro/worker.js');
    expect(ownProgram('https://course.test/worker.js')).toBe('https://course.test/worker.js');
    for (const foreign of ['https://example.org/worker.js', 'data:text/javascript,alert(1)']) {
      expect(() => ownProgram(foreign)).toThrow('is no program of this site');
    }
  });

  test('words are taken as markup only where a library asks for it, and only words', async () => {
    const { trustWords } = await import('../../src/browser/trusted.ts');
    expect(made.has('default')).toBe(false);
    trustWords();
    const { createHTML } = made.get('default')!;
    expect(createHTML!('')).toBe('');
    expect(createHTML!('December 2014')).toBe('December 2014');
    expect(createHTML!('<img src=x onerror=alert(1)>')).toBeNull();
    expect(createHTML!('&lt;')).toBeNull();
  });
});
