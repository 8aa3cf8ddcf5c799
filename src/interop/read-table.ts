import Papa from 'papaparse';

/** What stands between cells; the comma of Urdu is what its keyboards give. */
const SEPARATORS = [',', '\t', '|', ';', '،'];

/**
 * The rows of a table as spreadsheets write it: with commas, semicolons or tabs, said in a first line
 * `sep=;` or found out; cells without space around them, empty rows left out.
 */
export function readTable(text: string): string[][] {
  const { table, delimiter } = withoutSeparatorLine(text);
  const { data } = Papa.parse<string[]>(table, {
    skipEmptyLines: 'greedy',
    delimiter,
    delimitersToGuess: SEPARATORS,
  });
  return data.map((row) => row.map((cell) => cell.trim()));
}

/**
 * A table without a byte-order mark and without the line `sep=;` that tells Excel the separator, which
 * is `delimiter` then, and empty where it is to be found out.
 */
export function withoutSeparatorLine(text: string): {
  table: string;
  delimiter: string;
  linesBefore: number;
} {
  const plain = text.replace(/^\uFEFF/, '');
  const line = /^"?sep=(.)"?\r?\n/i.exec(plain);
  return line
    ? { table: plain.slice(line[0].length), delimiter: line[1] ?? '', linesBefore: 1 }
    : { table: plain, delimiter: '', linesBefore: 0 };
}
