import { useMutation, useQuery } from '@tanstack/react-query';
import type { CouponCard } from '#contract/views';
import { explain, sayDone } from '../../platform/say';
import { vibrate } from '../../platform/vibrate';
import { claimCoupon, couponCentreQuery } from '../../services/coupons';
import { problemOf } from '../../services/problem';
import { say } from '../../texts/say';
import { sharedTexts } from '../../texts/shared';

/** Claiming from any page of this package: what the person may still claim, and the claim itself. */
export function useClaim() {
  const { data: mine } = useQuery(couponCentreQuery());
  const { mutate, isPending, variables } = useMutation({
    mutationFn: claimCoupon,
    onSuccess: () => {
      vibrate();
      sayDone(say(sharedTexts, 'claimDone'));
    },
    onError: (error) =>
      void explain(
        say(sharedTexts, 'problem'),
        problemOf(error).sentence,
        say(sharedTexts, 'understood'),
      ),
  });
  const states = new Map(mine?.map((coupon) => [coupon.templateId, coupon]));
  return {
    /** A public card with this person's claim state, once it is known. */
    withState: (coupon: CouponCard): CouponCard => states.get(coupon.templateId) ?? coupon,
    claim: (templateId: string) => mutate({ templateId }),
    claiming: isPending ? variables.templateId : undefined,
  };
}
