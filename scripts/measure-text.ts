/**
 * How the chapters read, one line each: words of prose, words that stand open before the quiz, boxes
 * that stand open, the mean and the longest sentence, and the Flesch–Kincaid grade (0.39 × words per
 * sentence + 11.8 × syllables per word − 15.59; Kincaid and others 1975). `npm run text`, with
 * `-- --longest` the longest sentence of each as well.
 */

import { Console } from 'node:console';
import { syllable } from 'syllable';
import { openWords } from '../src/course/open-words.ts';
import type { OutlinedChapter } from '../src/course/reader/outlined.ts';
import { ContentReader } from '../src/course/reader/content-reader.ts';
import { readingMinutes } from '../src/domain/chapters/chapter.ts';
import { splitSentences } from '../src/domain/text/split-sentences.ts';
import { countWords } from '../src/domain/text/count-words.ts';

const { records } = await new ContentReader(process.cwd()).read();
const chapters = [...records.chapters].sort((left, right) => left.data.order - right.data.order);

const rows = chapters.map((chapter) => ({ chapter: chapter.slug, ...measured(chapter) }));
new Console(process.stdout).table(
  rows.map(({ longest, ...row }) => ({ ...row, 'longest sentence': longest.words })),
);
if (process.argv.includes('--longest')) {
  for (const { chapter, longest } of rows) process.stdout.write(`\n${chapter}: ${longest.text}\n`);
}

function measured(chapter: OutlinedChapter) {
  const texts = chapter.outline.sections
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ block, words }) => block === 'text' && words > 0)
    .map(({ text }) => text);
  const sentences = texts.flatMap((text) =>
    splitSentences(text, chapter.locale).map(({ start, end }) => text.slice(start, end)),
  );
  const words = countWords(texts.join(' '));
  const syllables = texts.reduce((sum, text) => sum + syllable(text), 0);
  const meanSentence = words / sentences.length;
  const accounts = chapter.outline.uses.filter(({ tag }) => tag === 'Account');
  const open = openWords(chapter, records);
  const longest = sentences
    .map((text) => ({ text, words: countWords(text) }))
    .reduce((left, right) => (right.words > left.words ? right : left), { text: '', words: 0 });
  return {
    prose: words,
    'open words': open,
    minutes: readingMinutes(open),
    'open boxes': accounts.filter(({ option }) => option !== undefined).length,
    'lines that open': accounts.filter(({ option }) => option === undefined).length,
    'mean sentence': Number(meanSentence.toFixed(1)),
    grade: Number((0.39 * meanSentence + (11.8 * syllables) / words - 15.59).toFixed(1)),
    longest,
  };
}
