import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { PUBLISHED_NAMES, publishedSchemaOf } from '../../src/schema/published.ts';

interface DataFile {
  version: number;
  licence: string;
  items: Record<string, unknown>[];
}

const read = (name: string) => readFileSync(`dist/data/${name}`, 'utf8');
const data = (name: string) => JSON.parse(read(`${name}.json`)) as DataFile;

describe.each(PUBLISHED_NAMES)('/data/%s.json', (name) => {
  const file = data(name);

  test('has a version, a licence, and items with an id and an address', () => {
    expect(file).toMatchObject({ version: 1, licence: 'CC-BY-4.0' });
    expect(file.items.length).toBeGreaterThan(0);
    for (const { id, url } of file.items) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(url).toMatch(/^\//);
    }
  });

  test('is as its schema says', () => {
    const checked = publishedSchemaOf(name).safeParse(file);
    expect(checked.error?.issues.slice(0, 3) ?? []).toEqual([]);
  });

  test('has a JSON Schema beside it that names its fields', () => {
    const schema = JSON.parse(read(`schema/${name}.json`)) as {
      $schema: string;
      properties: { items: object };
    };
    expect(schema.$schema).toContain('json-schema.org');
    expect(JSON.stringify(schema.properties.items)).toContain('"url"');
  });
});

test('the course is all there', () => {
  expect(data('events').items.length).toBeGreaterThanOrEqual(72);
  expect(data('glossary').items.length).toBeGreaterThanOrEqual(110);
  expect(data('questions').items.length).toBeGreaterThanOrEqual(160);
  expect(data('accounts').items.length).toBeGreaterThanOrEqual(40);
  expect(data('sources').items.filter(({ role }) => role === 'document')).toHaveLength(5);
});

test('an event carries its date as text, label, first and last day, and precision', () => {
  const attack = data('events').items.find(({ id }) => id === 'aps-attack-2014');
  expect(attack).toMatchObject({
    date: '2014-12-16',
    label: '16 December 2014',
    earliest: '2014-12-16',
    latest: '2014-12-16',
    precision: 'day',
  });
});

test.each([
  ['events.csv', 'events'],
  ['glossary.csv', 'glossary'],
])('%s has one row for each item', (file, name) => {
  const { data: rows, errors } = Papa.parse(read(file).replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(rows).toHaveLength(data(name).items.length);
});
