import type { Component } from 'svelte';
import type { GradedPart } from '../../domain/questions/grade.ts';
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
  /** What is said of the parts of a checked answer, by their ids; `undefined` before. */
  parts: ReadonlyMap<string, GradedPart> | undefined;
  /** Whether what is right is shown, chosen or not. */
  reveals: boolean;
}

interface View {
  component: Component<ViewProps>;
  /** Whether it says beside each part how that did; if not, a list below the form does. */
  marksParts?: true;
}

/** How each kind of question looks. */
export const views: Record<KindName, View> = {
  'single-choice': { component: ChoicesView, marksParts: true },
  'multiple-choice': { component: ChoicesView, marksParts: true },
  'true-false': { component: TrueFalseView, marksParts: true },
  'short-text': { component: ShortTextView },
  number: { component: NumberView },
  gaps: { component: GapsView },
  match: { component: MatchView, marksParts: true },
  sort: { component: SortView, marksParts: true },
  order: { component: OrderView },
  'place-in-time': { component: PlaceInTimeView },
  open: { component: OpenView },
};
