import { add, zeroFen } from '../money';
import { judgeSale, type KnownSale } from './judge-sale';
import { outsideOrderId, refundedOrderId, type OutsideSale } from './outside-order';
import {
  isOrderNumber,
  isSaleTime,
  type RowCode,
  type RowProblem,
  type SaleRow,
} from './read-outside-sales';

export interface CheckedSales {
  /** What is not there yet, orders before refunds. */
  readonly added: readonly OutsideSale[];
  readonly repeated: number;
  readonly problems: readonly RowProblem[];
}

/**
 * Holds an import against what is known already. `known` has every order the rows name, themselves or as the order of a
 * refund. A number that is there with the same content is a repeat, with another it is a problem.
 */
export function checkSales(
  rows: readonly SaleRow[],
  known: ReadonlyMap<string, KnownSale>,
  now: number,
): CheckedSales {
  const orders = rows.filter(({ sale }) => sale.refundOf === undefined);
  const refunds = rows.filter(({ sale }) => sale.refundOf !== undefined);
  const found = judgeAll([...orders, ...refunds], known, now);
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

interface Judged extends SaleRow {
  readonly said: 'added' | 'repeated' | RowCode;
}

/** Row by row, each held against what is known once those before it are taken. */
function judgeAll(
  rows: readonly SaleRow[],
  known: ReadonlyMap<string, KnownSale>,
  now: number,
): Judged[] {
  const book = new Map(known);
  const seen = new Set<string>();
  return rows.map(({ row, sale }) => {
    const alone = wrongAlone(sale, now);
    if (alone !== undefined) return { row, sale, said: alone };
    const id = outsideOrderId(sale);
    if (seen.has(id)) return { row, sale, said: 'ROW_TWICE' };
    seen.add(id);
    const originalId = refundedOrderId(sale);
    const original = originalId === undefined ? undefined : book.get(originalId);
    const said = judgeSale(sale, book.get(id), original);
    if (said !== 'added') return { row, sale, said };
    book.set(id, { ...sale, refundedFen: zeroFen });
    if (originalId !== undefined && original !== undefined) {
      book.set(originalId, {
        ...original,
        refundedFen: add(original.refundedFen, sale.amountFen),
      });
    }
    return { row, sale, said };
  });
}

function wrongAlone({ number, refundOf, at }: OutsideSale, now: number): RowCode | undefined {
  if (!isOrderNumber(number) || !isOrderNumber(refundOf ?? number)) return 'ROW_NUMBER';
  return isSaleTime(at, now) ? undefined : 'ROW_TIME';
}
