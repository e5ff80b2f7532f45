import { beijingDay, dayMs, startOfBeijingDay } from '#domain/calendar';
import { claimCoupon, type ClaimRefusal } from '#domain/coupons/claim-coupon';
import { changeTemplateStatus } from '#domain/coupons/change-status';
import type { Coupon } from '#domain/coupons/coupon';
import { createTemplate, type CouponTemplateDraft } from '#domain/coupons/create-template';
import { skuReference } from '#domain/coupons/kind';
import type { ClaimChannel, StackingClass } from '#domain/coupons/template';
import { fen } from '#domain/money';
import { success, type Result } from '#domain/result';
import { noteAudit } from './note-audit';
import { known, mustHold, type ShopBook } from './shop-book';

interface Plan {
  readonly id: string;
  readonly title: string;
  readonly gives: Pick<CouponTemplateDraft, 'kind' | 'parameters'>;
  readonly threshold: CouponTemplateDraft['threshold'];
  readonly categories?: readonly string[];
  readonly products?: readonly string[];
  readonly combinesWith?: readonly StackingClass[];
  readonly channels?: readonly ClaimChannel[];
  /** Days from now; negative is the past. */
  readonly claim: readonly [number, number];
  /** Days after the claim, or the same fixed days for everybody. */
  readonly valid: number | readonly [number, number];
  readonly quota: number;
  readonly perMember: number;
  readonly ended?: true;
}

const yuanOff = (yuan: number) => ({ kind: 'amountOff', parameters: { offFen: yuan * 100 } });
const from = (yuan: number) => ({ kind: 'amount', fen: fen(yuan * 100) }) as const;
const noThreshold = { kind: 'none' } as const;

/** Coupons of every kind to claim now, one that is all gone, one for codes, one to give away and one that is over. */
const plans: readonly Plan[] = [
  {
    id: 'welcome',
    title: '初次见面礼',
    gives: yuanOff(10),
    threshold: from(59),
    combinesWith: ['freight'],
    claim: [-60, 90],
    valid: 15,
    quota: 2000,
    perMember: 1,
  },
  {
    id: 'tea-and-treats',
    title: '茶食满减',
    gives: yuanOff(20),
    threshold: from(128),
    claim: [-45, 30],
    valid: 10,
    quota: 800,
    perMember: 2,
  },
  {
    id: 'wares-special',
    title: '茶器专享',
    gives: yuanOff(30),
    threshold: from(200),
    categories: ['wares'],
    claim: [-30, 45],
    valid: 20,
    quota: 180,
    perMember: 1,
  },
  {
    id: 'pastry-week',
    title: '糕点周',
    gives: yuanOff(8),
    threshold: from(68),
    categories: ['pastry'],
    claim: [-14, 21],
    valid: [-14, 24],
    quota: 500,
    perMember: 1,
  },
  {
    id: 'anniversary',
    title: '铺子生日券',
    gives: yuanOff(5),
    threshold: noThreshold,
    claim: [-40, 20],
    valid: 30,
    quota: 18,
    perMember: 1,
  },
  {
    id: 'last-tea-party',
    title: '上回茶会',
    gives: yuanOff(25),
    threshold: from(168),
    claim: [-58, -30],
    valid: [-58, -25],
    quota: 200,
    perMember: 1,
    ended: true,
  },
];

/** Newer ones of the other kinds: nobody has used them yet. */
const freshPlans: readonly Plan[] = [
  {
    id: 'free-freight',
    title: '包邮一次',
    gives: { kind: 'freeFreight', parameters: { capFen: 1500 } },
    threshold: from(39),
    combinesWith: ['order', 'product'],
    claim: [-2, 95],
    valid: 30,
    quota: 1000,
    perMember: 2,
  },
  {
    id: 'wares-discount',
    title: '茶器八五折',
    gives: { kind: 'percentOff', parameters: { payPercent: 85, capFen: 6000 } },
    threshold: noThreshold,
    categories: ['wares'],
    claim: [-2, 100],
    valid: 14,
    quota: 300,
    perMember: 1,
  },
  {
    id: 'sweets-three-for-two',
    title: '糖果买二送一',
    gives: { kind: 'buyXGetY', parameters: { buy: 2, free: 1 } },
    threshold: noThreshold,
    categories: ['sweets'],
    claim: [-2, 105],
    valid: 20,
    quota: 200,
    perMember: 1,
  },
  {
    id: 'cake-along',
    title: '满额送桂花糕',
    gives: {
      kind: 'gift',
      parameters: { sku: skuReference('pastry-osmanthus', 'pastry-osmanthus-1'), pieces: 1 },
    },
    threshold: from(168),
    claim: [-2, 110],
    valid: 20,
    quota: 100,
    perMember: 1,
  },
  {
    id: 'tea-caddy-exchange',
    title: '茶叶罐换购',
    gives: { kind: 'exchange', parameters: { priceFen: 990 } },
    threshold: noThreshold,
    products: ['wares-celadon-caddy'],
    channels: ['code'],
    claim: [-2, 60],
    valid: 30,
    quota: 500,
    perMember: 1,
  },
  {
    id: 'with-thanks',
    title: '一点心意',
    gives: { kind: 'amountOff', parameters: { offFen: 1500 } },
    threshold: noThreshold,
    channels: ['issue'],
    claim: [-2, 60],
    valid: 30,
    quota: 500,
    perMember: 3,
  },
];

