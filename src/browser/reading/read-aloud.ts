/** Reads a text aloud with the browser's own speech and marks the sentence being read. */

import { splitSentences } from '../../domain/text/split-sentences.ts';
import { prefersReducedMotion } from '../motion.ts';

export type SpeechState = 'silent' | 'speaking' | 'paused';

export interface Reader {
  /** Starts at the first sentence in the window, pauses, or goes on. */
  toggle(): void;
  stop(): void;
  /** How fast, 1 being the voice's own pace. */
  setPace(pace: number): void;
}

const HIGHLIGHT = 'spoken';
/** What is read: not notes, marks of citations, tables or questions. */
const BLOCKS = ':scope > :is(h2, h3, p, blockquote), :scope > :is(ul, ol) > li';
const SKIPPED = '.citation, .note, .anchor, .visually-hidden';

/** A reader of the blocks in `prose`; `onstate` is told whenever it starts, pauses or ends. */
export function createReader(
  prose: HTMLElement,
  { locale, onstate }: { locale: string; onstate: (state: SpeechState) => void },
): Reader {
  const sentences = [...prose.querySelectorAll<HTMLElement>(BLOCKS)].flatMap((block) =>
    sentencesOf(block, locale),
  );
  let state: SpeechState = 'silent';
  let next = 0;
  let pace = 1;
  /** Tells a sentence that was cancelled from one that ended. */
  let round = 0;

  const become = (changed: SpeechState): void => {
    state = changed;
    onstate(changed);
  };
  const speakFrom = (index: number): void => {
    const sentence = sentences[index];
    const thisRound = ++round;
    speechSynthesis.cancel();
    if (!sentence) {
      end();
      return;
    }
    next = index;
    mark(sentence);
    const utterance = new SpeechSynthesisUtterance(sentence.toString().replace(/\s+/g, ' '));
    utterance.lang = locale;
    utterance.rate = pace;
    utterance.onend = () => {
      if (thisRound === round && state === 'speaking') speakFrom(index + 1);
    };
    utterance.onerror = ({ error }) => {
      if (thisRound === round && error !== 'canceled' && error !== 'interrupted') end();
    };
    speechSynthesis.speak(utterance);
  };
  const end = (): void => {
    round += 1;
    speechSynthesis.cancel();
    if (canHighlight()) CSS.highlights.delete(HIGHLIGHT);
    become('silent');
  };

  addEventListener('pagehide', () => speechSynthesis.cancel());
  return {
    toggle: () => {
      if (state === 'speaking') {
        round += 1;
        speechSynthesis.cancel();
        become('paused');
      } else {
        const start = state === 'paused' ? next : firstInWindow(sentences);
        become('speaking');
        speakFrom(start);
      }
    },
    stop: end,
    setPace: (changed) => {
      pace = changed;
      if (state === 'speaking') speakFrom(next);
    },
  };
}

function canHighlight(): boolean {
  return 'highlights' in CSS;
}

/** Shows which sentence is read, and brings it into the window if it is not there. */
function mark(sentence: Range): void {
  if (canHighlight()) CSS.highlights.set(HIGHLIGHT, new Highlight(sentence));
  const { top, bottom } = sentence.getBoundingClientRect();
  if (top < 80 || bottom > window.innerHeight - 80) {
    sentence.startContainer.parentElement?.scrollIntoView({
      block: 'center',
      behavior: prefersReducedMotion() ? 'instant' : 'smooth',
    });
  }
}

function firstInWindow(sentences: readonly Range[]): number {
  const index = sentences.findIndex((sentence) => sentence.getBoundingClientRect().top >= 0);
  return Math.max(0, index);
}

/** The sentences of a block as ranges over its text nodes. */
function sentencesOf(block: HTMLElement, locale: string): Range[] {
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, start: text.length });
    text += node.textContent ?? '';
  }
  const pointAt = (offset: number): [Text, number] => {
    const { node, start } = nodes.findLast((candidate) => candidate.start <= offset)!;
    return [node, offset - start];
  };
  return splitSentences(text, locale).map(({ start, end }) => {
    const range = document.createRange();
    range.setStart(...pointAt(start));
    const [node, offset] = pointAt(end - 1);
    range.setEnd(node, offset + 1);
    return range;
  });
}
