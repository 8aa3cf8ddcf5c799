/** What vis-timeline is given for a mark and for an era. */

import type { DataItem } from 'vis-timeline';
import type { Era } from '../../domain/timeline/eras.ts';
import { labelWithin, type AxisMark, type AxisWindow } from '../../domain/timeline/layout-marks.ts';

/** The row of the eras' names. */
export const ERAS = 'eras';
/** The room that the name of an era takes at least. */
const ERA_NAME_PX = 120;

/** The drawing of a mark; the one that stands for the row `selected` looks selected. */
export function toItem(mark: AxisMark, selected: string | undefined): DataItem {
  const [row] = mark.rows;
  const isSelected = mark.rows.some(({ id }) => id === selected);
  const known = mark.shape === 'cluster' ? 'cluster' : `${row?.known} mark-${row?.precision}`;
  const text = mark.shape === 'cluster' ? String(mark.rows.length) : (row?.title ?? '');
  return {
    id: mark.id,
    group: mark.lane,
    content: label(text, mark),
    ...extentOf(mark),
    className: `mark-${mark.shape} mark-${known}${isSelected ? ' mark-selected' : ''}${row?.isStory ? ' mark-story' : ''}${mark.labelStartMs === undefined ? '' : ' mark-before'}`,
  };
}

/** A label that stands before its mark is drawn as a bar that ends with it, so that nothing covers it. */
function extentOf({
  shape,
  startMs,
  endMs,
  labelStartMs,
}: AxisMark): Partial<DataItem> & Pick<DataItem, 'start'> {
  if (labelStartMs !== undefined) return { start: labelStartMs, end: startMs, type: 'range' };
  return shape === 'span'
    ? { start: startMs, end: endMs, type: 'range' }
    : { start: startMs, type: 'point' };
}

/** Whether a mark may stay as it is drawn. */
export function looksTheSame(mark: AxisMark, before: AxisMark | undefined): boolean {
  return (
    before !== undefined &&
    before.shape === mark.shape &&
    before.rows.length === mark.rows.length &&
    Math.abs(before.labelPx - mark.labelPx) < 8 &&
    before.labelInsetPx === mark.labelInsetPx &&
    (before.labelStartMs === undefined) === (mark.labelStartMs === undefined)
  );
}

/** An era is a band behind all lanes, with its name in a row above them. */
export function toEraItems({ title, startsAt, endsAt }: Era, window: AxisWindow): DataItem[] {
  const extent = { start: startsAt, end: endsAt };
  const span = { startMs: Date.parse(startsAt), endMs: Date.parse(endsAt) };
  return [
    { id: `band-${title}`, content: '', ...extent, type: 'background', className: 'era' },
    {
      id: `era-${title}`,
      content: label(title, { shape: 'span', ...named(labelWithin(span, window)) }),
      ...extent,
      type: 'range',
      group: ERAS,
      className: 'era-name',
    },
  ];
}

/** Every era has its name, though it be longer than the era. */
function named({ labelPx, labelInsetPx }: Pick<AxisMark, 'labelPx' | 'labelInsetPx'>) {
  return { labelPx: Math.max(labelPx, ERA_NAME_PX), labelInsetPx };
}

/** What stands in a mark: nothing, where there is no room for it. */
function label(
  text: string,
  { shape, labelPx, labelInsetPx }: Pick<AxisMark, 'shape' | 'labelPx' | 'labelInsetPx'>,
): string {
  if (shape === 'cluster') return text;
  if (labelPx === 0) return '';
  const element = document.createElement('span');
  element.className = 'mark-label';
  element.textContent = text;
  element.style.maxInlineSize = `${labelPx}px`;
  element.style.marginInlineStart = `${labelInsetPx}px`;
  // The library takes an element as well, whatever its types say.
  return element as unknown as string;
}
