import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import TimelineFilters from '../../src/components/timeline/TimelineFilters.svelte';
import { NO_FILTER, type EventFilter } from '../../src/domain/timeline/filter-events.ts';
import { messages } from '../../src/i18n/languages/en.ts';
import { anEvent } from '../support/timeline-builders.ts';

function theFilters() {
  const onchange = vi.fn<(filter: EventFilter) => void>();
  const { rerender } = render(TimelineFilters, {
    props: {
      events: [anEvent({ id: 'raid' }), anEvent({ id: 'parley', themes: ['talks'] })],
      filter: NO_FILTER,
      titles: {
        theme: [
          ['attacks', 'Attacks'],
          ['talks', 'Talks'],
        ],
        chapter: [],
        place: [['Pakistan', 'Pakistan']],
        source: [],
        known: [],
      },
      messages: messages.timeline,
      onchange,
    },
  });
  return { onchange, rerender };
}

test('a choice shows before the events are looked through, and every choice made meanwhile is told', async () => {
  const { onchange } = theFilters();
  const [attacks, talks] = screen.getAllByRole<HTMLInputElement>('checkbox');
  await fireEvent.click(attacks!);
  await fireEvent.click(talks!);
  await fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'wana' } });
  await fireEvent.change(screen.getByRole('combobox', { name: messages.timeline.facets.place }), {
    target: { value: 'Pakistan' },
  });
  expect([attacks!.checked, talks!.checked]).toEqual([true, true]);
  expect(onchange).not.toHaveBeenCalled();
  await vi.waitFor(() => {
    expect(onchange.mock.calls).toEqual([
      [{ ...NO_FILTER, theme: ['attacks', 'talks'], place: ['Pakistan'], text: 'wana' }],
    ]);
  });
});

test('a choice that is taken back at once leaves what is asked as it was', async () => {
  const { onchange } = theFilters();
  const [attacks] = screen.getAllByRole<HTMLInputElement>('checkbox');
  await fireEvent.click(attacks!);
  await fireEvent.click(attacks!);
  await vi.waitFor(() => {
    expect(onchange.mock.calls).toEqual([[NO_FILTER]]);
  });
});

test('what is asked from elsewhere meanwhile is the later word', async () => {
  const { onchange, rerender } = theFilters();
  const [attacks, talks] = screen.getAllByRole<HTMLInputElement>('checkbox');
  await fireEvent.click(attacks!);
  await rerender({ filter: { ...NO_FILTER, theme: ['talks'] } });
  await vi.waitFor(() => expect([attacks!.checked, talks!.checked]).toEqual([false, true]));
  expect(onchange).not.toHaveBeenCalled();
});
