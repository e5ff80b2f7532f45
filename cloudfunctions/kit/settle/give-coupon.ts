import { claimCoupon, type Claimant } from '#domain/coupons/claim-coupon';
import type { Coupon } from '#domain/coupons/coupon';
import type { ClaimChannel } from '#domain/coupons/template';
import type { Answer } from '../answer';
import { countClaims } from '../repositories/coupons';
import type { Tx } from '../transaction';

interface Gift {
  readonly templateId: string;
  /** Who gets it; may still be loading. */
  readonly claimant: Claimant | Promise<Claimant>;
  readonly via: readonly ClaimChannel[];
  readonly now: number;
}

/**
 * Gives a member one coupon, however it is asked for. The template counts it in the same transaction, so the quota
 * holds; the number of the coupon is part of its id, so the limit per member holds too.
 */
export async function giveCoupon(
  tx: Tx,
  { templateId, claimant, via, now }: Gift,
): Promise<Answer<Coupon>> {
  const [template, who] = await Promise.all([tx.get('couponTemplates', templateId), claimant]);
  if (template === undefined) return { ok: false, code: 'NOT_FOUND' };
  const campaign = template.rule.budget?.campaign;
  const [claimedBefore, budget] = await Promise.all([
    countClaims(templateId, who.memberId),
    campaign === undefined ? undefined : tx.get('budgets', campaign),
  ]);
  const claimed = claimCoupon({
    ...{ template, claimant: who, via, claimedBefore, now },
    ...(budget === undefined ? {} : { budget }),
  });
  if (!claimed.ok) return claimed;
  tx.set('couponTemplates', claimed.value.template);
  tx.add('coupons', claimed.value.coupon);
  return { ok: true, value: claimed.value.coupon };
}
