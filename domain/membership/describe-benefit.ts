import { formatZhe } from '../format-zhe';
import type { Benefit } from './levels';

/** A benefit as a person reads it on the card. */
export function describeBenefit(benefit: Benefit): {
  readonly title: string;
  readonly text: string;
} {
  switch (benefit.kind) {
    case 'discount':
      return { title: `${formatZhe(benefit.payPercent)} 折`, text: '会员价，与限时价取低者' };
    case 'pointsRate':
      return { title: `${rateText(benefit.percent)} 倍积分`, text: '每次购物都按此累积' };
    case 'freeFreight':
      return { title: '包邮', text: '快递订单免运费' };
    case 'birthdayCoupon':
      return { title: '生日礼券', text: '生日当天放进您的券包，每年一次' };
    case 'birthdayPointsRate':
      return { title: `生日 ${rateText(benefit.percent)} 倍积分`, text: '生日当天付款的订单' };
    case 'text':
      return { title: benefit.title, text: benefit.text };
  }
}

function rateText(percent: number): string {
  return String(percent / 100);
}
