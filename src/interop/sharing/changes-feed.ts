/** What has changed in the course, as an Atom feed (RFC 4287) to which readers can subscribe. */

import { createHash } from 'node:crypto';
import { Feed } from 'feed';
import type { CourseSettings } from '../../schema/course.ts';
import { escapeMarkup } from '../../domain/text/escape-markup.ts';
import { ORIGINAL_LANGUAGE } from '../../language.ts';
import { changesFeed as feedAddress, home, underBase } from '../../routes.ts';

/** The package takes whole addresses only; this one is taken out again. */
const NOWHERE = 'https://nowhere.invalid';

/**
 * The feed as XML. Addresses are whole where the site’s is known, else they are to be read against
 * the feed’s own; ids are the same on every host.
 */
export function changesFeed(
  { id, name, description, changes, licence }: CourseSettings,
  { site, locale }: { site: URL | undefined; locale: string },
): string {
  const whole = (address: string) => new URL(address, site ?? NOWHERE).href;
  const dayOf = (date: string) => new Date(`${date}T00:00:00Z`);
  // Each language is a feed, and a book, of its own.
  const own = locale === ORIGINAL_LANGUAGE ? id : `${id} ${locale}`;
  const feed = new Feed({
    title: name,
    ...(description !== undefined && { description }),
    id: urnOf(own),
    link: whole(home),
    feedLinks: { atom: whole(feedAddress) },
    language: locale,
    copyright: licence.name,
    updated: dayOf(
      changes
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? '1970-01-01',
    ),
    author: { name },
    generator: false,
  });
  for (const [index, { date, text, page }] of changes.entries()) {
    // The latest stands first: a text may be corrected, and a change be told above the others of its day.
    const earlier = changes
      .slice(index + 1)
      .filter((change) => change.date === date && change.page === page).length;
    const link = whole(underBase(page));
    // The package says that its titles are markup.
    feed.addItem({
      title: escapeMarkup(text),
      id: urnOf(`${own} ${date} ${page} ${earlier}`),
      link,
      date: dayOf(date),
    });
  }
  return site ? feed.atom1() : feed.atom1().replaceAll(NOWHERE, '');
}

/** A name that stays the same wherever the course is served: a UUID made of the text’s hash. */
function urnOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`;
}
