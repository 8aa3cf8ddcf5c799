import type { APIRoute } from 'astro';
import { erasOf } from '../../domain/timeline/eras.ts';
import { messagesFor } from '../../i18n/messages.ts';
import { glossaryToAnki } from '../../interop/anki.ts';
import { eventsToCsv, glossaryToCsv } from '../../interop/csv.ts';
import { eventsToICalendar } from '../../interop/icalendar.ts';
import { DATA_NAMES, openData } from '../../interop/open-data.ts';
import { glossaryToSkos } from '../../interop/skos.ts';
import { toTimelineJs } from '../../interop/timelinejs.ts';
import { COURSE_LOCALE, loadCourse } from '../../course/load-course.ts';

export async function getStaticPaths() {
  const course = await loadCourse();
  const { glossary } = messagesFor(COURSE_LOCALE);
  const { id, name, description = '' } = course.settings;
  const timelineJs = toTimelineJs(course.events, {
    title: name,
    summary: description,
    eras: erasOf(course.events),
  });
  const skos = glossaryToSkos(course.terms, {
    name: `${name}: ${glossary.title}`,
    locale: COURSE_LOCALE,
  });
  return [
    ...DATA_NAMES.map((name) => ({
      params: { file: `${name}.json` },
      props: { text: JSON.stringify(openData(name, course), null, 1) },
    })),
    { params: { file: 'events.csv' }, props: { text: eventsToCsv(course.events) } },
    {
      params: { file: 'events.ics' },
      props: { text: eventsToICalendar(course.events, { id, name }) },
    },
    { params: { file: 'timelinejs.json' }, props: { text: JSON.stringify(timelineJs, null, 1) } },
    { params: { file: 'glossary-anki.txt' }, props: { text: glossaryToAnki(course.terms, name) } },
    {
      params: { file: 'glossary.jsonld' },
      props: { text: JSON.stringify(skos, null, 1) },
    },
    { params: { file: 'glossary.csv' }, props: { text: glossaryToCsv(course.terms) } },
  ];
}

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  ics: 'text/calendar',
  json: 'application/json',
  jsonld: 'application/ld+json',
};

export const GET: APIRoute<{ text: string }> = ({ props, params }) => {
  const ending = params.file?.split('.').at(-1) ?? '';
  return new Response(props.text, {
    headers: { 'Content-Type': `${TYPES[ending] ?? 'text/plain'}; charset=utf-8` },
  });
};