const everyPlan: readonly Plan[] = [...plans, ...freshPlans];

function draftOf(plan: Plan, now: number): CouponTemplateDraft {
  const at = (days: number): number => now + days * dayMs;
  const dayAt = (days: number): number => startOfBeijingDay(beijingDay(at(days)));
  const [claimFrom, claimUntil] = plan.claim;
  return {
    title: plan.title,
    ...plan.gives,
    threshold: plan.threshold,
    scope: scopeOf(plan),
    claim: { from: at(claimFrom), until: at(claimUntil) },
    validity:
      typeof plan.valid === 'number'
        ? { kind: 'days', days: plan.valid }
        : { kind: 'dates', from: dayAt(plan.valid[0]), until: dayAt(plan.valid[1]) },
    quota: plan.quota,
    perMember: plan.perMember,
    ...(plan.combinesWith === undefined ? {} : { combinesWith: plan.combinesWith }),
    ...(plan.channels === undefined ? {} : { channels: plan.channels }),
  };
}

function scopeOf({ categories, products }: Plan): CouponTemplateDraft['scope'] {
  if (products !== undefined) return { kind: 'products', ids: products };
  return categories === undefined ? { kind: 'all' } : { kind: 'categories', ids: categories };
}

/** The owner writes and publishes every coupon a day before it starts; each write leaves its audit row. */
export function publishCoupons(book: ShopBook): void {
  for (const plan of everyPlan) {
    const at = book.now + (plan.claim[0] - 1) * dayMs;
    const by = { id: plan.id, shopId: book.settings._id, staffId: 'owner', now: at };
    const draft = mustHold(createTemplate(draftOf(plan, book.now), by));
    noteAudit(book, {
      targetId: plan.id,
      action: 'createCouponTemplate',
      summary: `新建券「${plan.title}」`,
      at,
    });
    book.templates.set(plan.id, mustHold(changeTemplateStatus(draft, 'published')));
    noteAudit(book, {
      targetId: plan.id,
      action: 'setCouponTemplateStatus',
      summary: `发布券「${plan.title}」`,
      at: at + 600_000,
    });
  }
}

/** What the daily job has done by now: coupons whose time is over say so. */
export function expireOldCoupons(book: ShopBook): void {
  for (const coupon of book.coupons.values()) {
    if (coupon.status !== 'claimed' || coupon.validUntil > book.now) continue;
    book.coupons.set(coupon._id, { ...coupon, status: 'expired', changedAt: coupon.validUntil });
  }
}

/** Ends what is over, after everything that was claimed before. */
export function endOldCoupons(book: ShopBook): void {
  for (const plan of plans.filter((one) => one.ended)) {
    const template = known(book.templates, plan.id);
    book.templates.set(plan.id, mustHold(changeTemplateStatus(template, 'ended')));
    const at = book.now + plan.claim[1] * dayMs;
    noteAudit(book, {
      targetId: plan.id,
      action: 'setCouponTemplateStatus',
      summary: `结束券「${plan.title}」`,
      at,
    });
  }
}

/** A member gets a coupon if the rules let them: by themselves unless told otherwise. */
export function claimFor(
  book: ShopBook,
  {
    templateId,
    memberId,
    at,
    via = 'centre',
  }: {
    readonly templateId: string;
    readonly memberId: string;
    readonly at: number;
    readonly via?: ClaimChannel;
  },
): Result<Coupon, ClaimRefusal> {
  const template = known(book.templates, templateId);
  const claimedBefore = [...book.coupons.values()].filter(
    (coupon) => coupon.templateId === templateId && coupon.memberId === memberId,
  ).length;
  const claimed = claimCoupon({
    ...{ template, claimedBefore, now: at },
    claimant: { memberId, isNew: false, tags: [] },
    via: [via],
  });
  if (!claimed.ok) return claimed;
  const { coupon } = claimed.value;
  book.templates.set(templateId, claimed.value.template);
  book.coupons.set(coupon._id, coupon);
  return success(coupon);
}

/** Those people have claimed in the past. */
export const couponIds: readonly string[] = plans.map((plan) => plan.id);
