import type { ClaimChannel, CouponTemplate, CouponTemplateStatus } from '#domain/coupons/template';
import { collectionOf, type FoundPage } from '../collection';
import type { Where } from '../conditions';

const templates = collectionOf('couponTemplates');

export const { byId: templateById, byIds: templatesByIds } = templates;

/**
 * Published templates whose claim window has not ended and that can be had this way, the next to end first. Coupons for
 * codes, and those the merchant gives, are on no shelf.
 */
export function liveTemplates(
  now: number,
  via: readonly ClaimChannel[] = ['centre'],
): Promise<CouponTemplate[]> {
  return templates.find(
    { status: 'published', 'claim.until': { above: now }, channels: { oneOf: via } },
    { sort: [['claim.until', 'asc']], limit: 50 },
  );
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
