import { refusal, success, type Result } from '../result';
import type { Commission, CommissionStatus } from './commission';

type CommissionEvent = 'orderPaid' | 'orderClosed';

/** A late payment brings a closed order back to life, and its reward with it. */
export const commissionTable: Readonly<
  Record<CommissionEvent, Readonly<Partial<Record<CommissionStatus, CommissionStatus>>>>
> = {
  orderPaid: { estimated: 'pending', void: 'pending' },
  orderClosed: { estimated: 'void', pending: 'void' },
};

/** The order is paid: the reward waits until the goods are kept. */
export function pendCommission(
  commission: Commission,
  at: number,
): Result<Commission, 'COMMISSION_STATE'> {
  return step(commission, 'orderPaid', at);
}

/** The order is closed or fully refunded before settlement: no reward. */
export function voidCommission(
  commission: Commission,
  at: number,
): Result<Commission, 'COMMISSION_STATE'> {
  return step(commission, 'orderClosed', at);
}

function step(
  commission: Commission,
  event: CommissionEvent,
  at: number,
): Result<Commission, 'COMMISSION_STATE'> {
  const status = commissionTable[event][commission.status];
  if (status === undefined) {
    return refusal('COMMISSION_STATE', { event, status: commission.status });
  }
  return success({ ...commission, status, changedAt: at });
}
