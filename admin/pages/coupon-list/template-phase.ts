import type { CouponTemplate } from '#domain/coupons/template';
import type { Tone } from '../../components/state-tag';

interface Phase {
  readonly name: string;
  readonly tone: Tone;
}

/** What a merchant calls the state of a coupon at this moment: its status, or what time and quota made of it. */
export function templatePhase(
  template: Pick<CouponTemplate, 'status' | 'claim' | 'issued' | 'quota'>,
  now: number,
): Phase {
  if (template.status === 'draft') return { name: '草稿', tone: 'quiet' };
  if (template.status === 'ended') return { name: '已结束', tone: 'quiet' };
  if (now >= template.claim.until) return { name: '领取已过期', tone: 'quiet' };
  if (template.status === 'paused') return { name: '已暂停', tone: 'waiting' };
  if (template.issued >= template.quota) return { name: '已领完', tone: 'quiet' };
  if (now < template.claim.from) return { name: '未到领取时间', tone: 'waiting' };
  return { name: '发放中', tone: 'good' };
}
