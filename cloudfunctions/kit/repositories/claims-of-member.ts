import type { Coupon } from '#domain/coupons/coupon';
import { collectionOf, mostDocuments } from '../collection';

/** Coupons a member ever had, in whatever state, by template. */
export async function claimsOfMember(
  memberId: string,
): Promise<ReadonlyMap<string, readonly Coupon[]>> {
  const found = await collectionOf('coupons').find(
    { memberId },
    { sort: [['claimedAt', 'desc']], limit: mostDocuments },
  );
  const byTemplate = new Map<string, Coupon[]>();
  for (const coupon of found) {
    byTemplate.set(coupon.templateId, [...(byTemplate.get(coupon.templateId) ?? []), coupon]);
  }
  return byTemplate;
}
