import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import Combobox from '../../src/components/search/Combobox.svelte';

const option = createRawSnippet<[{ id: string }]>((one) => ({
  render: () => `<span>${one().id}</span>`,
}));

function aBox() {
  const onquery = vi.fn<(query: string) => void>();
  const onchoose = vi.fn<(chosen: { id: string }) => void>();
  render(Combobox, {
    id: 'terms',
    label: 'Find a term',
    placeholder: '',
    query: '',
    groups: [{ options: [{ id: 'wana' }] }],
    option,
    onquery,
    onchoose,
  });
  return { box: screen.getByRole('combobox', { name: 'Find a term' }), onquery, onchoose };
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

test('Enter asks for what was typed a moment ago before it chooses', async () => {
  const { box, onquery, onchoose } = aBox();
  await fireEvent.input(box, { target: { value: 'wana' } });
  await fireEvent.keyDown(box, { key: 'Enter' });
  expect(onquery).toHaveBeenCalledWith('wana');
  expect(onquery.mock.invocationCallOrder[0]).toBeLessThan(onchoose.mock.invocationCallOrder[0]!);
  expect(onchoose).toHaveBeenCalledWith({ id: 'wana' });
});
