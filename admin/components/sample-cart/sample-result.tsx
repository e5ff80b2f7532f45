import type { PriceStage, Quote } from '#domain/pricing/quote';
import { Money } from '../money';
import classes from './sample-cart.module.css';

export interface Verdict {
  readonly worked: boolean;
  readonly text: string;
}

interface SampleResultProps {
  readonly quote: Quote;
  readonly verdict: Verdict;
  readonly hint: string;
}

const stageNames: Readonly<Record<PriceStage, string>> = {
  list: '商品',
  activity: '限时价',
  ladder: '满减',
  coupon: '优惠券',
  points: '积分',
  freight: '运费',
};

/** The price of the bag, step by step. */
export function SampleResult({ quote, verdict, hint }: SampleResultProps) {
  return (
    <>
      <dl className={classes['result']} aria-live="polite">
        <dt>商品合计</dt>
        <dd>
          <Money fen={quote.goodsFen} />
        </dd>
        {quote.steps
          .filter(({ stage }) => stage !== 'list')
          .map((step) => (
            <div key={`${step.stage} ${step.source}`}>
              <dt>{step.label === '' ? stageNames[step.stage] : step.label}</dt>
              <dd>
                <Money fen={step.fen} />
              </dd>
            </div>
          ))}
        {quote.gifts.map((gift) => (
          <div key={gift.skuId}>
            <dt>赠 {gift.title}</dt>
            <dd>{gift.quantity} 件</dd>
          </div>
        ))}
        <dt>顾客付</dt>
        <dd>
          <Money fen={quote.payableFen} strong />
        </dd>
      </dl>
      <p className={verdict.worked ? classes['used'] : classes['missed']}>{verdict.text}</p>
      <p className={classes['hint']}>{hint}</p>
    </>
  );
}
