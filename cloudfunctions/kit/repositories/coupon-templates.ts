import type { CouponTemplate, CouponTemplateStatus } from '#domain/coupons/template';
import { collectionOf, type FoundPage } from '../collection';

const templates = collectionOf('couponTemplates');

export const { byId: templateById } = templates;

/** Published templates whose claim window has not ended, the next to end first. */
export function liveTemplates(now: number): Promise<CouponTemplate[]> {
  return templates.find(
    { status: 'published', 'claim.until': { above: now } },
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
