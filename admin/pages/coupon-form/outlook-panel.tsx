import type { ProductChoice } from '#contract/promotion-views';
import type { CouponTemplate } from '#domain/coupons/template';
import { Facts } from '../../components/facts';
import { Money } from '../../components/money';
import { couponOutlook, type CouponOutlook } from './coupon-outlook';
import { couponConditions, couponSentence, type NameOf } from '../../texts/coupon-words';
import classes from './outlook-panel.module.css';

interface OutlookPanelProps {
  readonly template: CouponTemplate | undefined;
  readonly products: readonly ProductChoice[];
  readonly nameOf: NameOf;
}

/** The coupon in one sentence, its conditions, what it can cost at most, and what to think about. */
export function OutlookPanel({ template, products, nameOf }: OutlookPanelProps) {
  if (template === undefined) {
    return (
      <p className={classes['waiting']}>填好左边，这里会用一句话说清这张券，并算出最多花多少。</p>
    );
  }
  const outlook = couponOutlook(template, products);
  return (
    <>
      <p className={classes['sentence']}>{couponSentence(template, nameOf)}</p>
      <div className={classes['conditions']}>
        <Facts facts={couponConditions(template, nameOf)} />
      </div>
      <Cost outlook={outlook} quota={template.quota} />
      {outlook.warnings.map((warning) => (
        <p key={warning} role="status" className={classes['warning']}>
          <strong>留意</strong>
          {warning}
        </p>
      ))}
    </>
  );
}

function Cost({ outlook, quota }: { readonly outlook: CouponOutlook; readonly quota: number }) {
  const { ceilingFen, mostFen, limitedBy } = outlook;
  return (
    <dl className={classes['cost']}>
      <dt>最多花费</dt>
      <dd>{ceilingFen === undefined ? '没有上限' : <Money fen={ceilingFen} strong />}</dd>
      {limitedBy === 'quota' && mostFen !== undefined && (
        <dd className={classes['how']}>
          {quota.toLocaleString('zh-CN')} 张 × 每张最多 <Money fen={mostFen} />
          ，全部领完并用掉时；赠品按售价算
        </dd>
      )}
      {limitedBy === 'budget' && <dd className={classes['how']}>花完预算就停</dd>}
    </dl>
  );
}
