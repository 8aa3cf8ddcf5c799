import { describe, expect, test } from 'vitest';
import {
  childElements,
  childrenOf,
  descendantsOf,
  formatXml,
  parseXml,
  sourceOf,
  textOf,
  xml,
} from '../../src/interop/xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

function rootOf(source: string) {
  const read = parseXml(source);
  if (!read.ok) throw new Error(`line ${read.line}: ${read.found}`);
  return read.root;
}

describe('a document that is written', () => {
  test('has its elements, attributes, texts and comments, what is no element left out', () => {
    const root = xml('a', { b: '1' }, xml('c', {}, '<&'), undefined, { comment: 'of it' });
    expect(formatXml(root)).toBe(`${HEAD}<a b="1"><c>&lt;&amp;</c><!-- of it --></a>\n`);
  });

  test('keeps namespaces: its own, those of elements within, those of attributes', () => {
    const root = xml(
      'a',
      { xmlns: 'urn:a', 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance', 'xsi:x': 'y' },
      xml('b', {}, xml('c', { xmlns: 'urn:c' }, xml('d'))),
    );
    const text = formatXml(root);
    expect(text.match(/ xmlns="urn:a"/g)).toHaveLength(1);
    expect(text.match(/ xmlns="urn:c"/g)).toHaveLength(1);
    expect(text.match(/ xmlns:xsi=/g)).toHaveLength(1);
    const read = rootOf(text);
    expect(read.namespaceURI).toBe('urn:a');
    expect(descendantsOf(read, 'b')[0]?.namespaceURI).toBe('urn:a');
    expect(descendantsOf(read, 'd')[0]?.namespaceURI).toBe('urn:c');
    expect(read.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'x')).toBe('y');
  });

  test('keeps a language and an attribute with a prefix that is nobody’s', () => {
    expect(formatXml(xml('a', { 'xml:lang': 'ur', 'cc:b': '1' }))).toBe(
      `${HEAD}<a xml:lang="ur" cc:b="1"/>\n`,
    );
  });

  test('parts what would end a section of text', () => {
    const text = formatXml(xml('a', {}, { cdata: 'x ]]> y' }));
    expect(text).toBe(`${HEAD}<a><![CDATA[x ]]]]><![CDATA[> y]]></a>\n`);
    expect(rootOf(text).textContent).toBe('x ]]> y');
  });

  test('has a space for what XML does not allow', () => {
    expect(rootOf(formatXml(xml('a', {}, 'x\u0001y', { cdata: 'z\uFFFE' }))).textContent).toBe(
      'x yz ',
    );
  });
});

describe('a document that is read', () => {
  test.each([
    [
      'a declaration, a mark and comments before it',
      '\uFEFF<?xml version="1.0"?>\n<!-- a > b -->\n<a/>',
    ],
    ['a document type that only names itself', '<!DOCTYPE a SYSTEM "a.dtd">\n<a/>'],
    ['such a one behind a comment', '<!-- one\ntwo --><!doctype a>\n<a/>'],
  ])('may have %s', (_what, source) => {
    expect(rootOf(source).nodeName).toBe('a');
  });

  test('with entities of its own is refused, and its line said', () => {
    const source = '<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE a [<!ENTITY b "c">]>\n<a>&b;</a>';
    expect(parseXml(source)).toEqual({ ok: false, line: 3, found: '<!DOCTYPE' });
  });

  test('that has a document type within a text is read', () => {
    expect(rootOf('<a><![CDATA[<!DOCTYPE a [ ]>]]></a>').textContent).toBe('<!DOCTYPE a [ ]>');
  });

  test.each([
    ['<a>\n  <b>\n</a>', 2, '<b>'],
    ['<!DOCTYPE a\n>\n<a>\n</b>', 3, '<a>'],
    ['no XML', 1, 'no XML'],
    ['', 1, ''],
  ])('that is broken says the line and what stands there: %j', (source, line, found) => {
    expect(parseXml(source)).toEqual({ ok: false, line, found });
  });
});

describe('what is in an element', () => {
  const root = rootOf('<a>one<b>two<c x="1">three</c></b><b>four</b><d xmlns="urn:d"><c/></d></a>');

  test('are its elements, by their names or all', () => {
    expect(childrenOf(root, 'b').map(({ textContent }) => textContent)).toEqual([
      'twothree',
      'four',
    ]);
    expect(childElements(root).map(({ nodeName }) => nodeName)).toEqual(['b', 'b', 'd']);
    expect(descendantsOf(root, 'c')).toHaveLength(2);
    expect(descendantsOf(root, 'b', 'd')).toHaveLength(3);
    expect(descendantsOf(root).map(({ nodeName }) => nodeName)).toEqual(['b', 'c', 'b', 'd', 'c']);
  });

  test('is the text at the end of a way, and none where it leads nowhere', () => {
    expect(textOf(root, 'b', 'c')).toBe('three');
    expect(textOf(root, 'c')).toBe('');
    expect(textOf(root, 'x', 'c')).toBe('');
    expect(textOf(undefined)).toBe('');
  });

  test('is written as it was', () => {
    expect(sourceOf(childrenOf(root, 'b')[0]!)).toBe('<b>two<c x="1">three</c></b>');
  });
});
