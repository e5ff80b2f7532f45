import { startOfBeijingDay } from '../calendar';
import { readCsv, type CsvRow } from '../csv/read-csv';
import { isMobile } from '../membership/phone';
import { fen, type Fen } from '../money';
import { refusal, success, type Result } from '../result';
import { importLimits } from './import-limits';
import type { OutsideSale, OutsideSource } from './outside-order';

/** The columns of an import, with the names a header may give them. Only the last may be missing. */
const columns = {
  source: ['source', '来源'],
  number: ['number', '单号'],
  phone: ['phone', '手机号'],
  amountFen: ['paid', '实付金额'],
  at: ['at', '时间'],
  refundOf: ['refundOf', '退款原单号'],
} as const;

type Column = keyof typeof columns;

const columnNames: readonly Column[] = ['source', 'number', 'phone', 'amountFen', 'at', 'refundOf'];

/** Why a row is not taken. The first six are about the row alone, the others about what it says with the rest. */
export type RowCode =
  | 'ROW_CELLS'
  | 'ROW_SOURCE'
  | 'ROW_NUMBER'
  | 'ROW_PHONE'
  | 'ROW_AMOUNT'
  | 'ROW_TIME'
  | 'ROW_TWICE'
  | 'ROW_CHANGED'
  | 'ROW_REFUND_OF'
  | 'ROW_REFUND_TOO_MUCH';

export interface RowProblem {
  /** The line of the file it begins in; the header is line 1. */
  readonly row: number;
  readonly field?: Column;
  readonly code: RowCode;
}

/** A row that can be read, and its number. */
export interface SaleRow {
  readonly row: number;
  readonly sale: OutsideSale;
}

export interface ReadRows {
  readonly sales: readonly SaleRow[];
  readonly problems: readonly RowProblem[];
}

/**
 * Reads an import of orders made elsewhere. A row with anything wrong is told with all that is wrong; the file itself is
 * refused when it cannot be read, lacks a column or has more rows than one call can take.
 */
export function readOutsideSales(
  text: string,
  now: number,
): Result<ReadRows, 'CSV_UNREADABLE' | 'CSV_HEADER' | 'IMPORT_TOO_LONG' | 'IMPORT_EMPTY'> {
  const table = readCsv(text);
  if (!table.ok) return table;
  const [{ cells: header } = { cells: [] }, ...rows] = table.value;
  const places = placesOf(header);
  if (!places.ok) return places;
  if (rows.length === 0) return refusal('IMPORT_EMPTY');
  if (rows.length > importLimits.rows) {
    return refusal('IMPORT_TOO_LONG', { most: importLimits.rows });
  }
  return success(readRows(rows, header.length, places.value, now));
}

type Places = Readonly<Record<Column, number>>;

function placesOf(header: readonly string[]): Result<Places, 'CSV_HEADER'> {
  const names = header.map((name) => name.trim());
  const place = (column: Column) =>
    names.findIndex((name) => columns[column].some((known) => known === name));
  const missing = columnNames.find((column) => column !== 'refundOf' && place(column) < 0);
  if (missing !== undefined) return refusal('CSV_HEADER', { column: columns[missing].join(' / ') });
  return success({
    source: place('source'),
    number: place('number'),
    phone: place('phone'),
    amountFen: place('amountFen'),
    at: place('at'),
    refundOf: place('refundOf'),
  });
}

function readRows(rows: readonly CsvRow[], width: number, places: Places, now: number): ReadRows {
  const sales: SaleRow[] = [];
  const problems: RowProblem[] = [];
  rows.forEach(({ line: row, cells }) => {
    if (cells.length !== width) {
      problems.push({ row, code: 'ROW_CELLS' });
      return;
    }
    const read = readRow((column) => (cells[places[column]] ?? '').trim(), now);
    if ('sale' in read) sales.push({ row, sale: read.sale });
    else problems.push(...read.problems.map((problem) => ({ row, ...problem })));
  });
  return { sales, problems };
}

type Read =
  { readonly sale: OutsideSale } | { readonly problems: readonly Omit<RowProblem, 'row'>[] };

function readRow(cell: (column: Column) => string, now: number): Read {
  const source = sourceOf(cell('source'));
  const amountFen = amountOf(cell('amountFen'));
  const instant = instantOf(cell('at'));
  const at = instant !== undefined && isSaleTime(instant, now) ? instant : undefined;
  const [number, phone, refundOf] = [cell('number'), cell('phone'), cell('refundOf')];
  const problems: Omit<RowProblem, 'row'>[] = [];
  if (source === undefined) problems.push({ field: 'source', code: 'ROW_SOURCE' });
  if (!isOrderNumber(number)) problems.push({ field: 'number', code: 'ROW_NUMBER' });
  if (!isMobile(phone)) problems.push({ field: 'phone', code: 'ROW_PHONE' });
  if (amountFen === undefined) problems.push({ field: 'amountFen', code: 'ROW_AMOUNT' });
  if (at === undefined) problems.push({ field: 'at', code: 'ROW_TIME' });
  if (refundOf !== '' && !isOrderNumber(refundOf))
    problems.push({ field: 'refundOf', code: 'ROW_NUMBER' });
  if (source === undefined || amountFen === undefined || at === undefined || problems.length > 0) {
    return { problems };
  }
  const sale = { source, number, phone, amountFen, at };
  return { sale: refundOf === '' ? sale : { ...sale, refundOf } };
}

const sourceNames = new Map<string, OutsideSource>([
  ['counter', 'counter'],
  ['门店', 'counter'],
  ['tmall', 'tmall'],
  ['天猫', 'tmall'],
  ['jd', 'jd'],
  ['京东', 'jd'],
  ['erp', 'erp'],
]);

function sourceOf(text: string): OutsideSource | undefined {
  return sourceNames.get(text.toLowerCase());
}

/** What a number of another system may look like; it becomes part of an id. */
export function isOrderNumber(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/.test(text);
}

/** Yuan with at most two decimals, up to ten million. */
function amountOf(text: string): Fen | undefined {
  const found = /^(\d{1,8})(?:\.(\d{1,2}))?$/.exec(text);
  if (found === null) return undefined;
  const [, yuan = '0', part = ''] = found;
  return fen(Number(yuan) * 100 + Number(part.padEnd(2, '0')));
}

/** No order is older than this: 1 January 2000. */
const earliest = 946_656_000_000;

/** Whether an order can have been made then. */
export function isSaleTime(at: number, now: number): boolean {
  return at >= earliest && at <= now;
}

/** Year, month and day with - or / between them, with or without a time: spreadsheets save 2026/11/21 9:05. */
const written = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:(?: +|T)(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/** An instant in Beijing. */
function instantOf(text: string): number | undefined {
  const found = written.exec(text);
  if (found === null) return undefined;
  const [, year = '', , month = '', day = '', hour = '0', minute = '0', second = '0'] = found;
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (h > 23 || m > 59 || s > 59) return undefined;
  try {
    return (
      startOfBeijingDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) +
      ((h * 60 + m) * 60 + s) * 1000
    );
  } catch {
    return undefined;
  }
}
