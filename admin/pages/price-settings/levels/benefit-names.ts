import type { Benefit } from '#domain/membership/levels';

export const benefitNames: Readonly<Record<Benefit['kind'], string>> = {
  discount: '会员价',
  pointsRate: '多倍积分',
  freeFreight: '包邮',
  birthdayCoupon: '生日礼券',
  birthdayPointsRate: '生日多倍积分',
  text: '其他（写一句话）',
};
