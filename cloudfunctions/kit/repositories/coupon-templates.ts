import type { Budget } from '#domain/coupons/budget';
import type { ClaimChannel, CouponTemplate, CouponTemplateStatus } from '#domain/coupons/template';
import { collectionOf, type FoundPage } from '../collection';
import { toCondition, type Where } from '../conditions';
import { database } from '../database';

const templates = collectionOf('couponTemplates');

export const { byId: templateById, byIds: templatesByIds } = templates;

/** A template on a shelf with the budget of its campaign; none before anybody spent of it. */
export type CouponOffer = CouponTemplate & { readonly budgets: readonly Budget[] };

/**
 * Published templates whose claim window has not ended and that can be had this way, the next to end first. Coupons for
 * codes, and those the merchant gives, are on no shelf. One read.
 */
export async function liveOffers(
  now: number,
  via: readonly ClaimChannel[] = ['centre'],
): Promise<CouponOffer[]> {
  const { list } = await database()
    .collection('couponTemplates')
    .aggregate()
    .match(
      toCondition({
        status: 'published',
        'claim.until': { above: now },
        channels: { oneOf: via },
      }),
    )
    .sort({ 'claim.until': 1 })
    .limit(50)
    .lookup({
      ...{ from: 'budgets', localField: 'rule.budget.campaign', foreignField: '_id' },
      as: 'budgets',
    })
    .end();
  return list as CouponOffer[];
}

/** Whatever became of them: what was claimed of a coupon that has ended still spends. */
export function templatesOfCampaign(campaign: string): Promise<CouponTemplate[]> {
  return templates.find({ 'rule.budget.campaign': campaign }, { limit: 1000 });
}

/** One that is still given out, or may be, to members of one of these levels only. */
export async function templateForLevels(
  levelIds: readonly string[],
): Promise<CouponTemplate | undefined> {
  if (levelIds.length === 0) return undefined;
  const where = { 'audience.ids': { oneOf: levelIds } };
  const named = await templates.find(where, { limit: 1000 });
  return named.find(({ status }) => status !== 'ended');
}

export interface TemplateFilter {
  readonly status?: CouponTemplateStatus | undefined;
  readonly search?: string | undefined;
  readonly channel?: ClaimChannel | undefined;
  readonly cursor?: string | undefined;
}

/** Newest first. */
export function templatePage(filter: TemplateFilter): Promise<FoundPage<CouponTemplate>> {
  const { status, search, channel, cursor } = filter;
  const where: Where = {
    ...(status === undefined ? {} : { status }),
    ...(search ? { title: { contains: search } } : {}),
    ...(channel === undefined ? {} : { channels: channel }),
  };
  return templates.page(where, { by: 'createdAt', direction: 'desc', size: 20, cursor });
}
