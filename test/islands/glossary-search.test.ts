import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import GlossarySearchIsland from '../../src/components/glossary/GlossarySearchIsland.svelte';
import { words } from '../../src/i18n/languages/en.ts';

const entries = [
  {
    id: 'national-action-plan',
    url: '/glossary/national-action-plan/',
    headword: 'National Action Plan',
    kind: 'policy',
    aliases: ['NAP'],
    definition: 'Twenty points.',
  },
];

async function search(query: string) {
  render(GlossarySearchIsland, { entries, words: words.glossary });
  await fireEvent.input(screen.getByRole('searchbox', { name: 'Find a term' }), {
    target: { value: query },
  });
}

test('an acronym finds its term, and the result says what matched', async () => {
  await search('nap');
  expect(screen.getByRole('link', { name: 'National Action Plan' })).toBeTruthy();
  expect(screen.getByText('found as “NAP”')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('1 term found');
});

test('nothing found is said, with where to look instead', async () => {
  await search('zzzz');
  expect(screen.getByRole('status').textContent).toContain('look through the letters');
});

test('markup in a query stays text', async () => {
  await search('<img src=x onerror=alert(1)>');
  expect(document.querySelector('img')).toBeNull();
});
