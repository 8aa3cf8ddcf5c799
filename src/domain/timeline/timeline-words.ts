import type { Facet } from './filter-events.ts';
import type { TimelineView } from './timeline-state.ts';

/** The texts that the timeline's island needs; the interface's dictionary has them under `timeline`. */
export interface TimelineWords {
  find: string;
  facets: Record<Facet, string>;
  any: string;
  choice: string;
  shown: string;
  none: string;
  reset: string;
  view: string;
  views: Record<TimelineView, string>;
  hideDates: string;
  guess: string;
  reveal: string;
  guessRight: string;
  guessWrong: string;
  axisName: string;
  axisHelp: string;
  axisAsk: string;
  axisLoading: string;
  axisFailed: string;
  zoomIn: string;
  zoomOut: string;
  earlier: string;
  later: string;
  fit: string;
  moved: string;
  selectedEvent: string;
  open: string;
  showInList: string;
  close: string;
  embed: string;
  embedHelp: string;
  embedTitle: string;
  copied: string;
  notCopied: string;
  unknownEvent: string;
  nearest: string;
}
