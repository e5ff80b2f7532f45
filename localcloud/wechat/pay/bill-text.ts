/** One value of a statement as it is shown there: Beijing time, yuan. */
export type Cell = string;

/** `YYYY-MM-DD HH:mm:ss` in Beijing time. */
export function billTime(at: number): Cell {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

/** Yuan with two places, without a detour over fractions. */
export function yuan(fen: number): Cell {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Free text may not break the table (assumed: WeChat Pay's pages do not say what they do with a comma). */
function plain(cell: Cell): Cell {
  return cell.replace(/[,`\p{Cc}]/gu, ' ');
}

const line = (cells: readonly Cell[]): string => cells.map((cell) => `\`${plain(cell)}`).join(',');

export interface BillTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly sumHead: readonly string[];
  readonly sums: readonly Cell[];
}

/** A statement's file: heads as they are, a backtick before every value, lines ended as WeChat Pay ends them. */
export function billText({ head, rows, sumHead, sums }: BillTable): string {
  const lines = [head.join(','), ...rows.map(line), sumHead.join(','), line(sums)];
  return lines.map((text) => `${text}\r\n`).join('');
}
