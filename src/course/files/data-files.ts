import { erasOf } from '../../domain/timeline/eras.ts';
import type { Messages } from '../../i18n/messages.ts';
import { glossaryToAnki } from '../../interop/anki.ts';
import { eventsToCsv, glossaryToCsv } from '../../interop/csv.ts';
import { eventsToICalendar } from '../../interop/icalendar.ts';
import { DATA_NAMES, openData } from '../../interop/open-data.ts';
import { glossaryToSkos } from '../../interop/skos.ts';
import { toTimelineJs } from '../../interop/timelinejs.ts';
import type { Course } from '../graph.ts';

/** The files of the open data by their names: the text of each. */
export function dataFiles(
  course: Course,
  { locale, messages }: { locale: string; messages: Messages },
): Record<string, string> {
  const { id, name, description = '', licence } = course.settings;
  const timelineJs = toTimelineJs(course.events, {
    title: name,
    summary: description,
    eras: erasOf(course.events),
  });
  const skos = glossaryToSkos(course.terms, {
    name: `${name}: ${messages.glossary.title}`,
    locale,
    licence,
  });
  const toText = (value: unknown) => JSON.stringify(value, null, 1);
  return {
    ...Object.fromEntries(
      DATA_NAMES.map((data) => [`${data}.json`, toText(openData(data, course))]),
    ),
    'events.csv': eventsToCsv(course.events),
    'events.ics': eventsToICalendar(course.events, { id, name }),
    'timelinejs.json': toText(timelineJs),
    'glossary-anki.txt': glossaryToAnki(course.terms, name),
    'glossary.jsonld': toText(skos),
    'glossary.csv': glossaryToCsv(course.terms),
  };
}
