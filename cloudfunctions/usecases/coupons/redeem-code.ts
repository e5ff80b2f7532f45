import type { CheckedInputOf } from '#contract/action';
import type { shopActions } from '#contract/shop';
import type { CouponInHand } from '#contract/views';
import { readCode } from '#domain/coupons/code';
import { redeemCode as decideRedeem } from '#domain/coupons/code-batch';
import { countTry } from '#domain/coupons/code-tries';
import { mustHold, type Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { claimantOf } from '../../kit/claimant';
import { keptAnswer, once } from '../../kit/once';
import { digest } from '../../kit/outside/ids';
import { allCategories } from '../../kit/repositories/catalogue';
import { memberIdOf } from '../../kit/repositories/members';
import { giveCoupon } from '../../kit/settle/give-coupon';
import { theShopId } from '../../kit/the-shop';
import { couponInHand } from '../../kit/views/coupon-view';
import { withTransaction } from '../../kit/with-transaction';

/**
 * Exchanges a printed code for its coupon. Every try is counted first and for itself: a refusal leaves no other trace,
 * and a thousand tries at once count as a thousand.
 */
export async function redeemCode(
  { code: typed }: CheckedInputOf<typeof shopActions.redeemCode>,
  context: BuyerContext,
): Promise<Answer<CouponInHand>> {
  const { caller, now } = context;
  const [memberId, kept] = await Promise.all([
    memberIdOf(caller),
    keptAnswer<CouponInHand>(context),
  ]);
  if (kept !== undefined) return kept;
  const counted = await countOneTry(memberId, now);
  if (!counted.ok) return counted;
  const code = readCode(typed);
  if (code === undefined) return { ok: false, code: 'CODE_UNKNOWN' };
  return once(context, async (tx) => {
    const [found, categories] = await Promise.all([
      tx.get('couponCodes', digest(code)),
      allCategories(),
    ]);
    const batch = found && (await tx.get('codeBatches', found.batchId));
    // Until its batch is exported nobody but the shop's own data can know the code.
    if (found === undefined || batch?.exportedAt === undefined) {
      return { ok: false, code: 'CODE_UNKNOWN' };
    }
    const { templateId } = found;
    if (found.status === 'redeemed') return { ok: false, code: 'CODE_REDEEMED' };
    const via = ['code'] as const;
    const given = await giveCoupon(tx, { templateId, claimant: claimantOf(memberId), via, now });
    if (!given.ok) return given;
    const couponId = given.value._id;
    tx.set('couponCodes', mustHold(decideRedeem(found, { memberId, couponId, now })));
    return { ok: true, value: couponInHand(given.value, categories, context) };
  });
}

function countOneTry(memberId: string, now: number): Promise<Answer<true>> {
  return withTransaction(async (tx) => {
    const before = (await tx.get('codeTries', memberId)) ?? {
      ...{ _id: memberId, shopId: theShopId, since: 0, count: 0 },
    };
    const counted = countTry(before, now);
    if (!counted.ok) return counted;
    tx.set('codeTries', counted.value);
    return { ok: true, value: true };
  });
}
