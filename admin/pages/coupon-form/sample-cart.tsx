import { useState } from 'react';
import { InputNumber } from 'antd';
import { isErrorCode, sentenceFor } from '#contract/errors';
import type { PromotionChoices } from '#contract/promotion-views';
import { skuOf, skuReference } from '#domain/coupons/kind';
import type { CouponTemplate } from '#domain/coupons/template';
import type { Quote } from '#domain/pricing/quote';
import { GoodsSelect } from '../../components/goods/goods-select';
import { skuTitle } from '../../components/goods/goods-options';
import { Money } from '../../components/money';
import type { PromotionChoicesQuery } from '../../services/use-promotion-choices';
import { missedWords } from './missed-words';
import { sampleQuote, type SampleLine } from './sample-quote';
import classes from './sample-cart.module.css';

interface SampleCartProps {
  readonly template: CouponTemplate | undefined;
  readonly choices: PromotionChoicesQuery;
}

/** A try before publishing: put goods in a bag and see what the shop's own price rules make of it. */
export function SampleCart({ template, choices }: SampleCartProps) {
  const [lines, setLines] = useState<readonly SampleLine[]>([]);
  const choose = (references: readonly string[]) =>
    setLines(references.flatMap((reference) => lineOf(reference, lines)));
  return (
    <>
      <GoodsSelect
        choices={choices}
        of="skus"
        counted
        label="试算商品"
        placeholder="选几样商品试试"
        value={lines.map(({ productId, skuId }) => skuReference(productId, skuId))}
        change={choose}
      />
      {choices.data !== undefined && (
        <>
          <SampleLines lines={lines} choices={choices.data} setLines={setLines} />
          {lines.length > 0 && <Outcome template={template} lines={lines} choices={choices.data} />}
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

interface SampleLinesProps {
  readonly lines: readonly SampleLine[];
  readonly choices: PromotionChoices;
  readonly setLines: (lines: readonly SampleLine[]) => void;
}

function SampleLines({ lines, choices, setLines }: SampleLinesProps) {
  const rows = lines.flatMap((line) => {
    const product = choices.products.find((one) => one.id === line.productId);
    const sku = product?.skus.find((one) => one.id === line.skuId);
    return product === undefined || sku === undefined ? [] : [{ line, product, sku }];
  });
  return (
    <ul className={classes['lines']}>
      {rows.map(({ line, product, sku }) => (
        <li key={sku.id}>
          <span className={classes['name']}>{skuTitle(product, sku)}</span>
          <Money fen={sku.priceFen} />
          <InputNumber
            aria-label={`${skuTitle(product, sku)}的数量`}
            size="small"
            min={1}
            max={999}
            precision={0}
            value={line.quantity}
            onChange={(value) =>
              setLines(lines.map((one) => (one === line ? { ...one, quantity: value ?? 1 } : one)))
            }
            style={{ width: 64 }}
          />
        </li>
      ))}
    </ul>
  );
}

interface OutcomeProps {
  readonly template: CouponTemplate | undefined;
  readonly lines: readonly SampleLine[];
  readonly choices: PromotionChoices;
}

function Outcome({ template, lines, choices }: OutcomeProps) {
  if (template === undefined) {
    return <p className={classes['hint']}>券还没填完，填好就能算。</p>;
  }
  const quote = sampleQuote(template, lines, choices);
  return quote.ok ? (
    <SampleResult quote={quote.value} />
  ) : (
    <p role="alert">{isErrorCode(quote.code) ? sentenceFor(quote.code) : '这样算不了。'}</p>
  );
}

function SampleResult({ quote }: { readonly quote: Quote }) {
  const [missed] = quote.couponsNotUsed;
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
              <dt>{step.label === '' ? '运费' : step.label}</dt>
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
      <p className={missed === undefined ? classes['used'] : classes['missed']}>
        {missed === undefined ? '用上了。' : missedWords(missed)}
      </p>
      <p className={classes['hint']}>按原价试算，运费按其他地区；不含活动、会员价和积分。</p>
    </>
  );
}
