import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { proposeId } from '../../scripts/new/kinds.ts';
import { isAdvice } from '../../src/course/diagnostics/diagnostic.ts';
import { diagnoseContent } from '../../src/course/reader/content-reader.ts';
import { GOOD_COURSE } from '../support/broken-course.ts';

const script = resolve('scripts/new.ts');
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-'));
  cpSync(GOOD_COURSE, root, { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function make(args: string[], answers: string[] = []): { said: string; failed: boolean } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    input: answers.map((answer) => `${answer}\n`).join(''),
    encoding: 'utf8',
  });
  return { said: stdout + stderr, failed: status !== 0 };
}

function textOf(file: string): string {
  const path = join(root, 'src/content', file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

const CITED = ['--citations.0.source', 'paper', '--citations.0.at', 'para. 3'];
const ASKED = [
  '--chapter',
  'first',
  '--level',
  'recall',
  '--objective',
  'two',
  '--evidence.paragraph',
  'plan',
  '--hint',
  'Look.',
  ...CITED,
];
const CHAPTER = [
  '--title',
  'The second',
  '--summary',
  'More.',
  '--period',
  '2015',
  ...[0, 1, 2].flatMap((at) => [`--objectives.${at}.text`, `Name ${at}.`]),
  '--discussion.0.prompt',
  'Why?',
  '--discussion.0.answer',
  'Because.',
];
const EITHER = ['--feedback.right', 'Yes.', '--feedback.wrong', 'No.'];
const choice = (index: number, text: string) => [
  `--choices.${index}.text`,
  text,
  `--choices.${index}.feedback`,
  'So.',
  `--choices.${index}.right`,
  String(index === 0),
];

test.each([
  [
    'a flag that is no field',
    ['place', '--name', 'Zhob', '--kind', 'town', '--noet', 'By the river.'],
    '--noet is no field; nearest: --note',
  ],
  [
    'a flag for a whole list of entries',
    [
      'event',
      '--title',
      'T',
      '--date',
      '2015',
      '--summary',
      'S.',
      '--themes',
      'attacks',
      '--place',
      'P',
      '--known',
      'stated',
      '--basis',
      'B.',
      '--citations',
      'paper',
    ],
    '--citations: say its fields, such as --citations.0.source',
  ],
  [
    'a value that is none of those there are',
    ['place', '--name', 'Zhob', '--kind', 'body'],
    'There are: country, region',
  ],
])('%s is refused: nothing is left out without a word', (_what, args, says) => {
  const { said, failed } = make(args);
  expect(failed).toBe(true);
  expect(said).toContain(says);
});

describe('npm run new makes a file that the check of the content accepts', () => {
  test.each([
    [
      'event',
      'events/the-answer-2015.yaml',
      [
        '--title',
        'The answer',
        '--date',
        '2015-01',
        '--summary',
        'It came.',
        '--themes',
        'attacks',
        '--place',
        'Peshawar',
        '--known',
        'stated',
        '--basis',
        'Stated.',
        ...CITED,
      ],
    ],
    [
      'term',
      'glossary/jirga.yaml',
      [
        '--headword',
        'Jirga',
        '--kind',
        'concept',
        '--definition',
        'A council of elders.',
        '--aliases',
        'council; assembly',
        ...CITED,
      ],
    ],
    [
      'source',
      'sources/shah-2020.yaml',
      [
        '--role',
        'document',
        '--short',
        'Shah',
        '--year',
        '2020',
        '--kind',
        'Book',
        '--goodFor',
        'Much.',
        '--weakness',
        'Little.',
        '--csl.type',
        'book',
        '--csl.title',
        'Peace',
      ],
    ],
    [
      'account',
      'accounts/how-many.yaml',
      [
        '--question',
        'How many?',
        '--weight',
        'low',
        '--statements.0.by',
        'Paper',
        '--statements.0.says',
        'Ten',
        '--statements.0.citation.source',
        'paper',
        '--careful',
        'Ten.',
      ],
    ],
    [
      'series',
      'series/fewer.yaml',
      [
        '--title',
        'Fewer',
        '--chart',
        'columns',
        '--unit',
        'points',
        '--counter',
        'Paper',
        '--definition',
        'Points.',
        '--caution',
        'None.',
        ...[0, 1].flatMap((at) => [
          `--points.${at}.period`,
          `201${at}`,
          `--points.${at}.label`,
          `201${at}`,
          `--points.${at}.value`,
          '5',
          `--points.${at}.citation.source`,
          'paper',
        ]),
      ],
    ],
    ['place', 'places/wana.yaml', ['--name', 'Wana', '--kind', 'city']],
    ['chapter', 'chapters/en/the-second.mdx', CHAPTER],
  ])('of the kind %s: %s', async (kind, file, flags) => {
    const { said, failed } = make([kind, ...flags]);
    expect(said).toContain(`Written: src/content/${file}`);
    expect(failed).toBe(false);
    expect((await diagnoseContent(root)).filter((diagnostic) => !isAdvice(diagnostic))).toEqual([]);
  });

  test('a chapter, in the language in which the course is written', async () => {
    const content = join(root, 'src/content');
    const course = join(content, 'course.yaml');
    writeFileSync(course, `languages: [fr]\n${readFileSync(course, 'utf8')}`);
    renameSync(join(content, 'chapters/en'), join(content, 'chapters/fr'));
    const { said, failed } = make(['chapter', ...CHAPTER]);
    expect(said).toContain('Written: src/content/chapters/fr/the-second.mdx');
    expect(failed).toBe(false);
    expect((await diagnoseContent(root)).filter((diagnostic) => !isAdvice(diagnostic))).toEqual([]);
  });

  test.each([
    ['single-choice', [...choice(0, 'A plan'), ...choice(1, 'A war')]],
    ['multiple-choice', [...choice(0, 'A plan'), ...choice(1, 'A war'), ...choice(2, 'A truce')]],
    ['true-false', ['--answer', 'true', '--feedback.true', 'Yes.', '--feedback.false', 'No.']],
    ['short-text', ['--accepted', 'plan; the plan', ...EITHER]],
    ['number', ['--answer', '20', '--unit', 'points', ...EITHER]],
    [
      'gaps',
      [
        '--text',
        'All agreed on {a}.',
        '--gaps.0.accepted',
        'the plan',
        '--gaps.0.feedback',
        'Yes.',
      ],
    ],
    [
      'match',
      [0, 1].flatMap((at) => [
        `--pairs.${at}.left`,
        `Left ${at}`,
        `--pairs.${at}.right`,
        `Right ${at}`,
        `--pairs.${at}.feedback`,
        'So.',
      ]),
    ],
    [
      'sort',
      [
        ...[0, 1].flatMap((at) => [`--groups.${at}.text`, `Group ${at}`]),
        ...[0, 1, 2].flatMap((at) => [
          `--statements.${at}.text`,
          `Statement ${at}`,
          `--statements.${at}.group`,
          at === 0 ? 'a' : 'b',
          `--statements.${at}.feedback`,
          'So.',
        ]),
      ],
    ],
    [
      'order',
      [0, 1, 2].flatMap((at) => [
        `--steps.${at}.text`,
        `Step ${at}`,
        `--steps.${at}.feedback`,
        'So.',
      ]),
    ],
    [
      'place-in-time',
      ['--from', '2010', '--to', '2020', '--earliest', '2014', '--latest', '2014', ...EITHER],
    ],
    [
      'open',
      [
        '--model',
        'It says why.',
        ...[0, 1].flatMap((at) => [`--rubric.${at}.text`, `Criterion ${at}`]),
      ],
    ],
  ])('of a question of the kind %s, at the end of its file', async (kind, flags) => {
    const { said } = make([
      'question',
      '--kind',
      kind,
      '--prompt',
      'What was agreed upon then?',
      ...ASKED,
      ...flags,
    ]);
    expect(said).toContain('Written: src/content/questions/first.yaml');
    expect(textOf('questions/first.yaml')).toMatch(/what-followed[\s\S]*what-was-agreed-upon-then/);
    expect((await diagnoseContent(root)).filter((diagnostic) => !isAdvice(diagnostic))).toEqual([]);
  });
});

describe('npm run new asks', () => {
  test('field by field, offers what there is, and asks again where an answer cannot be', () => {
    const { said } = make(
      ['event'],
      [
        'The answer',
        '2015',
        'It came.',
        'atacks',
        'attacks',
        'Peshawar',
        '',
        'plan',
        'stated',
        'Stated.',
        'papper',
        'paper',
        'para. 3',
        '',
        '',
      ],
    );
    expect(said).toContain('There is no “papper”; nearest: “paper”.');
    expect(textOf('events/the-answer-2015.yaml')).toContain('terms:\n  - plan\n');
  });

  test('and names what is missing where nobody answers', () => {
    const { said, failed } = make(['place', '--name', 'Wana']);
    expect(failed).toBe(true);
    expect(said).toContain(
      'Nothing was written. Say as well:\n  --kind (What kind of place it is.)',
    );
  });
});

describe('npm run new writes nothing', () => {
  test('under an id that is there already, or that is none', () => {
    const term = [
      'term',
      '--headword',
      'Ceasing',
      '--kind',
      'concept',
      '--definition',
      'It stops.',
      ...CITED,
    ];
    expect(make([...term, '--id', 'truce']).said).toContain('--id: “truce” is there already.');
    expect(make([...term, '--id', 'Truce!']).said).toContain('--id: “Truce!” is no id');
    expect(textOf('glossary/truce.yaml')).toContain('headword: Truce');
  });

  test('with a date or an id that is none, which is said at once', () => {
    const { said } = make(['event', '--title', 'The answer', '--date', 'June 2015']);
    expect(said).toMatch(/“June 2015” is no date: .+, such as 2015-06\./);
  });

  test('that the check would refuse, says why, and keeps what was answered', () => {
    const { said } = make([
      'event',
      '--title',
      'The answer',
      '--date',
      '2015-06',
      '--summary',
      '**It** came.',
      '--themes',
      'attacks',
      '--place',
      'Peshawar',
      '--known',
      'stated',
      '--basis',
      'Stated.',
      ...CITED,
    ]);
    expect(said).toContain('Nothing was written into the course');
    expect(said).toContain('[marked-up-text]');
    const [, kept = ''] =
      /^ {2}(\S+the-answer-2015\.yaml) \(for src\/content\/events\//m.exec(said) ?? [];
    expect(readFileSync(kept, 'utf8')).toContain('**It** came.');
    expect(textOf('events/the-answer-2015.yaml')).toBe('');
  });

  test('of a citation without its source', () => {
    const { said } = make([
      'term',
      '--headword',
      'Jirga',
      '--kind',
      'concept',
      '--definition',
      'A council.',
      '--citations.0.at',
      'p. 1',
    ]);
    expect(said).toContain('--citations.0.source');
    expect(textOf('glossary/jirga.yaml')).toBe('');
  });

  test('without a word what it makes', () => {
    expect(make([]).said).toContain(
      'npm run new -- event|term|question|source|account|series|place|chapter',
    );
  });
});

test.each([
  [
    'an event keeps its year, however long its title',
    'The attack on the army’s school in the city of Peshawar 2014',
    'the-attack-on-the-armys-school-2014',
  ],
  ['a year that the title has is not repeated', 'Elections of 2013 2013', 'elections-2013'],
  [
    'no phrase is cut in its middle',
    'Who signed the peace agreement of the valley?',
    'who-signed-the-peace-agreement',
  ],
  ['a year alone is a name', '2014', '2014'],
  ['of a name in other letters the year has a word before it', 'پشاور 2014', 'new-2014'],
  ['of a name in other letters nothing is lost but the name', 'پشاور', 'new'],
])('of a proposed id: %s', (_what, name, id) => {
  expect(proposeId(name, [])).toBe(id);
});

test('what the check would miss is asked for beforehand', () => {
  const { said } = make(['term', '--headword', 'Jirga']);
  expect(said).toContain('--citations.0.source (Which source says so.)');
});

test('a new file tells editors its schema, and ends with what may be added', () => {
  make(['place', '--name', 'Wana', '--kind', 'city']);
  expect(textOf('places/wana.yaml')).toMatch(
    /^# yaml-language-server: \$schema=\.\.\/\.\.\/\.\.\/schemas\/places\.json\n/,
  );
  expect(textOf('places/wana.yaml')).toContain('# within: The id of the place that it lies in.');
});
