import type { ClaimChannel, CouponTemplate, CouponTemplateStatus } from '#domain/coupons/template';
import { collectionOf, type FoundPage } from '../collection';

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

/** Newest first. */
export function templatePage(
  status: CouponTemplateStatus | undefined,
  cursor: string | undefined,
): Promise<FoundPage<CouponTemplate>> {
  return templates.page(status === undefined ? {} : { status }, {
    by: 'createdAt',
    direction: 'desc',
    size: 20,
    cursor,
  });
}
