import { describe, expect, test, vi } from 'vitest';
import {
  ReviewSession,
  type ReviewWorld,
} from '../../../src/components/review/ReviewSession.svelte.ts';
import { DAY_MS } from '../../../src/domain/dates/durations.ts';
import { cardsInParts, describeParts } from '../../../src/domain/review/card-parts.ts';
import { newCard } from '../../../src/domain/review/due-cards.ts';
import { messages } from '../../../src/i18n/languages/en.ts';
import { aClock, aProgress } from '../../support/worlds.ts';

const NOW_MS = Date.UTC(2026, 4, 5, 12);
const cards = ['question:a', 'question:b', 'question:c', 'term:ttp'].map((id) => ({
  id,
  quiz: '',
  chapter: id.startsWith('term:') ? '' : id === 'question:c' ? 'chronology' : 'origins',
  front: `Front of ${id}`,
  parts: [],
  back: ['Back'],
  url: '/',
}));
const review = {
  cards,
  parts: describeParts([cards]),
  chapters: [{ id: 'origins', title: 'Origins' }],
  messages: messages.review,
};

async function anOpenSession(changes: Partial<ReviewWorld> = {}, progress = aProgress()) {
  const clock = aClock(NOW_MS);
  const keep = vi.fn();
  const session = new ReviewSession({
    openProgress: () => Promise.resolve(progress),
    fetchReview: () => Promise.resolve(review),
    fetchCards: () => Promise.reject(new Error('All of them are there.')),
    limit: { read: () => 20, keep },
    now: clock.now,
    ...changes,
  });
  await session.open();
  return { session, progress, clock, keep };
}

describe('adding cards', () => {
  test('adds a chapter’s questions, those about order, or the terms, each once', async () => {
    const { session } = await anOpenSession();
    await session.addChapter('origins');
    expect(session.cards.map(([id]) => id)).toEqual(['question:a', 'question:b']);
    await session.addChronology();
    await session.addTerms();
    await session.addTerms();
    expect(session.cards).toHaveLength(4);
    expect(session.next).toHaveLength(4);
  });

  test('that a full device does not keep is said', async () => {
    const { session } = await anOpenSession({}, aProgress({ isFull: true }));
    await session.addTerms();
    expect(session.notice).toBe(messages.review.notKept);
    expect(session.cards).toEqual([]);
  });
});

describe('reviewing', () => {
  test('goes through what is due, and stops when nothing is left', async () => {
    const { session } = await anOpenSession();
    await session.addChapter('origins');
    session.start();
    expect(session.shown?.id).toBe('question:a');
    session.rate('easy');
    await session.settled();
    expect(session.shown?.id).toBe('question:b');
    session.rate('easy');
    await session.settled();
    expect(session.isReviewing).toBe(false);
    expect(session.statistics.due).toBe(0);
  });

  test('stopped before an undo is done, it stays stopped, and the card is given back', async () => {
    const { session } = await anOpenSession();
    await session.addChapter('origins');
    session.start();
    const due = session.next.length;
    session.rate('easy');
    session.undo();
    session.stop();
    await session.settled();
    expect(session.isReviewing).toBe(false);
    expect(session.next).toHaveLength(due);
  });

  test('undo gives the card back as it was, however soon it is asked for', async () => {
    const { session, progress } = await anOpenSession();
    await session.addChapter('origins');
    session.start();
    session.rate('easy');
    session.undo();
    await session.settled();
    expect(session.shown?.id).toBe('question:a');
    expect(session.canUndo).toBe(false);
    expect(new Map(await progress.cards()).get('question:a')).toEqual(newCard(NOW_MS));
  });

  test('a card that is put aside comes again only when it is brought back', async () => {
    const { session, clock } = await anOpenSession();
    await session.addChapter('origins');
    session.start();
    session.suspend();
    await session.settled();
    clock.set(NOW_MS + 400 * DAY_MS);
    session.refresh();
    await session.settled();
    expect(session.next.map(([id]) => id)).toEqual(['question:b']);
    await session.bringBack();
    expect(session.next).toHaveLength(2);
  });

  test('no more cards than the reader wants come in a day, those of today again not counted', async () => {
    const { session, keep } = await anOpenSession();
    await session.add(cards.map(({ id }) => id));
    session.setLimit(2);
    expect(keep).toHaveBeenCalledWith(2);
    expect(session.next).toHaveLength(2);
    session.start();
    session.rate('easy');
    await session.settled();
    session.rate('easy');
    await session.settled();
    expect(session.next).toEqual([]);
    expect(session.statistics.due).toBe(2);
  });

  test('what another tab has rated meanwhile does not come again here', async () => {
    const { session, progress } = await anOpenSession();
    await session.addChapter('origins');
    session.start();
    const [[id, seen]] = session.queue as [[string, ReturnType<typeof newCard>]];
    await progress.changeCard(id, seen, (card) => ({ ...card, reps: 1, dueMs: NOW_MS + DAY_MS }));
    session.refresh();
    await session.settled();
    expect(session.shown?.id).toBe('question:b');
  });

  test('a rating is shown as taken only when it is kept: until then its card stays', async () => {
    const { session, progress } = await anOpenSession();
    await session.addChapter('origins');
    session.start();
    session.rate('easy');
    expect(session.shown?.id).toBe('question:a');
    // What is pressed meanwhile was meant for this card, not for the one behind it.
    session.rate('again');
    await session.settled();
    expect(session.shown?.id).toBe('question:b');
    expect(new Map(await progress.cards()).get('question:b')?.reps).toBe(0);
  });

  test('a rating that is not kept leaves its card where it is', async () => {
    const progress = aProgress();
    const { session } = await anOpenSession({}, progress);
    await session.addTerms();
    session.start();
    vi.spyOn(progress, 'changeCard').mockRejectedValueOnce(new Error('full'));
    session.rate('good');
    await session.settled();
    expect(session.shown?.id).toBe('term:ttp');
    expect(session.notice).toBe(messages.review.notKept);
    expect(session.canUndo).toBe(false);
    session.rate('good');
    await session.settled();
    expect(session.isReviewing).toBe(false);
  });
});

