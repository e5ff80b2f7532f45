import { shopActions } from '#contract/shop';
import type { FieldCodes } from '../kit/action-entry';
import { serve } from '../kit/serve';
import { claimCoupon } from '../usecases/coupons/claim-coupon';
import { listMyCoupons } from '../usecases/coupons/list-my-coupons';
import { redeemCode } from '../usecases/coupons/redeem-code';
import { showCouponCentre } from '../usecases/coupons/show-coupon-centre';
import { changePhone } from '../usecases/members/change-phone';
import { enterShop } from '../usecases/members/enter-shop';
import { registerMember } from '../usecases/members/register-member';
import { setAvatar } from '../usecases/members/set-avatar';
import { setConsent } from '../usecases/members/set-consent';
import { showCardCode } from '../usecases/members/show-card-code';
import { showMe } from '../usecases/members/show-me';
import { showMemberCard } from '../usecases/members/show-member-card';
import { updateProfile } from '../usecases/members/update-profile';
import { cancelOrder } from '../usecases/orders/cancel-order';
import { listOrders } from '../usecases/orders/list-orders';
import { placeOrder } from '../usecases/orders/place-order';
import { quoteCart } from '../usecases/orders/quote-cart';
import { showOrder } from '../usecases/orders/show-order';
import { confirmPayment } from '../usecases/payment/confirm-payment';
import { payOrder } from '../usecases/payment/pay-order';
import { showStatement } from '../usecases/points/show-statement';
import { deleteMe } from '../usecases/privacy/delete-me';
import { exportMyData } from '../usecases/privacy/export-my-data';
import { previewDeletion } from '../usecases/privacy/preview-deletion';
import { prepareShare } from '../usecases/sharing/prepare-share';
import { showShareLedger } from '../usecases/sharing/show-share-ledger';

const cartCodes: FieldCodes = {
  lines: { min_length: 'CART_EMPTY', max_length: 'TOO_MANY_LINES' },
  'lines.*.quantity': 'QUANTITY_INVALID',
  'destination.province': { check: 'PROVINCE_UNKNOWN' },
  'delivery.address.province': { check: 'PROVINCE_UNKNOWN' },
};

/** What a signed-in person may do: buy, claim, recommend. */
export const main = serve(shopActions, {
  enter: { allow: 'buyer', run: enterShop },
  me: { allow: 'buyer', run: showMe },

  couponCentre: { allow: 'buyer', run: showCouponCentre },
  claimCoupon: { allow: 'buyer', run: claimCoupon },
  redeemCode: { allow: 'buyer', run: redeemCode },
  myCoupons: { allow: 'buyer', run: listMyCoupons },

  quote: { allow: 'buyer', run: quoteCart, fieldCodes: cartCodes },
  placeOrder: { allow: 'buyer', run: placeOrder, fieldCodes: cartCodes },
  payOrder: { allow: 'buyer', run: payOrder },
  cancelOrder: { allow: 'buyer', run: cancelOrder },
  orders: { allow: 'buyer', run: listOrders },
  order: { allow: 'buyer', run: showOrder },
  confirmPayment: { allow: 'buyer', run: confirmPayment },

  prepareShare: { allow: 'buyer', run: prepareShare },
  shareLedger: { allow: 'buyer', run: showShareLedger },

  memberCard: { allow: 'buyer', run: showMemberCard },
  register: { allow: 'buyer', run: registerMember, fieldCodes: { 'phone.phone': 'PHONE_INVALID' } },
  changePhone: {
    allow: 'buyer',
    run: changePhone,
    fieldCodes: { 'phone.phone': 'PHONE_INVALID' },
  },
  updateProfile: {
    allow: 'buyer',
    run: updateProfile,
    fieldCodes: { birthday: 'BIRTHDAY_INVALID' },
  },
  setAvatar: {
    allow: 'buyer',
    run: setAvatar,
    fieldCodes: { picture: { max_length: 'AVATAR_TOO_LARGE', regex: 'AVATAR_INVALID' } },
  },
  setConsent: { allow: 'buyer', run: setConsent },
  cardCode: { allow: 'buyer', run: showCardCode },
  statement: { allow: 'buyer', run: showStatement },
  exportMyData: { allow: 'buyer', run: exportMyData },
  deletionPreview: { allow: 'buyer', run: previewDeletion },
  deleteMe: { allow: 'buyer', run: deleteMe },
});
