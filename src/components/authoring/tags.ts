import Account from './Account.astro';
import Anchor from './Anchor.astro';
import Check from './Check.astro';
import Cite from './Cite.astro';
import Event from './Event.astro';
import Series from './Series.astro';
import Term from './Term.astro';

/** The tags that authors write in chapters, which need no import there. */
export const authoringTags = { Account, Anchor, Check, Cite, Event, Series, Term };
