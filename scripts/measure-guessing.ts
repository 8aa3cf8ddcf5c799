/**
 * How far the quizzes can be passed unread: what each strategy that knows nothing gets right, in per
 * cent, by chapter and in all, beside chance. `npm run guessing`
 */

import { ContentReader } from '../src/course/reader/content-reader.ts';
import { guessingScores } from '../src/domain/questions/guessing.ts';
import type { QuestionRecord } from '../src/domain/questions/question.ts';

const { records } = await new ContentReader(process.cwd()).read();
const files = records.questions.map(({ id, data }) => ({ id, questions: data.questions }));
report(
  'the whole course',
  files.flatMap(({ questions }) => questions),
);
for (const { id, questions } of files) report(id, questions);

function report(name: string, questions: readonly QuestionRecord[]): void {
  process.stdout.write(`\n${name}\n`);
  for (const { strategy, count, share, chance } of guessingScores(questions)) {
    const difference = percent(share - chance);
    const sign = share > chance ? '+' : '';
    process.stdout.write(
      `  ${strategy.padEnd(36)} ${percent(share).padStart(5)} % of ${count}, chance ${percent(chance)} % (${sign}${difference})\n`,
    );
  }
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}
