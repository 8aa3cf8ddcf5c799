import { expect, test } from 'vitest';
import { facetTitles } from '../../../src/domain/timeline/facet-titles.ts';
import { toTimelineEvent } from '../../../src/domain/timeline/timeline-event.ts';
import { anEvent } from '../../support/timeline-builders.ts';

test('each facet has the values that occur with their titles, in the order in which they are shown', () => {
  const known = {
    stated: { name: 'stated in a document' },
    inferred: { name: 'worked out' },
    background: { name: 'background' },
    disputed: { name: 'disputed' },
  };
  const titles = facetTitles({
    events: ['Wana', 'Bajaur', 'Wana'].map((place, at) => ({
      ...anEvent({ id: `event-${at}`, place }),
      chapters: ['origins'],
      sources: ['rover-2022'],
    })),
    chapters: [
      { id: 'origins', title: 'Origins' },
      { id: 'later', title: 'Later' },
    ],
    sources: ['rover-2022', 'unread-2023'].map(
      (id) => ({ id, short: 'Rover', year: '2022' }) as never,
    ),
    themes: [
      { id: 'talks', title: 'Talks' },
      { id: 'attacks', title: 'Attacks' },
    ],
    known,
  });
  expect(titles).toEqual({
    theme: [
      ['talks', 'Talks'],
      ['attacks', 'Attacks'],
    ],
    chapter: [['origins', 'Origins']],
    place: [
      ['Bajaur', 'Bajaur'],
      ['Wana', 'Wana'],
    ],
    source: [['rover-2022', 'Rover 2022']],
    known: Object.entries(known).map(([name, said]) => [name, said.name]),
  });
});

test('what the timeline is given of an event says whether it is of the story, and nothing else where not', () => {
  expect(toTimelineEvent(anEvent({ id: 'school', story: true }))).toMatchObject({ story: true });
  expect(toTimelineEvent(anEvent({ id: 'school' }))).not.toHaveProperty('story');
});
