import type { OutsideOrder, OutsideSale } from './outside-order';
import type { RowCode } from './read-outside-sales';

/** What there is of a sale made elsewhere: as much as another one is held against. */
export type KnownSale = Pick<
  OutsideOrder,
  'phone' | 'amountFen' | 'at' | 'refundOf' | 'refundedFen'
>;

/**
 * Holds a sale against what is there under its number (`there`) and, for a refund, the order it is of. With the same
 * content it is a repeat; refunds of one order never come to more than was paid for it.
 */
export function judgeSale(
  sale: OutsideSale,
  there: KnownSale | undefined,
  original: KnownSale | undefined,
): 'added' | 'repeated' | RowCode {
  if (there !== undefined) return isSame(there, sale) ? 'repeated' : 'ROW_CHANGED';
  if (sale.refundOf === undefined) return 'added';
  if (original === undefined || original.refundOf !== undefined) return 'ROW_REFUND_OF';
  if (!hasPhone(original, sale.phone)) return 'ROW_REFUND_OF';
  const isTooMuch = original.refundedFen + sale.amountFen > original.amountFen;
  return isTooMuch ? 'ROW_REFUND_TOO_MUCH' : 'added';
}

function isSame(known: KnownSale, sale: OutsideSale): boolean {
  return (
    hasPhone(known, sale.phone) &&
    known.amountFen === sale.amountFen &&
    known.at === sale.at &&
    known.refundOf === sale.refundOf
  );
}

/** Whose phone was erased may have had any: the other system goes on telling it. */
function hasPhone({ phone }: Pick<KnownSale, 'phone'>, told: string): boolean {
  return phone === told || isErased({ phone });
}

/** Whether its person was erased since: nobody is left for whom it could count. */
export function isErased({ phone }: Pick<KnownSale, 'phone'>): boolean {
  return phone === '';
}
