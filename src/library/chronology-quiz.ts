import { chronologyGroups } from '../domain/quiz/chronology.ts';
import type { Question } from '../domain/quiz/question.ts';
import type { Event } from '../domain/timeline/event.ts';

const QUESTIONS = 10;
const EVENTS_EACH = 4;

/** “Put in order” questions made from the events, the same at every build. */
export function chronologyQuiz(events: readonly Event[], prompt: string): Question[] {
  const groups = chronologyGroups(events, {
    count: QUESTIONS,
    size: EVENTS_EACH,
    seed: 'chronology',
  });
  return groups.map((group): Question => {
    const first = group[0] as Event;
    const id = `chronology-${first.id}`;
    return {
      id,
      kind: 'order',
      prompt,
      hint: group.map(({ place, title }) => `${title}: ${place}`).join('; '),
      level: 'recall',
      objective: 'chronology',
      chapter: 'chronology',
      url: `/quizzes/chronology/#${id}`,
      evidence: { paragraph: first.id, events: group.map(idOf), terms: [] },
      evidenceUrl: `/timeline/#${first.id}`,
      citations: group.flatMap(({ citations }) => citations),
      steps: group.map(({ id: eventId, title, label }) => ({
        id: eventId,
        text: title,
        feedback: `${title}: ${label}.`,
      })),
    };
  });
}

function idOf({ id }: { id: string }): string {
  return id;
}
