import type { CouponTemplate } from '#domain/coupons/template';
import { Money } from '../../components/money';
import { couponOutlook } from './coupon-outlook';
import { couponSentence, type NameOf } from './coupon-words';
import classes from './outlook-panel.module.css';

interface OutlookPanelProps {
  readonly template: CouponTemplate | undefined;
  readonly nameOf: NameOf;
}

/** The coupon in one sentence, what it can cost at most, and what to think about. */
export function OutlookPanel({ template, nameOf }: OutlookPanelProps) {
  if (template === undefined) {
    return (
      <p className={classes['waiting']}>填好左边，这里会用一句话说清这张券，并算出最多花多少。</p>
    );
  }
  const { ceilingFen, mostOffFen, warning } = couponOutlook(template);
  return (
    <>
      <p className={classes['sentence']}>{couponSentence(template, nameOf)}</p>
      <dl className={classes['cost']}>
        <dt>最多优惠</dt>
        <dd>
          <Money fen={ceilingFen} strong />
        </dd>
        <dd className={classes['how']}>
          {template.quota.toLocaleString('zh-CN')} 张 × 每张最多 <Money fen={mostOffFen} />
          ，全部领完并用掉时
        </dd>
      </dl>
      {warning !== undefined && (
        <p role="status" className={classes['warning']}>
          <strong>留意</strong>
          {warning}
        </p>
      )}
    </>
  );
}
