import { addBeijingDays, beijingDay, endOfBeijingDay } from '../calendar';
import { refusal, success, type Result } from '../result';
import { couponId, type Coupon } from './coupon';
import type { CouponTemplate, CouponValidity } from './template';

export type ClaimRefusal =
  'TEMPLATE_NOT_LIVE' | 'CLAIM_NOT_STARTED' | 'CLAIM_OVER' | 'LIMIT_REACHED' | 'SOLD_OUT';

export interface ClaimInput {
  readonly template: CouponTemplate;
  readonly memberId: string;
  /** Coupons of this template the member ever claimed, used ones included. */
  readonly claimedBefore: number;
  /** UTC ms. */
  readonly now: number;
}

/**
 * Gives a member one coupon and counts it on the template; both must be saved together. The coupon's id holds
 * its number, so two claims at once cannot both succeed.
 */
export function claimCoupon(
  input: ClaimInput,
): Result<{ readonly template: CouponTemplate; readonly coupon: Coupon }, ClaimRefusal> {
  const { template, memberId, now } = input;
  const code = whyNotClaimable(template, input.claimedBefore, now);
  if (code !== undefined) return refusal(code, detailsOf(code, template));
  const number = input.claimedBefore + 1;
  const [validFrom, validUntil] = validityWindow(template.validity, now);
  const coupon: Coupon = {
    _id: couponId(template._id, memberId, number),
    shopId: template.shopId,
    templateId: template._id,
    memberId,
    number,
    title: template.title,
    rule: template.rule,
    validFrom,
    validUntil,
    status: 'claimed',
    claimedAt: now,
    changedAt: now,
  };
  return success({ template: { ...template, issued: template.issued + 1 }, coupon });
}

export type ClaimState = 'claimable' | 'claimed' | 'soldOut' | 'notStarted' | 'over';

const stateOfRefusal: Readonly<Record<ClaimRefusal, ClaimState>> = {
  TEMPLATE_NOT_LIVE: 'over',
  CLAIM_NOT_STARTED: 'notStarted',
  CLAIM_OVER: 'over',
  LIMIT_REACHED: 'claimed',
  SOLD_OUT: 'soldOut',
};

/** What the claim button says; agrees with `claimCoupon` by construction. */
export function claimState(
  template: CouponTemplate,
  claimedBefore: number,
  now: number,
): ClaimState {
  const code = whyNotClaimable(template, claimedBefore, now);
  return code === undefined ? 'claimable' : stateOfRefusal[code];
}

function whyNotClaimable(
  template: CouponTemplate,
  claimedBefore: number,
  now: number,
): ClaimRefusal | undefined {
  if (template.status !== 'published') return 'TEMPLATE_NOT_LIVE';
  if (now < template.claim.from) return 'CLAIM_NOT_STARTED';
  if (now >= template.claim.until || now >= validityWindow(template.validity, now)[1]) {
    return 'CLAIM_OVER';
  }
  if (claimedBefore >= template.perMember) return 'LIMIT_REACHED';
  return template.issued >= template.quota ? 'SOLD_OUT' : undefined;
}

/** From the claim to the end of Beijing day D+N, or the template's fixed dates. */
function validityWindow(validity: CouponValidity, now: number): readonly [number, number] {
  if (validity.kind === 'dates') return [validity.from, validity.until];
  return [now, endOfBeijingDay(addBeijingDays(beijingDay(now), validity.days))];
}

function detailsOf(code: ClaimRefusal, template: CouponTemplate) {
  if (code === 'CLAIM_NOT_STARTED') return { from: template.claim.from };
  return code === 'LIMIT_REACHED' ? { max: template.perMember } : undefined;
}
