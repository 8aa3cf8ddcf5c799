import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import type { Tables } from './tables.ts';

/** From each version to the next; what has been released is not changed. */
export const migrations: Record<string, Migration> = {
  '1-classes': {
    async up(db: Kysely<unknown>) {
      const made = (table: string) => db.schema.createTable(table);
      const ofClass = 'class_id';
      // What hangs on a class or a member goes with it, whatever is written at that moment.
      const toClass = (column: ColumnDefinitionBuilder) =>
        column.notNull().references('classes.id').onDelete('cascade');
      const toMember = (column: ColumnDefinitionBuilder) =>
        column.notNull().references('members.id').onDelete('cascade');
      await made('teachers')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull().unique())
        .addColumn('passphrase_hash', 'text', (column) => column.notNull())
        .addColumn('created_ms', 'bigint', (column) => column.notNull())
        .execute();
      await made('teacher_links')
        .addColumn('token_hash', 'text', (column) => column.primaryKey())
        .addColumn('teacher_id', 'text')
        .addColumn('expires_ms', 'bigint', (column) => column.notNull())
        .execute();
      await made('sessions')
        .addColumn('token_hash', 'text', (column) => column.primaryKey())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('holder', 'text', (column) => column.notNull())
        .addColumn('expires_ms', 'bigint', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('sessions_holder').on('sessions').column('holder').execute();
      await made('classes')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('teacher_id', 'text', (column) => column.notNull())
        .addColumn('code', 'text', (column) => column.notNull().unique())
        .addColumn('mode', 'text', (column) => column.notNull())
        .addColumn('work', 'text', (column) => column.notNull())
        .addColumn('secret', 'text', (column) => column.notNull())
        .addColumn('is_joinable', 'integer', (column) => column.notNull())
        .addColumn('is_told', 'integer', (column) => column.notNull())
        .addColumn('lesson', 'text', (column) => column.notNull())
        .addColumn('created_ms', 'bigint', (column) => column.notNull())
        .addColumn('closed_ms', 'bigint')
        .execute();
      await db.schema.createIndex('classes_teacher').on('classes').column('teacher_id').execute();
      await made('members')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn(ofClass, 'text', toClass)
        .addColumn('nickname', 'text', (column) => column.notNull())
        .addColumn('roll_number', 'text', (column) => column.notNull())
        .addColumn('student_key', 'text', (column) => column.notNull())
        .addColumn('group_name', 'text', (column) => column.notNull())
        .addColumn('joined_ms', 'bigint', (column) => column.notNull())
        .addUniqueConstraint('members_once', [ofClass, 'student_key'])
        .execute();
      await made('requests')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn(ofClass, 'text', toClass)
        .addColumn('member_id', 'text', toMember)
        .addColumn('token_hash', 'text', (column) => column.notNull())
        .addColumn('number', 'integer', (column) => column.notNull())
        .addColumn('asked_ms', 'bigint', (column) => column.notNull())
        .execute();
      await made('attempts')
        .addColumn('member_id', 'text', toMember)
        .addColumn(ofClass, 'text', toClass)
        .addColumn('number', 'integer', (column) => column.notNull())
        .addColumn('started_ms', 'bigint', (column) => column.notNull())
        .addColumn('submitted_ms', 'bigint')
        .addPrimaryKeyConstraint('attempts_once', ['member_id', 'number'])
        .execute();
      await made('answers')
        .addColumn('member_id', 'text', toMember)
        .addColumn(ofClass, 'text', toClass)
        .addColumn('number', 'integer', (column) => column.notNull())
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('seq', 'integer', (column) => column.notNull())
        .addColumn('answer', 'text', (column) => column.notNull())
        .addColumn('confidence', 'text')
        .addColumn('received_ms', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('answers_once', ['member_id', 'number', 'question'])
        .execute();
      await made('answer_log')
        .addColumn('member_id', 'text', toMember)
        .addColumn(ofClass, 'text', toClass)
        .addColumn('number', 'integer', (column) => column.notNull())
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('seq', 'integer', (column) => column.notNull())
        .addColumn('answer', 'text', (column) => column.notNull())
        .addColumn('received_ms', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('answer_log_once', ['member_id', 'number', 'question', 'seq'])
        .execute();
      await made('votes')
        .addColumn('member_id', 'text', toMember)
        .addColumn(ofClass, 'text', toClass)
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('round', 'integer', (column) => column.notNull())
        .addColumn('seq', 'integer', (column) => column.notNull())
        .addColumn('answer', 'text', (column) => column.notNull())
        .addColumn('received_ms', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('votes_once', ['member_id', 'question', 'round'])
        .execute();
      await made('shown_questions')
        .addColumn(ofClass, 'text', toClass)
        .addColumn('question', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('shown_once', [ofClass, 'question'])
        .execute();
      for (const table of ['requests', 'attempts', 'answers', 'answer_log', 'votes']) {
        await db.schema.createIndex(`${table}_class`).on(table).column(ofClass).execute();
      }
    },
  },
  '2-names': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .alterTable('classes')
        .addColumn('names', 'text', (column) => column.notNull().defaultTo('[]'))
        .execute();
    },
  },
};

/**
 * Brings the database to the last of the steps, each whole or not at all. Rejects when a step fails,
 * or when the database is of a later version.
 */
export async function migrate(db: Kysely<Tables>, steps = migrations): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(steps) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('The tables could not be made.');
}
