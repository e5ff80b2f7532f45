import type { Fen } from '../money';
import {
  outsideOrderId,
  refundedOrderId,
  type OutsideOrder,
  type OutsideSale,
} from './outside-order';
import { isNumber, type RowCode, type RowProblem, type SaleRow } from './read-outside-sales';

export interface CheckedSales {
  /** What is not there yet, orders before refunds. */
  readonly added: readonly OutsideSale[];
  readonly repeated: number;
  readonly problems: readonly RowProblem[];
}

/** No order is older than this: 1 January 2000. */
const earliest = 946_656_000_000;

/**
 * Holds an import against what is known already. `known` has every order the rows name, themselves or as the order of a
 * refund. A number that is there with the same content is a repeat, with another it is a problem.
 */
export function checkSales(
  rows: readonly SaleRow[],
  known: ReadonlyMap<string, OutsideOrder>,
  now: number,
): CheckedSales {
  const orders = rows.filter(({ sale }) => sale.refundOf === undefined);
  const refunds = rows.filter(({ sale }) => sale.refundOf !== undefined);
  const book = new Book(known, now);
  const found = [...orders, ...refunds].map(({ row, sale }) => ({
    row,
    sale,
    said: book.take(sale),
  }));
  return {
    added: found.filter(({ said }) => said === 'added').map(({ sale }) => sale),
    repeated: found.filter(({ said }) => said === 'repeated').length,
    problems: found
      .flatMap(({ row, said }) =>
        said === 'added' || said === 'repeated' ? [] : [{ row, code: said }],
      )
      .sort((a, b) => a.row - b.row),
  };
}

interface Original {
  readonly phone: string;
  readonly amountFen: Fen;
  refundedFen: number;
}

/** What is known so far, row by row. */
class Book {
  private readonly seen = new Set<string>();
  private readonly originals = new Map<string, Original>();

  constructor(
    private readonly known: ReadonlyMap<string, OutsideOrder>,
    private readonly now: number,
  ) {
    for (const [id, one] of known)
      if (one.refundOf === undefined) this.originals.set(id, { ...one });
  }

  take(sale: OutsideSale): 'added' | 'repeated' | RowCode {
    const id = outsideOrderId(sale);
    if (!isNumber(sale.number) || !isNumber(sale.refundOf ?? sale.number)) return 'ROW_NUMBER';
    if (sale.at > this.now || sale.at < earliest) return 'ROW_TIME';
    if (this.seen.has(id)) return 'ROW_TWICE';
    this.seen.add(id);
    const before = this.known.get(id);
    if (before !== undefined) return isSame(before, sale) ? 'repeated' : 'ROW_CHANGED';
    const originalId = refundedOrderId(sale);
    if (originalId !== undefined) return this.refund(originalId, sale);
    this.originals.set(id, { ...sale, refundedFen: 0 });
    return 'added';
  }

  private refund(originalId: string, { phone, amountFen }: OutsideSale): 'added' | RowCode {
    const original = this.originals.get(originalId);
    if (original?.phone !== phone) return 'ROW_REFUND_OF';
    if (original.refundedFen + amountFen > original.amountFen) return 'ROW_REFUND_TOO_MUCH';
    original.refundedFen += amountFen;
    return 'added';
  }
}

function isSame(known: OutsideOrder, sale: OutsideSale): boolean {
  return (
    known.phone === sale.phone &&
    known.amountFen === sale.amountFen &&
    known.at === sale.at &&
    known.refundOf === sale.refundOf
  );
}
