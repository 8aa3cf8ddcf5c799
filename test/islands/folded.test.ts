import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import Folded from '../../src/components/controls/Folded.svelte';

const children = createRawSnippet(() => ({ render: () => '<p>What is inside</p>' }));

/** As a browser does when its summary is pressed. */
async function unfold(details: HTMLDetailsElement, isOpen: boolean): Promise<void> {
  details.open = isOpen;
  await fireEvent(details, new Event('toggle'));
}

test('what is folded away is made when it is unfolded, and not before', async () => {
  render(Folded, { summary: 'Settings', children });
  const details = screen.getByText('Settings').closest('details')!;
  expect(details.open).toBe(false);
  expect(screen.queryByText('What is inside')).toBeNull();
  await unfold(details, true);
  expect(screen.queryByText('What is inside')).not.toBeNull();
});

test('whoever shows it may unfold it: what is inside is there at once', async () => {
  const { rerender } = render(Folded, { summary: 'Settings', children });
  await rerender({ isOpen: true });
  expect(screen.getByText('What is inside').closest('details')!.open).toBe(true);
});
