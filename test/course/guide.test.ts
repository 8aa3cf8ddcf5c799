import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { guideFiles } from '../../scripts/guide/guide-files.ts';

test('what is made for authors says what the program does: npm run guide writes it', async () => {
  for (const [file, text] of await guideFiles()) {
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '', file).toBe(text);
  }
}, 30_000);
