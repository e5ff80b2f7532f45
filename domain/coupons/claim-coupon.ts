import { addBeijingDays, beijingDay, endOfBeijingDay } from '../calendar';
import { refusal, success, type Result } from '../result';
import { couponId, type Coupon } from './coupon';
import { budgetLeft, type Budget } from './budget';
import type { ClaimChannel, CouponAudience, CouponTemplate, CouponValidity } from './template';

export type ClaimRefusal =
  | 'TEMPLATE_NOT_LIVE'
  | 'CLAIM_NOT_STARTED'
  | 'CLAIM_OVER'
  | 'CLAIM_CHANNEL'
  | 'NOT_IN_AUDIENCE'
  | 'LIMIT_REACHED'
  | 'SOLD_OUT'
  | 'COUPON_BUDGET_SPENT';

/** What an audience asks about a member. */
export interface Claimant {
  readonly memberId: string;
  /** No kept order yet. */
  readonly isNew: boolean;
  readonly levelId?: string;
  readonly tags: readonly string[];
}

export interface ClaimInput {
  readonly template: CouponTemplate;
  readonly claimant: Claimant;
  /** How the coupon is asked for, and the channel the member came over; one of them has to be open. */
  readonly via: readonly ClaimChannel[];
  /** What the template's campaign has spent; absent: nothing. */
  readonly budget?: Pick<Budget, '_id' | 'spentFen'>;
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
  const { template, now } = input;
  const { memberId } = input.claimant;
  const code =
    whyNotClaimable(template, input.claimedBefore, now, input.claimant) ??
    whyClosed(template, input);
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

/** Whether the coupon may be had this way, and whether its campaign can still pay. */
function whyClosed(
  template: CouponTemplate,
  { via, budget }: Partial<Pick<ClaimInput, 'via' | 'budget'>>,
): ClaimRefusal | undefined {
  const isOpen = via === undefined || template.channels.some((channel) => via.includes(channel));
  if (!isOpen) return 'CLAIM_CHANNEL';
  const left = budgetLeft(template.rule.budget, budget === undefined ? [] : [budget]);
  return left !== undefined && left <= 0 ? 'COUPON_BUDGET_SPENT' : undefined;
}

export type ClaimState = 'claimable' | 'claimed' | 'soldOut' | 'notStarted' | 'notForYou' | 'over';

const stateOfRefusal: Readonly<Record<ClaimRefusal, ClaimState>> = {
  TEMPLATE_NOT_LIVE: 'over',
  CLAIM_NOT_STARTED: 'notStarted',
  CLAIM_OVER: 'over',
  CLAIM_CHANNEL: 'notForYou',
  NOT_IN_AUDIENCE: 'notForYou',
  LIMIT_REACHED: 'claimed',
  SOLD_OUT: 'soldOut',
  COUPON_BUDGET_SPENT: 'soldOut',
};

/**
 * What the claim button says; agrees with `claimCoupon` by construction. Without a claimant it is what somebody
 * sees whom the coupon is for, without `via` what somebody sees who came the right way.
 */
export function claimState(
  template: CouponTemplate,
  claimedBefore: number,
  now: number,
  known: Partial<Pick<ClaimInput, 'claimant' | 'via' | 'budget'>> = {},
): ClaimState {
  const code =
    whyNotClaimable(template, claimedBefore, now, known.claimant) ?? whyClosed(template, known);
  return code === undefined ? 'claimable' : stateOfRefusal[code];
}

/** How many more can be claimed; none once the campaign cannot pay. */
export function remainingOf(
  template: CouponTemplate,
  budget: Pick<Budget, '_id' | 'spentFen'> | undefined,
): number {
  const isOpen = whyClosed(template, budget === undefined ? {} : { budget }) === undefined;
  return isOpen ? Math.max(0, template.quota - template.issued) : 0;
}

function whyNotClaimable(
  template: CouponTemplate,
  claimedBefore: number,
  now: number,
  claimant: Claimant | undefined,
): ClaimRefusal | undefined {
  if (template.status !== 'published') return 'TEMPLATE_NOT_LIVE';
  if (now < template.claim.from) return 'CLAIM_NOT_STARTED';
  if (now >= template.claim.until || now >= validityWindow(template.validity, now)[1]) {
    return 'CLAIM_OVER';
  }
  if (claimant !== undefined && !isInAudience(template.audience, claimant)) {
    return 'NOT_IN_AUDIENCE';
  }
  if (claimedBefore >= template.perMember) return 'LIMIT_REACHED';
  return template.issued >= template.quota ? 'SOLD_OUT' : undefined;
}

function isInAudience(audience: CouponAudience, claimant: Claimant): boolean {
  switch (audience.kind) {
    case 'all':
      return true;
    case 'new':
      return claimant.isNew;
    case 'levels':
      return claimant.levelId !== undefined && audience.ids.includes(claimant.levelId);
    case 'tags':
      return audience.tags.some((tag) => claimant.tags.includes(tag));
    case 'named':
      return audience.memberIds.includes(claimant.memberId);
  }
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
