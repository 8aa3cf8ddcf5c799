import { CHRONOLOGY_QUIZ } from '../domain/questions/quizzes-of-no-chapter.ts';
import { fillMessage } from '../domain/text/fill-message.ts';
import { chronologyGroups, eventsOfOneEra } from '../domain/questions/chronology.ts';
import type { Choice, Question } from '../domain/questions/question.ts';
import { seededShuffle } from '../domain/text/seeded-shuffle.ts';
import { erasOf } from '../domain/timeline/eras.ts';
import { timelinePages } from '../domain/timeline/timeline-pages.ts';
import type { Event } from '../domain/events/event.ts';
import * as routes from '../routes.ts';

const OF_EACH_SORT = 6;
const EVENTS_TO_ORDER = 4;

/** The interface's words that the questions are made with. */
export interface ChronologyMessages {
  chronologyPrompt: string;
  /** Asked of two events. */
  firstPrompt: string;
  /** Asked of an event; has a place for its {title}. */
  periodPrompt: string;
  periodHint: string;
}

/**
 * Questions made from the events, the same at every build: put four in order, say which of two
 * came first, say in which period one fell. Asked only of events whose dates truly do not overlap.
 */
export function chronologyQuiz(events: readonly Event[], messages: ChronologyMessages): Question[] {
  const groups = (size: number, seed: string) =>
    chronologyGroups(events, { count: OF_EACH_SORT, size, seed });
  const pages = timelinePages(events);
  const addressOf = (id: string) => {
    const page = pages.find((candidate) => candidate.events.some((event) => event.id === id));
    return routes.timelineAt(id, page && routes.timelinePage(page.id));
  };
  const to = { messages, addressOf };
  return [
    ...groups(EVENTS_TO_ORDER, CHRONOLOGY_QUIZ).map((group) => orderQuestion(group, to)),
    ...groups(2, 'which-first').map((pair) => firstQuestion(pair, to)),
    ...periodQuestions(events, to),
  ];
}

/** What a question is made with: its words, and where an event stands on the timeline. */
interface With {
  messages: ChronologyMessages;
  addressOf: (eventId: string) => string;
}

function orderQuestion(group: readonly Event[], { messages, addressOf }: With): Question {
  return {
    ...shared(group, {
      id: `chronology-${group[0]?.id}`,
      prompt: messages.chronologyPrompt,
      addressOf,
    }),
    kind: 'order',
    hint: group.map(({ place, title }) => `${title}: ${place}`).join('; '),
    steps: group.map(({ id, title, label }) => ({
      id,
      text: title,
      feedback: `${title}: ${label}.`,
    })),
  };
}

function firstQuestion(pair: readonly Event[], { messages, addressOf }: With): Question {
  return {
    ...shared(pair, { id: `which-first-${pair[0]?.id}`, prompt: messages.firstPrompt, addressOf }),
    kind: 'single-choice',
    hint: pair.map(({ place, title }) => `${title}: ${place}`).join('; '),
    choices: pair.map(({ id, title, label }, index): Choice => ({
      id,
      text: title,
      right: index === 0,
      feedback: `${title}: ${label}.`,
    })),
  };
}

function periodQuestions(events: readonly Event[], { messages, addressOf }: With): Question[] {
  const eras = erasOf(events);
  const asked = seededShuffle(eventsOfOneEra(events, eras), 'period').slice(0, OF_EACH_SORT);
  return asked.map(({ event, era }) => ({
    ...shared([event], {
      id: `period-${event.id}`,
      prompt: fillMessage(messages.periodPrompt, { title: event.title }),
      addressOf,
    }),
    kind: 'single-choice',
    hint: messages.periodHint,
    choices: eras.map(({ title }, index): Choice => ({
      id: `era-${index + 1}`,
      text: title,
      right: title === era.title,
      feedback: `${event.title}: ${event.label}.`,
    })),
  }));
}

function shared(
  asked: readonly Event[],
  { id, prompt, addressOf }: { id: string; prompt: string } & Pick<With, 'addressOf'>,
) {
  const [first] = asked;
  return {
    id,
    prompt,
    level: 'recall' as const,
    objective: CHRONOLOGY_QUIZ,
    chapter: CHRONOLOGY_QUIZ,
    url: routes.question(CHRONOLOGY_QUIZ, id),
    evidence: { paragraph: first?.id ?? '', events: asked.map((event) => event.id), terms: [] },
    evidenceUrl: addressOf(first?.id ?? ''),
    citations: asked.flatMap(({ citations }) => citations),
  };
}
