import type { MemberAccount } from '#domain/ledger/member-account';
import type { Posted } from '#domain/ledger/post-change';
import type { Order } from '#domain/order/order';
import {
  holdPoints as hold,
  spendPoints,
  spendPointsLate,
  voidPoints,
} from '#domain/points/hold-points';
import { mustHold, type Answer } from '../answer';
import type { Tx } from '../transaction';
import { savePosted } from './member-accounts';

/** Points an order pays with; whole. */
export function pointsOf({ quote }: Order): number {
  return quote.points.spent;
}

/** Holds an order's points. POINTS_BEYOND_BALANCE when they went elsewhere since the price was shown. */
export function holdPoints(
  order: Order,
  account: MemberAccount,
  now: number,
): Answer<Posted | undefined> {
  const points = pointsOf(order);
  if (points === 0) return { ok: true, value: undefined };
  return orShort(hold(account, { orderId: order._id, points, at: now }));
}

/** The order is paid: what it held is spent. */
export function postPoints(
  tx: Tx,
  order: Order,
  account: MemberAccount | undefined,
  now: number,
): void {
  if (account === undefined) return;
  savePosted(tx, [mustHold(spendPoints(account, { orderId: order._id, at: now }))]);
}

/** An order that costs no money is paid as it is placed: held and spent in one. */
export function postHeld(tx: Tx, order: Order, held: Posted | undefined, now: number): void {
  if (held === undefined) return;
  const spent = mustHold(spendPoints(held.account, { orderId: order._id, at: now }));
  savePosted(tx, [held, spent]);
}

/** The order is closed: what it held is free again. */
export function releasePoints(
  tx: Tx,
  order: Order,
  account: MemberAccount | undefined,
  now: number,
): void {
  if (account === undefined) return;
  savePosted(tx, [mustHold(voidPoints(account, { orderId: order._id, at: now }))]);
}

/** Spends points for an order that was paid after closing, when the member still has them. */
export function retakePoints(
  order: Order,
  account: MemberAccount | undefined,
  now: number,
): Answer<Posted | undefined> {
  if (account === undefined) return { ok: true, value: undefined };
  return orShort(
    spendPointsLate(account, { orderId: order._id, points: pointsOf(order), at: now }),
  );
}

/** Too few points is an answer; anything else would be damaged data. */
function orShort(result: ReturnType<typeof hold>): Answer<Posted> {
  if (result.ok || result.code !== 'POINTS_BEYOND_BALANCE') {
    return { ok: true, value: mustHold(result) };
  }
  const { code, details } = result;
  return { ok: false, code, ...(details && { details }) };
}
