/** docs/authoring.md: every kind of file with its fields, as the schemas have them. */

import { globSync, readFileSync } from 'node:fs';
import { AUTHORING_TAGS } from '../../src/course/reader/authoring-tags.ts';
import { collections, COLLECTION_NAMES } from '../../src/course/reader/collections.ts';
import { fieldsOfFile, type FieldSchema } from '../../src/course/reader/file-fields.ts';
import { courseSchema } from '../../src/schema/course.ts';
import { idSchema } from '../../src/schema/words.ts';
import { NEW_KINDS } from '../new/kinds.ts';

const EXAMPLES = 'examples/second-course/content';

/** The text of the guide. */
export function authoringGuide(): string {
  const sections = COLLECTION_NAMES.map((name) => {
    const { base, pattern, schema } = collections[name];
    const ending = pattern.replace('**/*', '');
    const folder = ending === '.mdx' ? `${base}/<language>` : base;
    const [example] = globSync(`${base.replace('src/content', EXAMPLES)}/**/*${ending}`).sort();
    return section(name, {
      schema: fieldsOfFile(schema),
      file: `${folder}/<id>${ending}`,
      example,
    });
  });
  const course = section('course', {
    schema: fieldsOfFile(courseSchema),
    file: 'src/content/course.yaml',
    example: `${EXAMPLES}/course.yaml`,
  });
  return [INTRODUCTION, ...sections, course, tagsSection()].join('\n\n');
}

const INTRODUCTION = `# Writing a course

<!-- Made by npm run guide from src/schema/ and src/course/reader/authoring-tags.ts: change those. -->

Everything that a course says is text in \`src/content/\`. You need no programming. \`npm run new -- ${Object.keys(NEW_KINDS).join('|')}\` asks for what a new file needs, offers the ids that there are, and writes it; what is given with it is not asked, such as \`--title "The attack" --citations.0.source paper --id attack\`. \`npm run dev\` shows what you write as you save; \`npm run check:content\` tells everything that does not fit, with file, line, and what to write instead. [errors/](errors/) explains each such message. Editors that know YAML (VS Code with its YAML extension) show the fields while you type.

The name of a file is its id: lower-case letters and digits joined by hyphens. It is part of addresses and never changes once published. Texts are plain; those with a colon and a space, a \`#\`, or quotation marks at the beginning stand in straight quotation marks. Lists are lines that begin with a hyphen, or \`[one, two]\`. Dates are EDTF: \`2014\`, \`2014-12\`, \`2014-12-16\`, \`2021-11-09/2021-12-09\`, \`2018-06/..\` for an open end, with \`~\` at the end for “about”.`;

function section(
  name: string,
  { schema, file, example }: { schema: FieldSchema; file: string; example: string | undefined },
): string {
  const shown = example === undefined ? [] : [exampleOf(example)];
  const kinds = schema.properties?.questions?.items?.oneOf;
  return [
    `## ${name[0]?.toUpperCase()}${name.slice(1)}`,
    `\`${file}\``,
    schema.description ?? '',
    kinds ? kindsOf(kinds) : table(rowsOf(schema)),
    ...shown,
  ].join('\n\n');
}

function exampleOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  const isProse = file.endsWith('.mdx');
  const shown = isProse ? (/^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? text) : text;
  return `From the course in \`examples/\`:\n\n\`\`\`yaml\n${shortened(shown.trimEnd())}\n\`\`\``;
}

const SHOWN_LINES = 40;

function shortened(text: string): string {
  const lines = text.split('\n');
  return lines.length <= SHOWN_LINES
    ? text
    : `${lines.slice(0, SHOWN_LINES).join('\n')}\n# and so on`;
}

/** The fields that all kinds of question have, and then those of each. */
function kindsOf(kinds: readonly FieldSchema[]): string {
  const rowsOfKinds = kinds.map((kind) => ({ name: nameOf(kind), rows: rowsOf(kind) }));
  const shared = (rowsOfKinds[0]?.rows ?? []).filter((row) =>
    rowsOfKinds.every(({ rows }) =>
      rows.some(({ field, says }) => field === row.field && says === row.says),
    ),
  );
  const isShared = ({ field }: Row) => shared.some((row) => row.field === field);
  return [
    table(shared.map((row) => ({ ...row, field: `questions[].${row.field}` }))),
    ...rowsOfKinds.map(
      ({ name, rows }) =>
        `### ${name}\n\n\`kind: ${name}\`, and:\n\n${table(rows.filter((row) => !isShared(row) && row.field !== 'kind'))}`,
    ),
  ].join('\n\n');
}

function nameOf(kind: FieldSchema): string {
  return String(kind.properties?.kind?.const);
}

interface Row {
  field: string;
  isNeeded: boolean;
  says: string;
}

/** All fields of a schema, those within others after them. */
function rowsOf(schema: FieldSchema, before = ''): Row[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const list = [field, ...(field.anyOf ?? [])].find(({ type }) => type === 'array');
    const label = `${before}${name}${list ? '[]' : ''}`;
    const inner = list?.items ?? field;
    const row = {
      field: label,
      isNeeded: schema.required?.includes(name) ?? false,
      says: saysOf(field, inner),
    };
    return [row, ...rowsOf(inner, `${label}.`)];
  });
}

function saysOf(field: FieldSchema, inner: FieldSchema): string {
  const ownSentence = field.description ?? (inner.properties ? '' : (inner.description ?? ''));
  // That it is an id is said better by what it is the id of.
  const sentence = inner.refersTo && ownSentence === idSchema.description ? '' : ownSentence;
  const values = inner.enum
    ? `One of ${inner.enum.map((value) => `\`${String(value)}\``).join(', ')}.`
    : '';
  const refers = inner.refersTo ? `An id of [${inner.refersTo}](#${inner.refersTo}).` : '';
  const plain = [sentence, values, refers].filter(Boolean).join(' ');
  return plain === '' ? (SORTS[inner.type ?? ''] ?? '') : plain;
}

/** What a field without a sentence holds. */
const SORTS: Record<string, string> = {
  string: 'A text.',
  number: 'A number.',
  integer: 'A whole number.',
  boolean: '`true` or `false`.',
};

function table(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ field, isNeeded, says }) => `| \`${field}\` | ${isNeeded ? 'yes' : ''} | ${escaped(says)} |`,
  );
  return ['| field | needed | what it holds |', '| --- | --- | --- |', ...lines].join('\n');
}

function tagsSection(): string {
  const places = { words: 'around words', paragraph: 'in a paragraph', line: 'on its own line' };
  const rows = Object.values(AUTHORING_TAGS).map(
    ({ example, does, stands }) => `| \`${example}\` | ${places[stands]} | ${escaped(does)} |`,
  );
  return [
    '## The prose of chapters and pages',
    'Markdown, with headings `##` for sections and `###` for their parts, tables, lists, and links such as `[the first chapter](/chapters/origins/)`. A remark that readers do not see is `{/* … */}`. Beside it, these tags:',
    ['| tag | stands | what it does |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

/** As cells of a table take it. */
function escaped(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/<(?=\w)/g, '\\<');
}
