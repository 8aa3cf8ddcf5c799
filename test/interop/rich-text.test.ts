import { describe, expect, test } from 'vitest';
import { FoundTexts, UNSEEN_SIGN, type Pictures } from '../../src/interop/rich-text/found-text.ts';
import { nameOf, readHtml } from '../../src/interop/rich-text/read-html.ts';
import { writeHtml } from '../../src/interop/rich-text/write-html.ts';
import type { RichNode } from '../../src/domain/text/rich-text.ts';

const PNG = 'data:image/png;base64,iVBORw0KGgo=';

/** What a piece of HTML becomes, and what was noted of it. */
function reading(html: string, pictures: Pictures = new Map()) {
  const notes: string[] = [];
  let unnamed = 0;
  const text = readHtml(html, {
    pictures,
    note: (remark, found) => notes.push(`${remark}: ${found}`),
    nextPicture: () => `picture ${(unnamed += 1)}`,
  });
  return { text, notes };
}

const at = (tag: string, ...children: RichNode[]) => ({ tag, children }) as RichNode;

describe('HTML of other systems', () => {
  test.each([
    ['b', 'b'],
    ['strong', 'b'],
    ['i', 'i'],
    ['em', 'i'],
    ['cite', 'i'],
    ['dfn', 'i'],
    ['var', 'i'],
    ['u', 'u'],
    ['ins', 'u'],
    ['s', 's'],
    ['del', 's'],
    ['strike', 's'],
    ['code', 'code'],
    ['kbd', 'code'],
    ['samp', 'code'],
    ['tt', 'code'],
    ['sub', 'sub'],
    ['sup', 'sup'],
    ['p', 'p'],
    ['div', 'p'],
    ['section', 'p'],
    ['article', 'p'],
    ['header', 'p'],
    ['footer', 'p'],
    ['figure', 'p'],
    ['figcaption', 'p'],
    ['address', 'p'],
    ['center', 'p'],
    ['dl', 'p'],
    ['dt', 'p'],
    ['dd', 'p'],
  ])('<%s> is kept as <%s>', (written, kept) => {
    expect(reading(`a<${written}>x</${written}>`).text).toEqual(['a', at(kept, 'x')]);
  });

  test.each<[html: string, text: RichNode[]]>([
    ['x', ['x']],
    ['', []],
    ['a<!-- b -->c', ['ac']],
    ['a<span>b</span>c', ['abc']],
    ['a<unknown>b</unknown>c', ['abc']],
    ['3 &lt; 4 &amp; 5', ['3 < 4 & 5']],
    // One paragraph around all of it says nothing.
    ['<p>x</p>', ['x']],
    ['<div><p>x</p></div>', ['x']],
    [' <p> </p><p>x</p><br>', ['x']],
    ['<p>a</p> <p>b</p>', [at('p', 'a'), at('p', 'b')]],
    ['<b>a</b>', [at('b', 'a')]],
    // Lines.
    ['x<br>y', ['x', at('br'), 'y']],
    ['x<hr>y', ['x', at('br'), 'y']],
    ['<br> <br>x<br><br>', ['x']],
    // Nothing that is empty, and every space between words.
    ['<b> </b>x', ['x']],
    ['<b></b><i><u></u></i>x', ['x']],
    ['<b>a</b> <i>b</i>', [at('b', 'a'), ' ', at('i', 'b')]],
    ['<ul> <li>a</li> <li>b</li> </ul>', [at('ul', ' ', at('li', 'a'), ' ', at('li', 'b'), ' ')]],
    // Quotations and headings.
    ['he said <q>no</q>', ['he said “no”']],
    ['<h1>a</h1>b', [at('p', at('b', 'a')), 'b']],
    ['<h6>a</h6>b', [at('p', at('b', 'a')), 'b']],
    ['<h7>a</h7>b', ['ab']],
    ['<xh1>a</xh1>b', ['ab']],
    // What is not for a reader.
    ['a<style>b</style>c', ['ac']],
    ['a<template>b</template>c', ['ac']],
    ['a<title>b</title>c', ['ac']],
    ['a<noscript>b</noscript>c', ['ac']],
    ['a<meta name="b">c<link href="d">e', ['ace']],
  ])('“%s” is read as it is meant', (html, text) => {
    expect(reading(html)).toEqual({ text, notes: [] });
  });

  test.each([
    ['<a href="https://e.example/a">here</a>', 'here (https://e.example/a)'],
    ['<a href=" HTTP://e.example ">here</a>', 'here (HTTP://e.example)'],
    ['<a href="mailto:a@e.example">write</a>', 'write (mailto:a@e.example)'],
    // The words say it.
    ['<a href="https://e.example/a">see e.example/a</a>', 'see e.example/a'],
    ['<a href="mailto:a@e.example">a@e.example</a>', 'a@e.example'],
    ['<a href="https://e.example/a"><b>e.example/</b>a</a> ', undefined],
    // It leads to nothing that a reader could go to.
    ['<a href="javascript:alert(1)">here</a>', 'here'],
    ['<a href="a-https:b">here</a>', 'here'],
    ['<a href="page.html">here</a>', 'here'],
    ['<a name="x">here</a>', 'here'],
  ])('the link %s says where it leads, unless its words do', (html, words) => {
    const { text } = reading(html);
    if (words === undefined) expect(JSON.stringify(text)).not.toContain('https');
    else expect(text).toEqual([words]);
  });

  test.each([
    'script',
    'audio',
    'video',
    'iframe',
    'object',
    'svg',
    'canvas',
    'form',
    'button',
    'select',
    'textarea',
  ])('<%s>, which does something, is told of', (tag) => {
    expect(reading(`a<${tag}></${tag}>b`)).toEqual({ text: ['ab'], notes: [`left-out: <${tag}>`] });
  });

  test.each(['input', 'embed'])('<%s> is told of', (tag) => {
    expect(reading(`a<${tag}>b`)).toEqual({ text: ['ab'], notes: [`left-out: <${tag}>`] });
  });

  test('a formula is told of, with its words', () => {
    expect(reading('<math><mi>x</mi><mo>+</mo><mn>1</mn></math>')).toEqual({
      text: ['x+1'],
      notes: ['formula: x+1'],
    });
  });

  test('what is deeper than anybody writes keeps its words', () => {
    const { text } = reading(`${'<b>'.repeat(200)}x<i>y</i>${'</b>'.repeat(200)}`);
    expect(JSON.stringify(text)).toContain('"xy"');
    expect(JSON.stringify(text).match(/"b"/g)?.length).toBeLessThan(40);
    expect(JSON.stringify(reading(`${'<b>'.repeat(9)}x`).text).match(/"b"/g)).toHaveLength(9);
  });
});

