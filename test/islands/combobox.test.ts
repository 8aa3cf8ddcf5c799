import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import Combobox from '../../src/components/search/Combobox.svelte';

interface Option {
  id: string;
  url: string;
  isSure: boolean;
}
const option = createRawSnippet<[Option]>((one) => ({
  render: () => `<span>${one().id}</span>`,
}));

function aBox({ isSure = true } = {}) {
  const onquery = vi.fn<(query: string) => void>();
  const onleave = vi.fn<() => void>();
  const onunsure = vi.fn<() => void>();
  render(Combobox, {
    id: 'terms',
    label: 'Find a term',
    placeholder: '',
    query: '',
    groups: [{ options: [{ id: 'wana', url: '#wana', isSure }] }],
    option,
    onquery,
    onleave,
    onunsure,
  });
  const box = screen.getByRole('combobox', { name: 'Find a term' });
  return { box, onquery, onleave, onunsure };
}

test('letters show before their answer is looked for, which is asked once for all of them', async () => {
  const { box, onquery } = aBox();
  await fireEvent.input(box, { target: { value: 'w' } });
  await fireEvent.input(box, { target: { value: 'wa' } });
  expect(onquery).not.toHaveBeenCalled();
  expect(box).toHaveProperty('value', 'wa');
  await vi.waitFor(() => {
    expect(onquery.mock.calls).toEqual([['wa']]);
  });
});

test('Enter asks for what was typed a moment ago before it opens what is sure', async () => {
  const { box, onquery, onleave } = aBox();
  await fireEvent.input(box, { target: { value: 'wana' } });
  await fireEvent.keyDown(box, { key: 'Enter' });
  await vi.waitFor(() => expect(onleave).toHaveBeenCalledTimes(1));
  expect(onquery).toHaveBeenCalledWith('wana');
  expect(onquery.mock.invocationCallOrder[0]).toBeLessThan(onleave.mock.invocationCallOrder[0]!);
  await vi.waitFor(() => expect(location.hash).toBe('#wana'));
});

test('Enter points at what is only near and stays; a second Enter opens it', async () => {
  const { box, onleave, onunsure } = aBox({ isSure: false });
  await fireEvent.keyDown(box, { key: 'Enter' });
  expect(onunsure).toHaveBeenCalledTimes(1);
  expect(onleave).not.toHaveBeenCalled();
  expect(screen.getByRole('option').getAttribute('aria-selected')).toBe('true');
  await fireEvent.keyDown(box, { key: 'Enter' });
  await vi.waitFor(() => expect(onleave).toHaveBeenCalledTimes(1));
});

test('an option is a link; a click for another tab leaves the page as it is', async () => {
  const { onleave } = aBox();
  const link = screen.getByRole('option');
  expect(link.getAttribute('href')).toBe('#wana');
  await fireEvent.click(link, { ctrlKey: true });
  expect(onleave).not.toHaveBeenCalled();
  await fireEvent.click(link);
  expect(onleave).toHaveBeenCalledTimes(1);
});
