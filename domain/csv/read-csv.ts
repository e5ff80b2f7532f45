import { refusal, success, type Result } from '../result';

/** A row of a table, with the line of the file it begins in, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A field: in quotes, where quotes are doubled, or without any; then what ends it. */
const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

const lineEnd = /\r\n|\n|\r/g;

/**
 * Reads RFC 4180 strictly: a quote in the middle of a plain field or one that is never closed is refused with the line it
 * began in, because a reader that guesses puts numbers into the wrong columns. Empty lines are left out.
 */
export function readCsv(text: string): Result<readonly CsvRow[], 'CSV_UNREADABLE'> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const rows: CsvRow[] = [];
  let row: string[] = [];
  let [line, linesRead] = [1, 1];
  let place = 0;
  while (place < source.length || row.length > 0) {
    field.lastIndex = place;
    const found = field.exec(source);
    if (found === null) return refusal('CSV_UNREADABLE', { line: lineOf(source, place) });
    const [whole, quoted, plain = '', end] = found;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    place += whole.length;
    linesRead += whole.match(lineEnd)?.length ?? 0;
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push({ line, cells: row });
    [row, line] = [[], linesRead];
  }
  return success(rows);
}

function lineOf(text: string, place: number): number {
  return text.slice(0, place).split(lineEnd).length;
}
