import Papa from 'papaparse';

/**
 * The rows of a table as spreadsheets write it: with commas, semicolons or tabs, said in a first line
 * `sep=;` or found out; cells without space around them, empty rows left out.
 */
export function readTable(text: string): string[][] {
  const [, delimiter, rest] = /^\uFEFF?"?sep=(.)"?\r?\n([\s\S]*)$/i.exec(text) ?? [];
  const { data } = Papa.parse<string[]>((rest ?? text).replace(/^\uFEFF/, ''), {
    skipEmptyLines: 'greedy',
    ...(delimiter !== undefined && { delimiter }),
  });
  return data.map((row) => row.map((cell) => cell.trim()));
}