describe('pictures', () => {
  const pictures = new Map([
    ['a map.png', PNG],
    ['bad.png', 'data:text/html;base64,PGI+'],
  ]);

  test.each<[html: string, text: RichNode[], notes: string[]]>([
    [`<img src="${PNG}" alt="A map">`, [{ picture: PNG, alt: 'A map' }], []],
    [
      '<img src=" @@PLUGINFILE@@/a%20map.png?x=1 " alt=" A map ">',
      [{ picture: PNG, alt: 'A map' }],
      [],
    ],
    // Without words it gets a name, and the teacher is asked.
    [
      `<img src="${PNG}"><img src="a map.png">`,
      [
        { picture: PNG, alt: 'picture 1' },
        { picture: PNG, alt: 'picture 2' },
      ],
      ['picture-alt: picture 1', 'picture-alt: picture 2'],
    ],
    ['<img src="no.png" alt="A map">', ['[A map]'], ['picture-missing: no.png']],
    ['<img alt="A map">', ['[A map]'], ['picture-missing: A map']],
    [
      '<img src="https://e.example/a.png" alt="A map">',
      ['[A map]'],
      ['picture-outside: https://e.example/a.png'],
    ],
    ['<img src="//e.example/a.png">', ['[picture 1]'], ['picture-outside: //e.example/a.png']],
    ['<img src="a//b.png" alt="A map">', ['[A map]'], ['picture-missing: a//b.png']],
    ['<img src="bad.png" alt="A map">', ['[A map]'], ['picture-unfit: A map']],
    ['<img src="data:text/html,x" alt="A map">', ['[A map]'], ['picture-unfit: A map']],
  ])('%s', (html, text, notes) => {
    expect(reading(html, pictures)).toEqual({ text, notes });
  });

  test.each([
    ['@@PLUGINFILE@@/a%20map.png', 'a map.png'],
    ['$IMS-CC-FILEBASE$/b.png', 'b.png'],
    ['$IMS-CC-FILEBASE$b.png', 'b.png'],
    ['./c.png', 'c.png'],
    ['/d.png', 'd.png'],
    ['x/./e.png', 'x/./e.png'],
    ['f.png?forcedownload=1', 'f.png'],
    ['100%.png', '100%.png'],
    ['', ''],
  ])('%s is the file “%s”', (source, name) => {
    expect(nameOf(source)).toBe(name);
  });
});

