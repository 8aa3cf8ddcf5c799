/** Dates that a spreadsheet has rewritten in its own manner, and what was meant by them. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Day 0 of spreadsheets, so that 1 March 1900 and all after it are right. */
const DAY_ZERO_MS = Date.UTC(1899, 11, 30);
/** 1954 to 2064: smaller numbers are years, larger ones anything. */
const SERIALS = { least: 20_000, most: 60_000 };
/** Two digits up to here are of this century. */
const LATEST_SHORT_YEAR = 49;

/**
 * What each cell of a column was before a spreadsheet rewrote it, in EDTF; `undefined` for a cell that
 * was not, or that could be two days. Whether days or months come first is seen from the whole column.
 *
 * @example proposeDates(['11-Mar-15', 'Dec-14', '41989']) // => ['2015-03-11', '2014-12', '2014-12-16']
 */
export function proposeDates(cells: readonly string[]): (string | undefined)[] {
  const order = orderIn(cells);
  return cells.map((cell) => proposeDate(cell.trim(), order));
}

/** Whether a cell looks like what spreadsheets make of dates. */
export function isRewritten(cell: string): boolean {
  const text = cell.trim();
  return (
    /^\d{1,2}[-/. ][a-z]{3,9}[-/. ]\d{2,4}$/i.test(text) ||
    /^[a-z]{3,9}[-/. ]\d{2,4}$/i.test(text) ||
    /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(text) ||
    isSerial(text)
  );
}

type Order = 'day-first' | 'month-first' | undefined;

function orderIn(cells: readonly string[]): Order {
  const pairs = cells.flatMap((cell) => {
    const [, first, second] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}$/.exec(cell.trim()) ?? [];
    return first === undefined ? [] : [[Number(first), Number(second)] as const];
  });
  const isDayFirst = pairs.some(([first]) => first > 12);
  const isMonthFirst = pairs.some(([, second]) => second > 12);
  if (isDayFirst === isMonthFirst) return undefined;
  return isDayFirst ? 'day-first' : 'month-first';
}

function proposeDate(text: string, order: Order): string | undefined {
  if (isSerial(text)) return isoDay(DAY_ZERO_MS + Number(text) * 86_400_000);
  const named = /^(?:(\d{1,2})[-/. ])?([a-z]{3,9})[-/. ](\d{2}|\d{4})$/i.exec(text);
  if (named) {
    const month = MONTHS.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) + 1;
    if (month === 0) return undefined;
    return joined(yearOf(named[3] ?? ''), month, named[1]);
  }
  const numbered = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(text);
  if (!numbered) return undefined;
  const [, first = '', second = '', year = ''] = numbered;
  if (first === second) return joined(yearOf(year), Number(first), second);
  if (order === undefined) return undefined;
  return order === 'day-first'
    ? joined(yearOf(year), Number(second), first)
    : joined(yearOf(year), Number(first), second);
}

function isSerial(text: string): boolean {
  return /^\d{5}$/.test(text) && Number(text) >= SERIALS.least && Number(text) <= SERIALS.most;
}

function yearOf(digits: string): number {
  if (digits.length === 4) return Number(digits);
  return Number(digits) + (Number(digits) <= LATEST_SHORT_YEAR ? 2000 : 1900);
}

/** The date in EDTF; `undefined` for a day that the calendar does not have. */
function joined(year: number, month: number, day: string | undefined): string | undefined {
  const two = (value: number) => String(value).padStart(2, '0');
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return `${year}-${two(month)}`;
  const ms = Date.UTC(year, month - 1, Number(day));
  const date = `${year}-${two(month)}-${two(Number(day))}`;
  return isoDay(ms) === date ? date : undefined;
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
