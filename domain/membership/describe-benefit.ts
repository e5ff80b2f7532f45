import { formatZhe } from '../format-zhe';
import type { Language } from '../language';
import type { Benefit } from './levels';

/** A benefit in a few characters, and what it means. */
export interface BenefitWords {
  readonly title: string;
  readonly text: string;
}

/** A benefit as a person reads it on the card; one the merchant wrote is said in the merchant's own words. */
export function describeBenefit(benefit: Benefit, language: Language = 'zh'): BenefitWords {
  return language === 'zh' ? inChinese(benefit) : inEnglish(benefit);
}

function inChinese(benefit: Benefit): BenefitWords {
  switch (benefit.kind) {
    case 'discount':
      return { title: `${formatZhe(benefit.payPercent)} 折`, text: '会员价，与限时价取低者' };
    case 'pointsRate':
      return { title: `${rateText(benefit.percent)} 倍积分`, text: '每次购物都按此累积' };
    case 'freeFreight':
      return { title: '包邮', text: '快递订单免运费' };
    case 'birthdayCoupon':
      return { title: '生日礼券', text: '生日当天放进您的券包，每年一次，需已验证手机号' };
    case 'birthdayPointsRate':
      return { title: `生日 ${rateText(benefit.percent)} 倍积分`, text: '生日当天下的订单' };
    case 'text':
      return { title: benefit.title, text: benefit.text };
  }
}

function inEnglish(benefit: Benefit): BenefitWords {
  switch (benefit.kind) {
    case 'discount':
      return {
        title: `${100 - benefit.payPercent}% off`,
        text: 'Member price, or the limited-time price where that is lower',
      };
    case 'pointsRate':
      return { title: `${rateText(benefit.percent)}× points`, text: 'For everything you buy' };
    case 'freeFreight':
      return { title: 'Free delivery', text: 'On every order by express' };
    case 'birthdayCoupon':
      return {
        title: 'Birthday coupon',
        text: 'Among your coupons on the day, once a year, for verified phones',
      };
    case 'birthdayPointsRate':
      return {
        title: `${rateText(benefit.percent)}× birthday points`,
        text: 'For orders placed on your birthday',
      };
    case 'text':
      return { title: benefit.title, text: benefit.text };
  }
}

function rateText(percent: number): string {
  return String(percent / 100);
}
