import { refusal, success, type Result } from '../result';

/** One line of text after another, as spreadsheets write it. */
export type CsvTable = readonly (readonly string[])[];

/** A field: in quotes, where quotes are doubled, or without any; then what ends it. */
const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

/**
 * Reads RFC 4180 strictly: a quote in the middle of a plain field or one that is never closed is refused with the line it
 * began in, because a reader that guesses puts numbers into the wrong columns. Empty lines are left out.
 */
export function readCsv(text: string): Result<CsvTable, 'CSV_UNREADABLE'> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const rows: string[][] = [];
  let row: string[] = [];
  let place = 0;
  while (place < source.length || row.length > 0) {
    field.lastIndex = place;
    const found = field.exec(source);
    if (found === null) return refusal('CSV_UNREADABLE', { line: lineOf(source, place) });
    const [whole, quoted, plain = '', end] = found;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    place += whole.length;
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return success(rows);
}

function lineOf(text: string, place: number): number {
  return text.slice(0, place).split(/\r\n|\n|\r/).length;
}
