import type { CouponStatus } from '#domain/coupons/coupon';
import type { Tone } from '../../../components/state-tag';

export const couponStatusWords: Readonly<
  Record<CouponStatus, { readonly name: string; readonly tone: Tone }>
> = {
  claimed: { name: '可用', tone: 'good' },
  locked: { name: '下单占用', tone: 'waiting' },
  used: { name: '已使用', tone: 'quiet' },
  expired: { name: '已过期', tone: 'quiet' },
  revoked: { name: '已收回', tone: 'quiet' },
};
