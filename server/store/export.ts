import { membersOf } from './members.ts';
import type { ClassKept } from './classes.ts';
import type { Db } from './store.ts';

/** Everything that is stored of a class, under the names under which it is stored. */
export async function exportOf(
  db: Db,
  { id, code, mode, work, names, createdAtMs, closedAtMs }: ClassKept,
) {
  const rows = async (table: 'attempts' | 'answers' | 'answer_log' | 'votes') =>
    db.selectFrom(table).selectAll().where('class_id', '=', id).execute();
  const [members, attempts, answers, answerLog, votes] = await Promise.all([
    membersOf(db, id),
    rows('attempts'),
    rows('answers'),
    rows('answer_log'),
    rows('votes'),
  ]);
  const { assignment, questions } = work;
  return {
    version: 1,
    class: { id, code, mode, createdAtMs, closedAtMs, assignment, questions, names },
    members,
    attempts,
    answers,
    answerLog,
    votes,
  };
}
