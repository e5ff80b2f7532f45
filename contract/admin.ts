import * as v from 'valibot';
import { reads, writes } from './action';
import { adminCouponActions } from './admin-coupons';
import { adminPromotionActions } from './admin-promotions';
import { adminMembershipActions } from './admin-membership';
import { claimChannels } from '#domain/coupons/template';
import {
  body,
  goodsScope,
  id,
  idList,
  instant,
  optionalText,
  page,
  positiveAmount,
  stamp,
  text,
  whole,
  type Page,
} from './fields';
import type { AdminOrderRow, AdminOrderView, CouponTemplateRow, StaffView } from './views';
const stackingClass = v.picklist(['product', 'order', 'freight']);

/** What the console sends to make a coupon; `domain/coupons/create-template` decides whether it makes sense. */
export const couponTemplateDraft = body({
  title: text(30),
  kind: id,
  /** Names and limits are declared by the kind in domain/coupons/registry, which says what is wrong with a number. */
  parameters: v.record(
    v.pipe(v.string(), v.regex(/^[a-z][A-Za-z]{0,29}$/)),
    v.union([v.number(), v.pipe(v.string(), v.regex(/^[A-Za-z0-9_:@./-]{1,161}$/))]),
  ),
  threshold: v.variant('kind', [
    body({ kind: v.literal('none') }),
    body({ kind: v.literal('amount'), fen: positiveAmount }),
    body({ kind: v.literal('pieces'), pieces: whole(1, 999) }),
  ]),
  scope: goodsScope,
  storeIds: v.exactOptional(idList),
  stackingClass: v.exactOptional(stackingClass),
  combinesWith: v.exactOptional(v.pipe(v.array(stackingClass), v.maxLength(2))),
  budget: v.exactOptional(body({ campaign: text(40), capFen: positiveAmount })),
  audience: v.exactOptional(
    v.variant('kind', [
      body({ kind: v.literal('all') }),
      body({ kind: v.literal('new') }),
      body({ kind: v.literal('levels'), ids: idList }),
      body({
        kind: v.literal('tags'),
        tags: v.pipe(v.array(text(20)), v.minLength(1), v.maxLength(200)),
      }),
      body({
        kind: v.literal('named'),
        memberIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(1000)),
      }),
    ]),
  ),
  channels: v.exactOptional(
    v.pipe(v.array(v.picklist(claimChannels)), v.minLength(1), v.maxLength(13)),
  ),
  claim: body({ from: instant, until: instant }),
  validity: v.variant('kind', [
    body({ kind: v.literal('dates'), from: instant, until: instant }),
    body({ kind: v.literal('days'), days: whole(0, 3650) }),
  ]),
  quota: whole(0, 100_000_000),
  perMember: whole(0, 100_000),
});

/** `refunding` while the money is on its way, `refunded` when there was none to give back. */
export type RefundedOrder = Pick<AdminOrderRow, 'id' | 'payment' | 'fulfilment'>;

/** What staff may do, each action only for the roles its table names. Every write leaves one audit row. */
export const adminActions = {
  me: reads(body({})).answers<StaffView>(),
  couponTemplates: reads(
    body({
      status: v.optional(v.picklist(['draft', 'published', 'paused', 'ended'])),
      /** Words of the title. */
      search: v.optional(optionalText(30)),
      channel: v.optional(v.picklist(claimChannels)),
      ...page,
    }),
  ).answers<Page<CouponTemplateRow>>(),
  couponTemplate: reads(body({ templateId: id })).answers<CouponTemplateRow>(),
  createCouponTemplate: writes(couponTemplateDraft).answers<CouponTemplateRow>(),
  /**
   * Writes a coupon anew; once somebody has claimed it, only in the buyer's favour. TEMPLATE_CHANGED when somebody else
   * has changed it since `stamp`.
   */
  updateCouponTemplate: writes(
    body({ templateId: id, stamp, draft: couponTemplateDraft }),
  ).answers<CouponTemplateRow>(),
  setCouponTemplateStatus: writes(
    body({ templateId: id, status: v.picklist(['published', 'paused', 'ended']) }),
  ).answers<CouponTemplateRow>(),
  ...adminCouponActions,
  ...adminPromotionActions,
  orders: reads(
    body({
      payment: v.optional(
        v.picklist(['unpaid', 'paid', 'closed', 'refunding', 'partlyRefunded', 'refunded']),
      ),
      /** An order id or the start of one. */
      search: v.optional(optionalText(40)),
      from: v.optional(instant),
      until: v.optional(instant),
      ...page,
    }),
  ).answers<Page<AdminOrderRow>>(),
  order: reads(body({ orderId: id })).answers<AdminOrderView>(),
  /** Cancels a paid order that is not shipped and gives all of it back: money, coupons, points, goods. ORDER_STATE for any other. */
  refundOrder: writes(body({ orderId: id, reason: text(60) })).answers<RefundedOrder>(),

  ...adminMembershipActions,
};
