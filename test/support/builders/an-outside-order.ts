import type { OutsideOrder, OutsideSale } from '#domain/imports/outside-order';
import { fen } from '#domain/money';
import { day, noon } from './fixed-time';

/** 100.00 paid at Tmall yesterday. */
export function anOutsideSale(changes: Partial<OutsideSale> = {}): OutsideSale {
  const sale = { source: 'tmall' as const, number: 'T1', phone: '13900001111' };
  return { ...sale, amountFen: fen(10_000), at: noon - day, ...changes };
}

/** The same, imported, and counted for a member. */
export function anOutsideOrder(changes: Partial<OutsideOrder> = {}): OutsideOrder {
  return {
    ...{ ...anOutsideSale(), _id: 'tmall:T1', shopId: 'shop', status: 'applied' },
    ...{ points: 100, growth: 100, refundedFen: fen(0) },
    ...{ appliedAt: noon, importedAt: noon, importedBy: 'staff' },
    ...changes,
  };
}

/** 40.00 of it given back. */
export function anOutsideRefund(changes: Partial<OutsideOrder> = {}): OutsideOrder {
  const refund = { _id: 'tmall:R1', number: 'R1', refundOf: 'T1', amountFen: fen(4000) };
  return anOutsideOrder({ ...refund, points: -40, growth: -40, ...changes });
}
