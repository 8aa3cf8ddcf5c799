import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/course/diagnostics/report.ts';
import { ContentReader } from '../../src/course/reader/content-reader.ts';
import { collections } from '../../src/course/reader/collections.ts';
import { fieldsOfFile } from '../../src/course/reader/file-fields.ts';
import { isTree, outlineTree, parseProse } from '../../src/course/reader/outline-prose.ts';
import { inLanguage } from '../../src/course/translation/in-language.ts';
import { mergeProse } from '../../src/course/translation/merge-prose.ts';
import { statesOfProse } from '../../src/course/translation/prose-parts.ts';
import { translateRecord } from '../../src/course/translation/translate-record.ts';
import { stateOfWords } from '../../src/course/translation/words-of.ts';
import { diagnosticsAfter, errorsAfter, type Break } from '../support/broken-course.ts';

const fields = fieldsOfFile(collections.events.schema);
const event = {
  title: 'The storm',
  date: '1802-03',
  summary: 'It blew.',
  themes: ['weather'],
  place: 'The bay',
  actors: ['the pilots', 'the harbour master'],
  known: 'stated',
  basis: 'The log says so.',
  citations: [{ source: 'log', at: 'p. 3' }],
};
const of = stateOfWords(fields, event);
const questions = fieldsOfFile(collections.questions.schema);
const choice = {
  id: 'why',
  kind: 'single-choice',
  prompt: 'Why?',
  hint: 'Look.',
  level: 'recall',
  objective: 'one',
  evidence: { paragraph: 'plan' },
  citations: [{ source: 'log' }],
  choices: [
    { id: 'a', text: 'Wind', right: true, feedback: 'Yes.' },
    { id: 'b', text: 'Rain', feedback: 'No.' },
  ],
};

describe('a translation gives a record its words and nothing else', () => {
  test('words that are there stand in the place of the original’s, the rest stays', () => {
    const { data, missing } = translateRecord(fields, event, { of, title: 'Der Sturm' });
    expect(data).toEqual({ ...event, title: 'Der Sturm' });
    expect(missing).toEqual([['summary'], ['place'], ['actors', 0], ['actors', 1], ['basis']]);
  });

  test('items of a list are told by their ids, in whatever order they stand', () => {
    const item = questions.properties!['questions']!.items!;
    const words = {
      id: 'why',
      of: stateOfWords(item, choice),
      choices: [
        { id: 'b', text: 'Regen' },
        { id: 'a', text: 'Wind', feedback: 'Ja.' },
      ],
    };
    const { data, faults } = translateRecord(
      questions,
      { questions: [choice] },
      { questions: [words] },
    );
    expect(faults).toEqual([]);
    expect((data as { questions: (typeof choice)[] }).questions[0]!.choices).toEqual([
      { id: 'a', text: 'Wind', right: true, feedback: 'Ja.' },
      { id: 'b', text: 'Regen', feedback: 'No.' },
    ]);
  });

  test('names are added to those of the original', () => {
    const terms = fieldsOfFile(collections.glossary.schema);
    const term = { headword: 'Mole', kind: 'concept', aliases: ['pier'], definition: 'A wall.' };
    const words = { of: stateOfWords(terms, term), headword: 'Mole', aliases: ['Hafendamm'] };
    const { data } = translateRecord(terms, term, words);
    expect(data).toMatchObject({ aliases: ['Hafendamm', 'pier'], definition: 'A wall.' });
  });

  test('names can be added where the original has none, and one more of its own makes nothing old', () => {
    const terms = fieldsOfFile(collections.glossary.schema);
    const term = { headword: 'Mole', kind: 'concept', aliases: [], definition: 'A wall.' };
    const words = { of: stateOfWords(terms, term), headword: 'Mole', aliases: ['Hafendamm'] };
    const { data, faults, stale } = translateRecord(terms, { ...term, aliases: ['pier'] }, words);
    expect([faults, stale]).toEqual([[], []]);
    expect(data).toMatchObject({ aliases: ['Hafendamm', 'pier'] });
    expect(translateRecord(terms, term, words).data).toMatchObject({ aliases: ['Hafendamm'] });
  });

  test('words of another state of the original are not shown, and the state of now is told', () => {
    const changed = { ...event, summary: 'It blew hard.' };
    const { data, stale } = translateRecord(fields, changed, { of, title: 'Der Sturm' });
    expect(data).toEqual(changed);
    expect(stale).toEqual([{ path: [], state: stateOfWords(fields, changed) }]);
  });

  test('what is no words may change without a translation being of another state', () => {
    const dated = { ...event, date: '1802-04', citations: [{ source: 'log', at: 'p. 4' }] };
    expect(translateRecord(fields, dated, { of, title: 'Der Sturm' }).stale).toEqual([]);
    expect(translateRecord(fields, dated, { of, title: 'Der Sturm' }).data).toMatchObject({
      date: '1802-04',
    });
  });

  test.each<[string, object, string[]]>([
    ['a date', { of, date: '1802-03' }, ['a field that is no words']],
    ['citations', { of, citations: [] }, ['a field that is no words']],
    ['a misspelt field', { of, titel: 'x' }, ['the field “titel”']],
    ['a field that the original leaves out', { of, era: 'x' }, ['the field “era”']],
    ['words without a state', { title: 'x' }, ['words without a field “of”']],
    ['a list where there is a text', { of, title: ['x'] }, ['no text']],
    ['fewer items than the original', { of, actors: ['x'] }, ['1 of these']],
    ['a text where there is a list', { of, actors: 'x' }, ['no list']],
  ])('%s is refused', (_what, words, found) => {
    expect(translateRecord(fields, event, words).faults.map((fault) => fault.found)).toEqual(found);
  });

  test('an item that the original does not have is refused', () => {
    const item = questions.properties!['questions']!.items!;
    const state = stateOfWords(item, choice);
    const words = { id: 'why', of: state, choices: [{ id: 'c', text: 'x' }, { text: 'y' }] };
    const { faults } = translateRecord(questions, { questions: [choice] }, { questions: [words] });
    expect(faults.map(({ found }) => found)).toEqual(['the id “c”', 'an item without its id']);
  });
});

