import type { ReactNode } from 'react';
import type { CouponTemplateRow } from '#contract/views';
import { Money } from '../../components/money';
import classes from './coupon-drawer.module.css';

export function CouponFigures({ template }: { readonly template: CouponTemplateRow }) {
  return (
    <div className={classes['figures']}>
      <Figure name="已领取" value={template.issued.toLocaleString('zh-CN')} />
      <Figure name="已使用" value={template.used.toLocaleString('zh-CN')} />
      <Figure name="已优惠" value={<Money fen={template.discountFen} />} />
    </div>
  );
}

function Figure(props: { readonly name: string; readonly value: ReactNode }) {
  return (
    <div>
      <strong>{props.value}</strong>
      <span>{props.name}</span>
    </div>
  );
}
