import type { CouponTemplateRow } from '#contract/views';
import { couponKindOf } from '#domain/coupons/registry';
import { formatBeijing } from '#domain/calendar';
import { describeThreshold } from '#domain/coupons/describe-coupon';
import { Facts } from '../../components/facts';
import { usePromotionNames } from '../../services/use-promotion-names';
import { couponConditions } from '../../texts/coupon-words';
import { windowText } from '../../texts/window-text';

/** Everything a coupon promises, in the order of the form. */
export function CouponFacts({ template }: { readonly template: CouponTemplateRow }) {
  const nameOf = usePromotionNames();
  return (
    <Facts
      facts={[
        ['类型', couponKindOf(template.rule.kind)?.name ?? template.rule.kind],
        ['使用门槛', describeThreshold(template.rule.threshold)],
        ['适用范围', template.scopeText],
        ...couponConditions(template, nameOf),
        ['领取时间', windowText(template.claim.from, template.claim.until)],
        ['使用时间', template.validityText],
        ['发放数量', `${template.quota.toLocaleString('zh-CN')} 张`],
        ['每人限领', `${template.perMember} 张`],
        ['创建时间', formatBeijing(template.createdAt, 'YYYY年M月D日 HH:mm')],
      ]}
    />
  );
}
