import * as v from 'valibot';
import { reads, writes } from './action';
import { membershipActions } from './membership';
import {
  address,
  amount,
  body,
  id,
  optionalText,
  orderLines,
  page,
  province,
  shareId,
  text,
  whole,
  type Page,
} from './fields';
import type {
  CouponCard,
  CouponInHand,
  MemberView,
  OrderCard,
  OrderView,
  PaymentParameters,
  PreparedShare,
  QuoteView,
  ShareLedgerView,
} from './views';

const couponChoice = v.union([v.literal('best'), v.pipe(v.array(id), v.maxLength(3))]);
/** Points to spend: none when absent, as many as the order takes, or a number. */
const pointsChoice = v.optional(v.union([v.literal('most'), whole(0, 1_000_000_000)]));
const delivery = body({ kind: v.literal('express'), address });
const shareTarget = v.variant('kind', [
  body({ kind: v.literal('product'), id }),
  body({ kind: v.literal('home') }),
]);

/** What a signed-in person may do: buy, claim, recommend. The caller is always WeChat's own identity. */
export const shopActions = {
  /** First call after opening the full app: makes the guest member and records the visit of a share. */
  enter: writes(
    body({ scene: whole(0, 9999), shareId: v.optional(shareId) }),
  ).answers<MemberView>(),
  me: reads(body({})).answers<MemberView>(),

  couponCentre: reads(body({})).answers<readonly CouponCard[]>(),
  claimCoupon: writes(body({ templateId: id })).answers<CouponInHand>(),
  /** Exchanges a printed code; ten tries in ten minutes. */
  redeemCode: writes(body({ code: text(60) })).answers<CouponInHand>(),
  myCoupons: reads(body({})).answers<readonly CouponInHand[]>(),

  quote: reads(
    body({
      lines: orderLines,
      couponChoice,
      points: pointsChoice,
      /** Where it goes; absent: freight is estimated. */
      destination: v.optional(body({ province, city: text(20) })),
    }),
  ).answers<QuoteView>(),
  placeOrder: writes(
    body({
      lines: orderLines,
      /** Coupons the quote used, named: the server never chooses behind the buyer's back. */
      couponIds: v.pipe(v.array(id), v.maxLength(3)),
      points: pointsChoice,
      delivery,
      note: optionalText(100),
      /** What the buyer saw; another price answers PRICE_CHANGED with the new quote in details. */
      quotedPayableFen: amount,
      /** The gifts the buyer saw; where they are named, others answer PRICE_CHANGED too. */
      quotedGifts: v.optional(
        v.pipe(v.array(body({ skuId: id, quantity: whole(1, 999) })), v.maxLength(100)),
      ),
    }),
  ).answers<OrderView>(),
  payOrder: writes(body({ orderId: id })).answers<PaymentParameters>(),
  cancelOrder: writes(body({ orderId: id })).answers<OrderView>(),
  orders: reads(
    body({ tab: v.picklist(['all', 'unpaid', 'toShip', 'toReceive', 'closed']), ...page }),
  ).answers<Page<OrderCard>>(),
  order: reads(body({ orderId: id })).answers<OrderView>(),
  /** Asks WeChat Pay when the notice has not come yet, then answers like `order`. */
  confirmPayment: writes(body({ orderId: id })).answers<OrderView>(),

  /** Share ids for all kinds of one target, made once per fan and target. */
  prepareShare: writes(body({ target: shareTarget })).answers<PreparedShare>(),
  shareLedger: reads(body({ ...page })).answers<ShareLedgerView>(),

  ...membershipActions,
};