describe('the texts of a question', () => {
  test.each([
    ['plain', ' 1 < 2\r\n<b> ', '1 < 2\n<b>'],
    ['html', '1 &lt; 2\n<b>x</b>', '1 < 2 x'],
    ['lines', '\n1 &lt; 2\r\n<b>x</b>\ny\n', '1 < 2\nx\ny'],
    ['markdown', 'a **b**', 'a b'],
  ] as const)('written as %s are read so', (format, source, words) => {
    expect(new FoundTexts().read(source, format)).toBe(words);
  });

  test('have their look kept where they have one', () => {
    const texts = new FoundTexts();
    texts.read('plain', 'html');
    expect(texts.richTexts()).toEqual({});
    expect(texts.read('a <b>b</b>', 'html')).toBe('a b');
    expect(texts.richTexts()).toEqual({ rich: { 'a b': ['a ', at('b', 'b')] } });
    texts.read('2 lines\nof it', 'plain');
    expect(texts.rich['2 lines\nof it']).toEqual(['2 lines', at('br'), 'of it']);
  });

  test('of the same words and another look are told apart by what is not seen', () => {
    const texts = new FoundTexts();
    expect(texts.read('a', 'plain')).toBe('a');
    expect(texts.read('<b>a</b>', 'html')).toBe(`a${UNSEEN_SIGN}`);
    expect(texts.read('<i>a</i>', 'html')).toBe(`a${UNSEEN_SIGN}${UNSEEN_SIGN}`);
    expect(texts.read('<b>a</b>', 'html')).toBe(`a${UNSEEN_SIGN}`);
    expect(texts.read('a', 'html')).toBe('a');
  });

  test('without a word are without a word, however often', () => {
    const texts = new FoundTexts();
    expect(texts.read('', 'plain')).toBe('');
    expect(texts.read('<p> </p>', 'html')).toBe('');
    expect(texts.richTexts()).toEqual({});
  });

  test.each(['\\(x\\)', '\\[x\\]', 'so $$x$$'])('a formula (%s) is told of, once', (source) => {
    const texts = new FoundTexts();
    texts.read(source, 'plain');
    texts.read(source, 'plain');
    expect(texts.remarks).toEqual([{ remark: 'formula', found: source }]);
  });

  test('two remarks on one thing, and one remark on two things, are all there', () => {
    const texts = new FoundTexts();
    texts.note('case', 'a');
    texts.note('case', 'b');
    texts.note('units', 'a');
    texts.note('case', 'a');
    expect(texts.remarks).toEqual([
      { remark: 'case', found: 'a' },
      { remark: 'case', found: 'b' },
      { remark: 'units', found: 'a' },
    ]);
  });

  test('pictures without words are counted up through all of them', () => {
    const texts = new FoundTexts();
    texts.read(`<img src="${PNG}">`, 'html');
    texts.read(`x<img src="${PNG}">`, 'markdown');
    expect(texts.remarks.map(({ found }) => found)).toEqual(['picture 1', 'picture 2']);
  });
});

describe('HTML for other systems', () => {
  test.each<[text: RichNode[], html: string]>([
    [['a & b < c > d "e"'], 'a &amp; b &lt; c &gt; d &quot;e&quot;'],
    [['a', at('br'), at('b', 'b', at('i', 'c'))], 'a<br><b>b<i>c</i></b>'],
    [[{ picture: 'x.png', alt: '1 < 2' }], '<img src="x.png" alt="1 &lt; 2">'],
    [[], ''],
  ])('%j', (text, html) => {
    expect(writeHtml(text)).toBe(html);
  });

  test('names pictures as the package has them', () => {
    const name = (picture: string) => `files/"${picture}"`;
    expect(writeHtml([at('p', { picture: 'a', alt: '' })], name)).toBe(
      '<p><img src="files/&quot;a&quot;" alt=""></p>',
    );
  });
});