const PROSE = `<Anchor id="first" />One.<Cite source="a" /> Two <Term id="mole">the mole</Term>.<Cite source="b" at="p. 2" />

## The middle

<Anchor id="middle" was="old" />Three.<Cite source="c" />

- A list.

<Account id="ships" />

<Anchor id="last" />Four.
`;

function merge(own: string, original = PROSE) {
  const read = (body: string) => {
    const tree = parseProse({ file: 'test.mdx', body });
    if (!isTree(tree)) throw new Error(tree.found);
    return tree;
  };
  const states = statesOfProse(read(PROSE));
  const dated = own.replace(
    /of="(\w+)"/g,
    (_, anchor: string) => `of="${states.get(anchor) ?? anchor}"`,
  );
  const merged = mergeProse(read(original), read(dated), 'en');
  const sections = outlineTree(merged.tree, 'test.mdx').sections;
  return {
    ...merged,
    sections,
    text: sections.map(({ title, paragraphs }) => [title, ...paragraphs.map(({ text }) => text)]),
  };
}

const FIRST = `<Anchor id="first" of="first" />Eins.<Cite n="1" /> Zwei <Term id="mole">die Mole</Term>.<Cite n="2" />\n\n`;
const MIDDLE = `## Die Mitte\n\n<Anchor id="middle" of="middle" />Drei.<Cite n="1" />\n\n- Eine Liste.\n\n`;

describe('the prose of a translation', () => {
  test('stands in the place of the original’s; boxes, citations and addresses are the original’s', () => {
    const { text, sections, faults, missing } = merge(`${FIRST}${MIDDLE}`);
    expect(faults).toEqual([]);
    expect(missing).toEqual(['last']);
    expect(text).toEqual([
      ['', 'Eins. Zwei die Mole.'],
      ['Die Mitte', 'Drei.', 'Eine Liste.', '', '', 'Four.'],
    ]);
    expect(sections[1]!.id).toBe('the-middle');
    expect(sections[0]!.paragraphs[0]!.mentions).toMatchObject({
      sources: ['a', 'b'],
      terms: ['mole'],
    });
    expect(sections[1]!.paragraphs.flatMap(({ mentions }) => mentions.accounts)).toEqual(['ships']);
  });

  test('what is not translated is marked with its language, and announced once for each run', () => {
    const { tree } = merge(FIRST);
    const marked = tree.children.map(({ type, data }) => [type, data?.hProperties?.['lang']]);
    expect(marked).toEqual([
      ['paragraph', undefined],
      ['mdxJsxFlowElement', undefined],
      ['heading', 'en'],
      ['paragraph', 'en'],
      ['list', 'en'],
      ['mdxJsxFlowElement', undefined],
      ['paragraph', 'en'],
    ]);
  });

  test('a paragraph whose original says something else now is the original again', () => {
    const { stale, text } = merge(FIRST, PROSE.replace('One.', 'Only one.'));
    expect(stale.map(({ anchor }) => anchor)).toEqual(['first']);
    expect(text[0]).toEqual(['', '', 'Only one. Two the mole.']);
  });

  test('another place in a source does not make a translation old, and comes with it', () => {
    const { stale, sections } = merge(FIRST, PROSE.replace('source="a"', 'source="z"'));
    expect(stale).toEqual([]);
    expect(sections[0]!.paragraphs[0]!.mentions.sources).toEqual(['z', 'b']);
  });

  test.each<[string, string, string]>([
    [
      'leaves out a citation',
      FIRST.replace('<Cite n="2" />', ''),
      'the part “first” without <Cite n="2" />',
    ],
    ['has a citation twice', FIRST.replace('n="2"', 'n="1"'), '<Cite n="1" /> a second time'],
    ['has a citation of no number', FIRST.replace('n="2"', 'n="3"'), '<Cite n="3" />'],
    [
      'leaves out a term',
      FIRST.replace(/<\/?Term[^>]*>/g, ''),
      'the part “first” with nothing marked',
    ],
    ['marks another term', FIRST.replace('mole', 'pier'), 'the part “first” with <Term id="pier">'],
    [
      'leaves out a heading',
      MIDDLE.replace('## Die Mitte', ''),
      'the part “middle” with paragraph, list of 1',
    ],
    ['has a paragraph too many', `${FIRST}Mehr.\n`, 'the part “first” with paragraph, paragraph'],
    [
      'has no state',
      FIRST.replace(' of="first"', ''),
      'the part “first” without the state of its original',
    ],
    ['has an anchor of its own', FIRST.replace('id="first"', 'id="frist"'), 'the anchor “frist”'],
    ['has an anchor twice', FIRST + FIRST, 'the anchor “first” once more'],
    [
      'has another list',
      MIDDLE.replace('- Eine Liste.', '- Eine Liste.\n- Und mehr.'),
      'the part “middle” with heading of level 2, paragraph, list of 2',
    ],
    ['begins without an anchor', `Wort.\n\n${FIRST}`, 'text without an anchor'],
  ])('that %s is refused', (_what, own, found) => {
    expect(merge(own).faults.map((fault) => fault.found)).toEqual([found]);
  });
});

