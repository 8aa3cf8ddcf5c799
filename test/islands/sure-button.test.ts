import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import SureButton from '../../src/components/controls/SureButton.svelte';

function renderButton(of = '') {
  const onsure = vi.fn();
  render(SureButton, { label: 'Delete', sure: 'Yes, delete it', keep: 'No', onsure, of });
  return onsure;
}

const names = () => screen.getAllByRole('button').map((button) => button.textContent);
/** Presses whatever has the focus, as a key that is held does. */
const pressFocused = async () => {
  await fireEvent.click(document.activeElement!);
  await tick();
};

describe('a button that acts on what cannot be taken back', () => {
  test('does nothing at a second press in its place: there stands what does nothing', async () => {
    const onsure = renderButton();
    screen.getByRole('button', { name: 'Delete' }).focus();
    await pressFocused();
    expect(names()).toEqual(['No', 'Yes, delete it']);
    expect(document.activeElement?.textContent).toBe('No');
    await pressFocused();
    expect(onsure).not.toHaveBeenCalled();
    expect(names()).toEqual(['Delete']);
    expect(document.activeElement?.textContent).toBe('Delete');
  });

  test('acts once it is sure, and is as it was', async () => {
    const onsure = renderButton();
    await fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Yes, delete it' }));
    await tick();
    expect(onsure).toHaveBeenCalledTimes(1);
    expect(names()).toEqual(['Delete']);
  });

  test('says what it is about to who hears it alone, and says it once', async () => {
    renderButton('it');
    await fireEvent.click(screen.getByRole('button', { name: 'Delete: it' }));
    expect(screen.getByRole('button', { name: 'No: it' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Yes, delete it' })).toBeTruthy();
  });
});
