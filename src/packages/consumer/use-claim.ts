import { useQuery } from '@tanstack/react-query';
import type { CouponCard } from '#contract/views';
import { sayDone } from '../../platform/say';
import { tellProblem } from '../../components/tell-problem';
import { vibrate } from '../../platform/vibrate';
import { couponCentreQuery } from '../../services/coupons';
import { useClaim as useClaiming } from '../../services/use-claim';
import { say } from '../../texts/say';
import { sharedTexts } from '../../texts/shared';

/** Claiming from any page of this package: what the person may still claim, and the claim itself. */
export function useClaim() {
  const { data: mine } = useQuery(couponCentreQuery());
  const claiming = useClaiming({
    onClaimed: () => {
      vibrate();
      sayDone(say(sharedTexts, 'claimDone'));
    },
    onRefused: tellProblem,
  });
  const states = new Map(mine?.map((coupon) => [coupon.templateId, coupon]));
  return {
    /** A public card with this person's claim state, once it is known. */
    withState: (coupon: CouponCard): CouponCard => states.get(coupon.templateId) ?? coupon,
    ...claiming,
  };
}
