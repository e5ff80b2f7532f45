import type { CouponTemplateDraft } from '#domain/coupons/create-template';
import { skuOf } from '#domain/coupons/kind';
import { couponKindOf } from '#domain/coupons/registry';
import type { CouponTemplate } from '#domain/coupons/template';
import { hasScope, hasSku } from './known-goods';
import type { ServerRefusal } from './refused';
import { allStores } from './repositories/catalogue';
import { membersById } from './repositories/members';
import { shopSettings } from './repositories/settings';

/**
 * What a coupon names that the shop does not have; undefined when everything is there. People it named `before` stay:
 * one who has left the shop meanwhile is no reason to refuse the rest of a change.
 */
export async function unknownInCoupon(
  draft: CouponTemplateDraft,
  before?: CouponTemplate,
): Promise<ServerRefusal | undefined> {
  const checks = await Promise.all([
    scopeOf(draft),
    giftOf(draft),
    storesOf(draft),
    levelsOf(draft),
    peopleOf(draft, before),
  ]);
  return checks.find((one) => one !== undefined);
}

async function scopeOf({ scope }: CouponTemplateDraft): Promise<ServerRefusal | undefined> {
  return (await hasScope(scope)) ? undefined : { ok: false, code: 'SCOPE_INVALID' };
}

async function giftOf(draft: CouponTemplateDraft): Promise<ServerRefusal | undefined> {
  const declared = couponKindOf(draft.kind)?.parameters ?? [];
  const skus = declared.filter(({ unit }) => unit === 'sku');
  for (const { name } of skus) {
    const sku = skuOf(draft, name);
    if (sku !== undefined && !(await hasSku(sku.productId, sku.skuId))) {
      return { ok: false, code: 'GIFT_INVALID', details: { name } };
    }
  }
  return undefined;
}

async function storesOf({ storeIds }: CouponTemplateDraft): Promise<ServerRefusal | undefined> {
  if (storeIds === undefined) return undefined;
  const known = new Set((await allStores()).map((store) => store._id));
  return storeIds.every((id) => known.has(id)) ? undefined : { ok: false, code: 'STORES_INVALID' };
}

async function levelsOf({ audience }: CouponTemplateDraft): Promise<ServerRefusal | undefined> {
  if (audience?.kind !== 'levels') return undefined;
  const known = new Set((await shopSettings()).levels.map((level) => level.id));
  const areKnown = audience.ids.every((id) => known.has(id));
  return areKnown ? undefined : { ok: false, code: 'AUDIENCE_INVALID' };
}

async function peopleOf(
  { audience }: CouponTemplateDraft,
  before: CouponTemplate | undefined,
): Promise<ServerRefusal | undefined> {
  if (audience?.kind !== 'named') return undefined;
  const named = before?.audience.kind === 'named' ? before.audience.memberIds : [];
  const added = audience.memberIds.filter((id) => !named.includes(id));
  const known = await membersById(added);
  const areKnown = added.every((id) => known.has(id));
  return areKnown ? undefined : { ok: false, code: 'AUDIENCE_INVALID' };
}
