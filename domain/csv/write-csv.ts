/** Numbers stay numbers; texts are guarded. */
export type CsvCell = string | number;

/** What spreadsheets take for the beginning of a formula (OWASP, CSV injection). */
const startsFormula = /^[=+\-@\t\r\n\0＝＋－＠]/;

/**
 * A table as RFC 4180 with a UTF-8 byte order mark, so that spreadsheets show Chinese. A text that would run as a formula
 * begins with a single quote.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: CsvCell): string {
  if (typeof value === 'number') return String(value);
  const safe = startsFormula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
