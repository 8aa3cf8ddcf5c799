/** What is asked of the glossary, in the address bar. */

import {
  formatGlossaryQuestion,
  parseGlossaryQuestion,
  type GlossaryQuestion,
} from '../../domain/search/glossary-question.ts';
import { changeAddress } from './change-address.ts';

/** The question that the address asks now. */
export function readQuestion(): GlossaryQuestion {
  return parseGlossaryQuestion(location.search);
}

/** Writes the question without a step in the history: it changes with every letter. */
export function writeQuestion(question: GlossaryQuestion): void {
  changeAddress(location.pathname + formatGlossaryQuestion(question), { isStep: false });
}

/** Calls `act` when `/` is pressed where nothing is being written; returns how to stop. */
export function onSlash(act: () => void): () => void {
  const press = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement | null;
    const isWriting = target?.closest('input, textarea, select, [contenteditable]') !== null;
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting) return;
    event.preventDefault();
    act();
  };
  addEventListener('keydown', press);
  return () => removeEventListener('keydown', press);
}
