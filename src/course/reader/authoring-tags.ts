import type { Mentions } from '../../domain/chapters/chapter.ts';

export interface AuthoringTag {
  /** The attribute that names what is meant, if one does. */
  attribute?: string;
  /** What the attribute mentions. */
  mentions?: keyof Mentions;
  /** An attribute that may be left out. */
  optional?: string;
  /** Whether the attribute names several, with spaces between them. */
  isList?: true;
  /** `words`: around words, which become a link; `paragraph`: within one; `line`: on a line of its own. */
  stands: 'words' | 'paragraph' | 'line';
  /** For the authoring guide: how it is written, and what it does. */
  example: string;
  does: string;
}

/** The tags that authors may use in the prose of chapters and pages, by name. */
export const AUTHORING_TAGS: Record<string, AuthoringTag> = {
  Anchor: {
    attribute: 'id',
    optional: 'was',
    stands: 'paragraph',
    example: '<Anchor id="plan-agreed" />',
    does: 'At the start of a paragraph: something links to it. `was="old-id"` keeps the ids of earlier editions.',
  },
  Cite: {
    attribute: 'source',
    mentions: 'sources',
    optional: 'at',
    stands: 'paragraph',
    example: '<Cite source="harbour-book" at="p. 12" />',
    does: 'After a statement: who says so, and where.',
  },
  Term: {
    attribute: 'id',
    mentions: 'terms',
    stands: 'words',
    example: '<Term id="mole">the mole</Term>',
    does: 'At the first use of a term in a section: opens its meaning.',
  },
  Event: {
    attribute: 'id',
    mentions: 'events',
    stands: 'words',
    example: '<Event id="great-storm">the storm</Event>',
    does: 'Links to an event.',
  },
  Account: {
    attribute: 'id',
    mentions: 'accounts',
    optional: 'open',
    stands: 'line',
    example: '<Account id="ships-lost" />',
    does: 'Where sources differ, as a line that opens; with `open` after the id, the whole box.',
  },
  Series: {
    attribute: 'id',
    mentions: 'series',
    stands: 'line',
    example: '<Series id="ships-entering" />',
    does: 'Numbers over time, as a chart with its table.',
  },
  Map: {
    attribute: 'id',
    mentions: 'maps',
    stands: 'line',
    example: '<Map id="harbour" />',
    does: 'A region with the places that the chapter names.',
  },
  MapPhases: {
    attribute: 'id',
    mentions: 'maps',
    stands: 'line',
    example: '<MapPhases id="harbour" />',
    does: 'A region at several times, side by side.',
  },
  Strip: {
    attribute: 'events',
    mentions: 'events',
    optional: 'title',
    isList: true,
    stands: 'line',
    example: '<Strip events="great-storm mole-begun" title="From storm to mole" />',
    does: 'A few events on a scale of time.',
  },
  Contrast: {
    attribute: 'terms',
    mentions: 'terms',
    isList: true,
    stands: 'line',
    example: '<Contrast terms="pilots tidesmen" />',
    does: 'Terms side by side.',
  },
  Relations: {
    attribute: 'terms',
    mentions: 'terms',
    optional: 'title',
    isList: true,
    stands: 'line',
    example: '<Relations terms="pilots tidesmen" title="Who works with whom" />',
    does: 'Who fights, helps and talks to whom (`relations:` of the terms), as a picture and in words.',
  },
  Documents: {
    stands: 'line',
    example: '<Documents />',
    does: 'The course’s documents, each in a few words (`introduction:` of the source).',
  },
  Check: {
    attribute: 'question',
    mentions: 'questions',
    stands: 'line',
    example: '<Check question="why-the-mole" />',
    does: 'One question of the chapter in the flow, below the paragraph that answers it.',
  },
};

/** Whether the tag becomes a link around words: it holds some, and no other link. */
export function isLinkTag(tag: string): boolean {
  return AUTHORING_TAGS[tag]?.stands === 'words';
}
