import { templateSteps } from '#domain/coupons/change-status';
import type { CouponTemplateStatus } from '#domain/coupons/template';

export type StatusStep = 'published' | 'paused' | 'ended';

interface StepWords {
  readonly button: string;
  readonly question: string;
  readonly consequence: string;
  readonly done: string;
  readonly danger: boolean;
}

/** What a merchant can do with a coupon in this status, the gentler step first. */
export function stepsFrom(status: CouponTemplateStatus): readonly StatusStep[] {
  return templateSteps[status].filter((to) => to !== 'draft');
}

export const stepWords: Readonly<Record<StatusStep, StepWords>> = {
  published: {
    button: '恢复',
    question: '恢复发放这张券？',
    consequence: '顾客马上又能领取。',
    done: '已恢复发放',
    danger: false,
  },
  paused: {
    button: '暂停',
    question: '暂停发放这张券？',
    consequence: '顾客暂时领不到；已经领到手的券照常可用。之后可以随时恢复。',
    done: '已暂停发放',
    danger: false,
  },
  ended: {
    button: '结束',
    question: '结束这张券？',
    consequence: '结束后不再发放，也不能恢复；已经领到手的券照常可用。',
    done: '已结束',
    danger: true,
  },
};