const INTO_URDU: Break = {
  file: 'course.yaml',
  replace: 'edition: 2025',
  by: 'edition: 2025\nlanguages: [en, ur]',
};

describe('the translations of a course', () => {
  test('are read with the course, each beside its original or in the folder of its language', async () => {
    const { records } = await new ContentReader('.').read();
    const { records: urdu } = inLanguage(records, 'ur');
    expect(urdu.events).toHaveLength(records.events.length);
    expect(urdu.events.map(({ data }) => data.date)).toEqual(
      records.events.map(({ data }) => data.date),
    );
    expect(urdu.chapters.map(({ data }) => data.order)).toEqual(
      records.chapters.map(({ data }) => data.order),
    );
    expect(inLanguage(records, 'en').records).toBe(records);
  });

  test('of a language that the course does not have are refused', async () => {
    const found = await errorsAfter({ file: 'events/attack.fr.yaml', write: 'title: x' });
    expect(found.map(formatDiagnostic).join()).toMatch(
      /attack\.fr\.yaml:1:1 {2}\[wrong-translation\]\n {2}found: +words in “fr”/,
    );
  });

  test.each([
    ['events/atack.ur.yaml', 'src/content/events/atack.yaml'],
    ['chapters/ur/frist.mdx', 'src/content/chapters/en/frist.mdx'],
  ])('of nothing are refused: %s', async (file, original) => {
    const write = file.endsWith('.mdx') ? '---\ntitle: x\n---\n' : 'title: x';
    const found = await errorsAfter({ file, write }, INTO_URDU);
    expect(found.map(formatDiagnostic).join()).toContain(`expected:  the original, ${original}`);
  });

  test('that cannot be read are told like any other file, with their line', async () => {
    const found = await errorsAfter(
      { file: 'events/attack.ur.yaml', write: 'of: x\ntitle: "a\n' },
      INTO_URDU,
    );
    expect(found.map(({ code, place }) => [code, place.file])).toEqual([
      ['unreadable-file', 'src/content/events/attack.ur.yaml'],
    ]);
  });

  test('may have no tags that are not the original’s', async () => {
    const write = '---\nof: x\n---\n<Anchor id="plan" of="x" />Wort <Trem id="plan">x</Trem>.\n';
    const found = await errorsAfter({ file: 'chapters/ur/first.mdx', write }, INTO_URDU);
    expect(found.map(({ code, place }) => [code, place.line])).toContainEqual(['unknown-tag', 4]);
  });

  test.each([
    [
      'a definition that is too long',
      {
        file: 'glossary/plan.ur.yaml',
        write: (of: string) => `of: "${of}"\ndefinition: ${'لفظ '.repeat(60)}\n`,
      },
      /at most 50 words/,
    ],
    [
      'markup in a field',
      {
        file: 'glossary/plan.ur.yaml',
        write: (of: string) => `of: "${of}"\ndefinition: یہ <b>پلان</b> ہے۔\n`,
      },
      /marked-up-text/,
    ],
  ])('are held to what originals are held to: %s', async (_what, { file, write }, said) => {
    const [old] = (await diagnosticsAfter(INTO_URDU, { file, write: write('00000000') })).filter(
      ({ code }) => code === 'stale-translation',
    );
    const of = /[0-9a-f]{8}$/.exec(old!.expected)![0];
    const found = await errorsAfter(INTO_URDU, { file, write: write(of) });
    expect(found.map(formatDiagnostic).join()).toMatch(said);
    expect(found.map(({ place }) => place.file)).toEqual([`src/content/${file}`]);
  });

  test('stop nothing by what they leave out', async () => {
    const found = await diagnosticsAfter(INTO_URDU);
    expect(
      new Set(found.filter(({ code }) => code === 'untranslated').map(({ place }) => place.file)),
    ).toContain('src/content/events/attack.yaml');
    expect(await errorsAfter(INTO_URDU)).toEqual([]);
  });
});
