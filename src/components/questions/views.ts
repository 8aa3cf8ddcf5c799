import type { Component } from 'svelte';
import type { KindName } from '../../domain/questions/question.ts';
import type { ShownQuestion } from '../../domain/questions/shown-question.ts';
import type { QuizMessages } from '../../i18n/messages.ts';
import ChoicesView from './views/ChoicesView.svelte';
import GapsView from './views/GapsView.svelte';
import MatchView from './views/MatchView.svelte';
import NumberView from './views/NumberView.svelte';
import OpenView from './views/OpenView.svelte';
import OrderView from './views/OrderView.svelte';
import PlaceInTimeView from './views/PlaceInTimeView.svelte';
import SortView from './views/SortView.svelte';
import ShortTextView from './views/ShortTextView.svelte';
import TrueFalseView from './views/TrueFalseView.svelte';

/** What every view is given: the question as shown, the answer so far, and how to change it. */
export interface ViewProps {
  shown: ShownQuestion;
  messages: QuizMessages;
  answer: unknown;
  /** Whether an answer in one's own words is compared with the model here. */
  showsModel: boolean;
  onchange: (answer: unknown) => void;
}

/** How each kind of question looks. */
export const views: Record<KindName, Component<ViewProps>> = {
  'single-choice': ChoicesView,
  'multiple-choice': ChoicesView,
  'true-false': TrueFalseView,
  'short-text': ShortTextView,
  number: NumberView,
  gaps: GapsView,
  match: MatchView,
  sort: SortView,
  order: OrderView,
  'place-in-time': PlaceInTimeView,
  open: OpenView,
};
