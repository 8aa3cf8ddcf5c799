import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import Folded from '../../src/components/controls/Folded.svelte';

const children = createRawSnippet(() => ({ render: () => '<p>What is inside</p>' }));

test('what is folded away is made by the press that unfolds it, and not before', async () => {
  render(Folded, { summary: 'Settings', children });
  expect(screen.queryByText('What is inside')).toBeNull();
  await fireEvent.click(screen.getByText('Settings'));
  expect(screen.queryByText('What is inside')).not.toBeNull();
});

test('whoever shows it may unfold it: what is inside is there at once', async () => {
  const { rerender } = render(Folded, { summary: 'Settings', children });
  await rerender({ isOpen: true });
  expect(screen.getByText('What is inside').closest('details')!.open).toBe(true);
});
