import type { CouponTemplateRow } from '#contract/views';
import { claimState, type ClaimState } from '#domain/coupons/claim-coupon';
import type { Tone } from '../../components/state-tag';

interface Phase {
  readonly name: string;
  readonly tone: Tone;
}

/** A published coupon is what someone who has none of it would find. */
const claimPhases: Readonly<Record<ClaimState, Phase>> = {
  claimable: { name: '发放中', tone: 'good' },
  claimed: { name: '发放中', tone: 'good' },
  notStarted: { name: '未开始', tone: 'waiting' },
  soldOut: { name: '已领完', tone: 'quiet' },
  notForYou: { name: '发放中', tone: 'good' },
  over: { name: '领取已过期', tone: 'quiet' },
};

/** What a merchant calls the state of a coupon at this moment: its status, or what time and quota made of it. */
export function templatePhase(template: CouponTemplateRow, now: number): Phase {
  switch (template.status) {
    case 'draft':
      return { name: '草稿', tone: 'quiet' };
    case 'paused':
      return { name: '已暂停', tone: 'waiting' };
    case 'ended':
      return { name: '已结束', tone: 'quiet' };
    case 'published':
      // Whose shop it is does not change who may claim.
      return claimPhases[claimState({ ...template, shopId: '' }, 0, now)];
  }
}
