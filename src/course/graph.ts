/** The course as one graph: every record with what it links to and what links to it, by id. */

import type { Chapter } from '../domain/chapters/chapter.ts';
import type { SourceRecord } from '../domain/sources/source.ts';
import type { Term } from '../domain/terms/term.ts';
import type { Account } from '../domain/accounts/account.ts';
import type { Series } from '../domain/accounts/series.ts';
import type { Question } from '../domain/questions/question.ts';
import type { Event } from '../domain/events/event.ts';
import type { YearRange } from '../domain/timeline/shown-years.ts';
import type { PageRecord } from '../schema/page.ts';
import type { CourseSettings } from '../schema/course.ts';

/** One place where a source is cited. */
export interface SourceUse {
  collection: 'chapters' | 'events' | 'glossary' | 'questions' | 'accounts' | 'series';
  id: string;
  /** What a reader calls the place: a section's or record's title. */
  title: string;
  url: string;
  at?: string | undefined;
}

export interface Source extends SourceRecord {
  id: string;
  url: string;
  uses: SourceUse[];
}

interface TextPage extends PageRecord {
  id: string;
}

export interface Course {
  chapters: Chapter[];
  /** In the order of their dates. */
  events: Event[];
  /** In alphabetical order. */
  terms: Term[];
  questions: Question[];
  accounts: Account[];
  series: Series[];
  sources: Source[];
  /** The pages of text, the home page's among them. */
  pages: TextPage[];
  /** What is said of the course as a whole; years and themes are there in any case. */
  settings: CourseSettings & { years: YearRange };
}