test('a card that the course has no more is kept, and neither shown nor counted', async () => {
  const progress = aProgress();
  await progress.addCard('question:gone', newCard(NOW_MS));
  const { session } = await anOpenSession({}, progress);
  expect(session.cards).toEqual([]);
  expect(session.statistics.due).toBe(0);
  expect(await progress.cards()).toHaveLength(1);
});

describe('in a course with more cards than one file holds', () => {
  const files = cardsInParts(cards, 2);
  const large = { ...review, cards: [], parts: describeParts(files) };
  const aLargeReview = (progress = aProgress()) => {
    const fetchCards = vi.fn((place: number) => Promise.resolve(files[place]!));
    const changes = { fetchReview: () => Promise.resolve(large), fetchCards };
    return { opened: anOpenSession(changes, progress), fetchCards };
  };

  test('only the files are fetched that have the reader’s cards', async () => {
    const progress = aProgress();
    await progress.addCard('question:b', newCard(NOW_MS));
    const { opened, fetchCards } = aLargeReview(progress);
    const { session } = await opened;
    expect(fetchCards.mock.calls).toEqual([[0]]);
    session.start();
    expect(session.shown?.front).toBe('Front of question:b');
  });

  test('nothing is fetched for a reader without cards, and what is added comes with its file', async () => {
    const { opened, fetchCards } = aLargeReview();
    const { session } = await opened;
    expect(fetchCards).not.toHaveBeenCalled();
    await session.addTerms();
    expect(fetchCards.mock.calls).toEqual([[1]]);
    expect(session.cards.map(([id]) => id)).toEqual(['term:ttp']);
    await session.addChapter('origins');
    expect(session.cards).toHaveLength(3);
  });

  test('cards that cannot be fetched are said not to be, and are not taken for gone', async () => {
    const { opened, fetchCards } = aLargeReview();
    const { session, progress } = await opened;
    fetchCards.mockRejectedValue(new Error('offline'));
    await session.addTerms();
    expect(session.notice).toBe(messages.review.notFetched);
    await progress.addCard('term:ttp', newCard(NOW_MS));
    session.refresh();
    await session.settled();
    expect(session.cards).toEqual([]);
    fetchCards.mockImplementation((place) => Promise.resolve(files[place]!));
    session.refresh();
    await session.settled();
    expect(session.statistics.due).toBe(1);
  });
});

test('a review that cannot be fetched is said not to be', async () => {
  const { session } = await anOpenSession({
    fetchReview: () => Promise.reject(new Error('offline')),
  });
  expect(session.hasFailed).toBe(true);
});
