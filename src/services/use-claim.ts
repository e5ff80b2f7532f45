import { useMutation } from '@tanstack/react-query';
import { claimCoupon, couponsTurned } from './coupons';
import { problemOf, type Problem } from './problem';

interface Outcome {
  readonly onClaimed: () => void;
  readonly onRefused: (problem: Problem) => void;
}

/** Claiming from a list: one coupon at a time is on its way. */
export function useClaim({ onClaimed, onRefused }: Outcome) {
  const { mutate, variables, isPending } = useMutation({
    mutationFn: claimCoupon,
    onSuccess: onClaimed,
    onError: (error) => onRefused(problemOf(error)),
  });
  return {
    claim: (templateId: string) => mutate({ templateId }),
    claiming: isPending ? variables.templateId : undefined,
    /** A countdown on a coupon has ended. */
    turn: couponsTurned,
  };
}
