/**
 * The drawings of the site as they stand in a book. On a page marks are placed in per cent and words have
 * a size of their own, whatever the page is wide; a book has no such page: each drawing has a window here,
 * as wide as a phone's, and is scaled as a whole.
 */

import { defaultTreeAdapter as tree, html } from 'parse5';
import { attribute, findAll, findElement, hasClass, type Element } from './page-tree.ts';

const WIDTH = 400;
/** Heights that stand in the styles of the site. */
const HEIGHTS: Record<string, number> = { picture: 400, scale: 20 };
/** Of a row that shows one value. */
const ROW = 16;
const ACROSS = ['x', 'x1', 'x2', 'cx', 'width'];
const DOWN = ['y', 'y1', 'y2', 'cy', 'height'];
/** What is drawn where there is more room, or where words stand beside it. */
const ELSEWHERE = ['roomy', 'wide', 'account-strip'];

/** Gives every drawing below `root` its window, in place. */
export function drawForBook(root: Element): void {
  for (const class_ of ELSEWHERE)
    findAll(root, (element) => hasClass(element, class_)).forEach(detach);
  findAll(root, (element) => hasClass(element, 'region-map')).forEach(joinMap);
  const drawings = findAll(root, ({ tagName }) => tagName === 'svg');
  for (const drawing of drawings) {
    if (hasClass(drawing, 'sign') || attribute(drawing, 'viewBox') !== undefined) continue;
    const kind = Object.keys(HEIGHTS).find((name) => hasClass(drawing, name));
    setWindow(drawing, HEIGHTS[kind ?? ''] ?? Number(attribute(drawing, 'height') ?? ROW));
  }
}

/** The shapes of a map and its marks lie one over the other on a page: here they are one drawing. */
function joinMap(map: Element): void {
  const base = findElement(map, (element) => hasClass(element, 'base'));
  const marks = findElement(map, (element) => hasClass(element, 'marks'));
  const [, , width = 0, height = 0] = (attribute(base!, 'viewBox') ?? '').split(' ').map(Number);
  if (!base || !marks || width === 0) throw new Error('A map has no shapes or no marks.');
  const shapes = tree.createElement('g', html.NS.SVG, []);
  for (const node of [...base.childNodes]) {
    tree.detachNode(node);
    tree.appendChild(shapes, node);
    if ('tagName' in node && node.tagName === 'svg') {
      node.attrs = [toWindow(attribute(node, 'viewBox'))];
      node.tagName = node.nodeName = 'g';
    }
  }
  detach(base);
  const [first] = marks.childNodes;
  if (first) tree.insertBefore(marks, shapes, first);
  else tree.appendChild(marks, shapes);
  setWindow(marks, Math.round((height * WIDTH) / width));
}

/** What brings shapes, drawn in a window of their own, to the width of a drawing here. */
export function toWindow(viewBox = ''): { name: string; value: string } {
  const [, , width = WIDTH] = viewBox.split(' ').map(Number);
  return { name: 'transform', value: `scale(${(WIDTH / width).toFixed(5)})` };
}

function setWindow(drawing: Element, height: number): void {
  inPixels(drawing, height);
  drawing.attrs = [
    ...drawing.attrs.filter(({ name }) => name !== 'width' && name !== 'height'),
    { name: 'viewBox', value: `0 0 ${WIDTH} ${height}` },
  ];
}

/** Places of marks, in per cent of the window, in its own units. */
function inPixels(element: Element, height: number): void {
  for (const attr of element.attrs) {
    const [, percent] = /^(-?[\d.]+)%$/.exec(attr.value) ?? [];
    if (percent === undefined) continue;
    const whole = ACROSS.includes(attr.name)
      ? WIDTH
      : DOWN.includes(attr.name)
        ? height
        : undefined;
    if (whole !== undefined)
      attr.value = String(Number(((Number(percent) * whole) / 100).toFixed(1)));
  }
  for (const child of element.childNodes) if ('tagName' in child) inPixels(child, height);
}

function detach(element: Element): void {
  tree.detachNode(element);
}
