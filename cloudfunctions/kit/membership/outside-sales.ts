import { applyOutsideOrder, applyOutsideRefund } from '#domain/imports/apply-sale';
import { isErased, judgeSale } from '#domain/imports/judge-sale';
import {
  outsideOrderId,
  refundedOrderId,
  type OutsideOrder,
  type OutsideSale,
} from '#domain/imports/outside-order';
import type { Member, PhoneOwner } from '#domain/member';
import { rightsOf } from '#domain/membership/level-of';
import { zeroFen, add } from '#domain/money';
import type { ShopSettings } from '#domain/shop';
import type { Answer } from '../answer';
import { waitingFor } from '../repositories/outside-orders';
import { accountOf, savePosted } from '../settle/member-accounts';
import { theShopId } from '../the-shop';
import type { Tx } from '../transaction';
import { withTransaction } from '../with-transaction';
import { memberNow } from './member-now';
import { renewLevel } from './renew-level';

interface Circumstances {
  readonly settings: ShopSettings;
  readonly now: number;
}

/**
 * Keeps one order or refund made elsewhere, once, and lets it count if a member has its phone. It is held against what is
 * there at this very moment: of two imports at the same time one may find that the other was first.
 */
export function addOutsideSale(
  sale: OutsideSale,
  staffId: string,
  circumstances: Circumstances,
): Promise<Answer<'applied' | 'waiting' | 'repeated'>> {
  return withTransaction(async (tx) => {
    const _id = outsideOrderId(sale);
    const originalId = refundedOrderId(sale);
    const [there, original, owner] = await Promise.all([
      tx.get('outsideOrders', _id),
      originalId === undefined ? undefined : tx.get('outsideOrders', originalId),
      tx.get('phones', sale.phone),
    ]);
    const said = judgeSale(sale, there, original);
    if (said === 'repeated') return { unchanged: { ok: true, value: 'repeated' } };
    if (said !== 'added') return { ok: false, code: said, details: { number: sale.number } };
    const kept: OutsideOrder = {
      ...{ ...sale, _id, shopId: theShopId, status: 'waiting', points: 0, growth: 0 },
      ...{ refundedFen: original?.refundedFen ?? zeroFen },
      ...{ importedAt: circumstances.now, importedBy: staffId },
    };
    if (original !== undefined) {
      tx.set('outsideOrders', {
        ...original,
        refundedFen: add(original.refundedFen, sale.amountFen),
      });
    }
    if (original !== undefined && isErased(original)) {
      tx.add('outsideOrders', asErased(kept, original));
      return { ok: true, value: 'applied' };
    }
    const applied = await apply(tx, kept, original, owner, circumstances);
    tx.add('outsideOrders', applied ?? kept);
    return { ok: true, value: applied === undefined ? 'waiting' : 'applied' };
  });
}

/** A refund of an order whose person is gone: it is known, takes nothing from anybody and brings no phone back. */
function asErased(refund: OutsideOrder, original: OutsideOrder): OutsideOrder {
  const { status, memberId } = original;
  return { ...refund, phone: '', status, ...(memberId === undefined ? {} : { memberId }) };
}

/** Most that one phone's past can have in one go; the outbox comes back for more. */
const mostAtOnce = 100;

/** Lets everything count that waited for this member's phone. @returns how many counted. */
export async function applyWaiting(
  { _id, phone }: Pick<Member, '_id' | 'phone'>,
  circumstances: Circumstances,
): Promise<number> {
  if (phone === undefined) return 0;
  const waiting = await waitingFor(phone, mostAtOnce);
  const ordersFirst = [...waiting].sort(
    (a, b) => Number(a.refundOf !== undefined) - Number(b.refundOf !== undefined),
  );
  let applied = 0;
  for (const { _id: saleId } of ordersFirst) {
    const done = await withTransaction((tx) => applyOne(tx, saleId, _id, circumstances));
    if (done.ok && done.value) applied += 1;
  }
  return applied;
}

async function applyOne(
  tx: Tx,
  saleId: string,
  memberId: string,
  circumstances: Circumstances,
): Promise<Answer<boolean>> {
  const sale = await tx.get('outsideOrders', saleId);
  if (sale?.status !== 'waiting') return { ok: true, value: false };
  const owner = await tx.get('phones', sale.phone);
  if (sale.refundOf === undefined && owner?.memberId !== memberId)
    return { ok: true, value: false };
  const originalId = refundedOrderId(sale);
  const original = originalId === undefined ? undefined : await tx.get('outsideOrders', originalId);
  const applied = await apply(tx, sale, original, owner, circumstances);
  if (applied !== undefined) tx.set('outsideOrders', applied);
  return { ok: true, value: applied !== undefined };
}

/**
 * Undefined when it has to wait: no member any more, or a refund whose order does not count yet. A refund takes back from
 * whom the order gave to, whoever has the phone now.
 */
async function apply(
  tx: Tx,
  sale: OutsideOrder,
  original: OutsideOrder | undefined,
  owner: PhoneOwner | undefined,
  { settings, now }: Circumstances,
): Promise<OutsideOrder | undefined> {
  if (sale.refundOf !== undefined && original?.status !== 'applied') return undefined;
  const memberId = original === undefined ? owner?.memberId : original.memberId;
  const member = memberId === undefined ? undefined : await memberNow(tx, memberId);
  if (member?.status !== 'member') return undefined;
  if (owner !== undefined) tx.set('phones', { ...owner, sales: (owner.sales ?? 0) + 1 });
  const [points, growth] = await Promise.all([
    accountOf(tx, 'points', member._id),
    accountOf(tx, 'growth', member._id),
  ]);
  const hands = { memberId: member._id, points, growth, now };
  const rate = rightsOf(member, settings.levels, sale.at).pointsPercent;
  const applied =
    original === undefined
      ? applyOutsideOrder(sale, hands, settings.points, rate)
      : applyOutsideRefund(sale, original, hands);
  savePosted(tx, [applied.points]);
  savePosted(tx, [applied.growth]);
  renewLevel(tx, member, applied.growth?.account ?? growth, settings, now);
  return applied.sale;
}
