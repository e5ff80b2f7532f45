import { useState } from 'react';
import { isErrorCode, sentenceFor } from '#contract/errors';
import type { PromotionChoices } from '#contract/promotion-views';
import { skuOf, skuReference } from '#domain/coupons/kind';
import type { Quote } from '#domain/pricing/quote';
import type { QuoteRefusal } from '#domain/pricing/quote-order';
import type { Result } from '#domain/result';
import type { PromotionChoicesQuery } from '../../services/use-promotion-choices';
import { GoodsSelect } from '../goods/goods-select';
import type { SampleLine } from './sample-line';
import { SampleLines } from './sample-lines';
import { SampleResult, type Verdict } from './sample-result';
import classes from './sample-cart.module.css';

interface SampleCartProps {
  readonly choices: PromotionChoicesQuery;
  /** The price of a bag; absent while what is being tried is not complete. */
  readonly price?:
    | ((lines: readonly SampleLine[], choices: PromotionChoices) => Result<Quote, QuoteRefusal>)
    | undefined;
  /** What the trial was about: did it work? */
  readonly verdict: (quote: Quote) => Verdict;
  readonly hint: string;
}

/** A try before publishing: put goods in a bag and see what the shop's own price rules make of it. */
export function SampleCart({ choices, price, verdict, hint }: SampleCartProps) {
  const [lines, setLines] = useState<readonly SampleLine[]>([]);
  const { data } = choices;
  return (
    <>
      <GoodsSelect
        choices={choices}
        of="skus"
        counted
        label="试算商品"
        placeholder="选几样商品试试"
        value={lines.map(({ productId, skuId }) => skuReference(productId, skuId))}
        change={(references) =>
          setLines(references.flatMap((reference) => lineOf(reference, lines)))
        }
      />
      {data !== undefined && lines.length > 0 && (
        <>
          <SampleLines lines={lines} choices={data} setLines={setLines} />
          {price === undefined ? (
            <p className={classes['hint']}>还没填完，填好就能算。</p>
          ) : (
            <Outcome quote={price(lines, data)} verdict={verdict} hint={hint} />
          )}
        </>
      )}
    </>
  );
}

/** Goods already in the bag keep their number. */
function lineOf(reference: string, lines: readonly SampleLine[]): readonly SampleLine[] {
  const sku = skuOf({ parameters: { sku: reference } }, 'sku');
  if (sku === undefined) return [];
  const kept = lines.find((line) => line.skuId === sku.skuId);
  return [kept ?? { ...sku, quantity: 1 }];
}

interface OutcomeProps extends Pick<SampleCartProps, 'verdict' | 'hint'> {
  readonly quote: Result<Quote, QuoteRefusal>;
}

function Outcome({ quote, verdict, hint }: OutcomeProps) {
  return quote.ok ? (
    <SampleResult quote={quote.value} verdict={verdict(quote.value)} hint={hint} />
  ) : (
    <p role="alert">{isErrorCode(quote.code) ? sentenceFor(quote.code) : '这样算不了。'}</p>
  );
}
