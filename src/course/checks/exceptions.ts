import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { placeOf } from '../reader/place-of.ts';
import type { OutlinedChapter } from '../reader/outlined.ts';

/** Advice on a chapter: `at` is what an exception of the chapter may name, if not all of it. */
export interface ChapterAdvice {
  diagnostic: Diagnostic;
  /** The ways to name what is meant: the anchor or the first words of a paragraph, a title. */
  at?: readonly string[];
}

/**
 * The advice that the chapter does not answer under `exceptions:`, and the exceptions that excuse
 * nothing.
 */
export function withoutExceptions(
  chapter: OutlinedChapter,
  advice: readonly ChapterAdvice[],
): Diagnostic[] {
  const { exceptions } = chapter.data;
  const used = new Set<number>();
  const left = advice.filter(({ diagnostic: { code }, at = [] }) => {
    const found = exceptions.findIndex(
      (exception) =>
        exception.advice === code &&
        (exception.at === undefined || at.some((name) => name.startsWith(exception.at ?? ''))),
    );
    if (found !== -1) used.add(found);
    return found === -1;
  });
  const needless = exceptions.flatMap(({ advice: code, at }, index) =>
    used.has(index)
      ? []
      : [
          diagnostic('needless-exception', placeOf(chapter, ['exceptions', index]), {
            advice: code,
            at: at === undefined ? '' : ` at “${at}”`,
          }),
        ],
  );
  return [...left.map(({ diagnostic: found }) => found), ...needless];
}
