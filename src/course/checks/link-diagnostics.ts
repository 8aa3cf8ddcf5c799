/** Links that authors write in prose: where each leads must be there. */

import { CHRONOLOGY_QUIZ, MIXED_QUIZ } from '../../domain/questions/quizzes-of-no-chapter.ts';
import { nearestTo } from '../../domain/text/nearest.ts';
import * as routes from '../../routes.ts';
import { isReservedId } from './id-diagnostics.ts';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { anchorsOf, type OutlinedChapter, type OutlinedPage } from '../reader/outlined.ts';
import { placeOf } from '../reader/place-of.ts';
import type { CourseRecords } from '../reader/records.ts';

/** The page of the words that open the home page. */
const HOME = 'home';

/** Links to pages and paragraphs that the course does not have, and addresses that are none. */
export function linkDiagnostics(records: CourseRecords): Diagnostic[] {
  // What stands in a file that cannot be read may be what is meant.
  if (records.unreadable.length > 0) return [];
  const targets = targetsOf(records);
  const inProse = [...records.chapters, ...records.pages].flatMap((prose) =>
    prose.outline.links.flatMap(({ address, line, column }) => {
      const expected = expectedInstead(address, targets, idsIn(prose));
      if (expected === undefined) return [];
      const place = { file: prose.file, field: 'link', line, column };
      return [diagnostic('broken-link', place, { address, expected })];
    }),
  );
  const inChanges = records.course.data.changes.flatMap(({ page }, index) => {
    const expected = page === '/' ? undefined : expectedInstead(page, targets, []);
    if (expected === undefined) return [];
    const place = placeOf(records.course, ['changes', index, 'page']);
    return [diagnostic('broken-link', place, { address: page, expected })];
  });
  return [...inProse, ...inChanges];
}

/** What prose may name besides the parts that the menus have. */
const BESIDE_THE_MENUS = [
  routes.map,
  routes.glossaryKinds,
  routes.flashcards(),
  routes.results(),
  routes.paper(),
  routes.exchange(),
  routes.assignment(),
  routes.courseFolder,
  routes.courseBook,
  routes.changesFeed,
  routes.timelineEmbed(),
];

/** Files to take elsewhere: which there are, the build decides. */
const FILES = [routes.dataFile(''), routes.questionFile('')].map(routes.withoutBase);

/** Where links may lead: the ids in a page by its address; `undefined` where not all of them are known. */
type Targets = ReadonlyMap<string, readonly string[] | undefined>;

function targetsOf(records: CourseRecords): Targets {
  const plain = [
    ...Object.values(routes.parts),
    ...BESIDE_THE_MENUS,
    ...records.chapters.map(({ slug }) => routes.lesson(slug)),
    ...records.events.map(({ id }) => routes.event(id)),
    ...records.glossary.map(({ id }) => routes.term(id)),
    ...records.sources.map(({ id }) => routes.source(id)),
    ...[...records.accounts, ...records.series].map(({ id }) => routes.number(id)),
    ...[MIXED_QUIZ, CHRONOLOGY_QUIZ, ...records.questions.map(({ id }) => id)].map(routes.quiz),
  ].map((address): [string, undefined] => [routes.withoutBase(address), undefined]);
  return new Map<string, readonly string[] | undefined>([
    ...plain,
    ...records.chapters.map((chapter): [string, string[]] => [
      routes.withoutBase(routes.chapter(chapter.slug)),
      idsIn(chapter),
    ]),
    ...records.pages
      .filter(({ slug }) => slug !== HOME)
      .map((page): [string, string[]] => [routes.withoutBase(routes.page(page.slug)), idsIn(page)]),
    [
      routes.withoutBase(routes.numbers),
      [...records.accounts, ...records.series].map(({ id }) => id),
    ],
  ]);
}

function idsIn(prose: OutlinedChapter | OutlinedPage): string[] {
  return [
    ...anchorsOf(prose),
    ...prose.outline.uses.flatMap(({ tag, option = '' }) =>
      tag === 'Anchor' ? option.split(/\s+/) : [],
    ),
    ...prose.outline.sections.map(({ id }) => id),
  ].filter(Boolean);
}

/** What should stand in the place of an address; nothing where the address is right. */
function expectedInstead(
  address: string,
  targets: Targets,
  ownIds: readonly string[],
): string | undefined {
  if (/^(?:https?:\/\/[^\s/]|mailto:\S+@)/i.test(address)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) {
    return 'an address that begins with https://, http:// or mailto:, or with / for a page of the course';
  }
  if (address.startsWith('#')) return expectedId(address.slice(1), '', ownIds);
  const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(address) ?? [];
  if (/^(?:www\.|[\w-]+\.(?:com|org|net|pk|gov|edu)\b)/.test(path)) {
    return `the whole address: https://${address}`;
  }
  if (FILES.some((folder) => path.startsWith(folder) && /\.\w+$/.test(path))) return undefined;
  if (!targets.has(path)) {
    const nearest = nearestTo(path, [...targets.keys()]);
    return `the address of a page of the course, from the / of the home page on${nearest === undefined ? '' : ` (nearest: “${nearest}”)`}`;
  }
  const ids = targets.get(path);
  return fragment === undefined || !ids ? undefined : expectedId(fragment, path, ids);
}

function expectedId(id: string, path: string, ids: readonly string[]): string | undefined {
  if (ids.includes(id) || isReservedId(id)) return undefined;
  const nearest = nearestTo(id, ids);
  return `the id of an <Anchor> or a heading of that page${nearest === undefined ? '' : ` (nearest: “${path}#${nearest}”)`}`;
}
