import { openGoodsOfCoupon, openGoodsOfOffer } from '../../../components/open-goods';
import { openPage } from '../../../platform/routes';
import { myCouponsQuery } from '../../../services/coupons';
import { queryClient } from '../../../services/query-client';
import type { Gain } from '../next-gains';

/** Opens the goods that count towards a gain. Freight counts everything; so does a coupon nobody can look up now. */
export async function openGain({ brings }: Pick<Gain, 'brings'>) {
  switch (brings.kind) {
    case 'freight':
      return openPage('category');
    case 'ladder':
      return openGoodsOfOffer({
        offer: { kind: 'activity', id: brings.activityId },
        title: brings.title,
      });
    case 'coupon': {
      const mine = await queryClient.ensureQueryData(myCouponsQuery()).catch(() => []);
      const coupon = mine.find(({ _id }) => _id === brings.couponId);
      return coupon ? openGoodsOfCoupon(coupon) : openPage('category');
    }
  }
}
