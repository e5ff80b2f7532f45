import { useState } from 'react';
import { InputNumber, Select } from 'antd';
import type { ProductCard } from '#contract/views';
import { isErrorCode, sentenceFor } from '#contract/errors';
import type { CouponTemplate } from '#domain/coupons/template';
import { formatYuanShort } from '#domain/money';
import type { CouponNotUsed, Quote } from '#domain/pricing/quote';
import { Money } from '../../components/money';
import { sampleQuote, type SampleLine } from './sample-quote';
import classes from './sample-cart.module.css';

interface SampleCartProps {
  readonly template: CouponTemplate | undefined;
  readonly products: readonly ProductCard[];
}

/** A try before publishing: put products in a bag and see what the shop's own price rules make of it. */
export function SampleCart({ template, products }: SampleCartProps) {
  const [lines, setLines] = useState<readonly SampleLine[]>([]);
  const quote =
    template === undefined || lines.length === 0 ? undefined : sampleQuote(template, lines);

  const choose = (ids: readonly string[]) =>
    setLines(
      ids.flatMap((id) => {
        const kept = lines.find((line) => line.product.id === id);
        const product = products.find((one) => one.id === id);
        if (kept !== undefined) return [kept];
        return product === undefined ? [] : [{ product, quantity: 1 }];
      }),
    );
  const setQuantity = (id: string, quantity: number) =>
    setLines(lines.map((line) => (line.product.id === id ? { ...line, quantity } : line)));

  return (
    <>
      <Select<string[]>
        mode="multiple"
        aria-label="试算商品"
        placeholder="选几样商品试试"
        maxTagCount={0}
        maxTagPlaceholder={(chosen) => `已选 ${chosen.length} 样`}
        showSearch={{ optionFilterProp: 'label' }}
        value={lines.map((line) => line.product.id)}
        options={products.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={choose}
        style={{ width: '100%' }}
      />
      <ul className={classes['lines']}>
        {lines.map(({ product, quantity }) => (
          <li key={product.id}>
            <span className={classes['name']}>{product.title}</span>
            <Money fen={product.fromFen} />
            <InputNumber
              aria-label={`${product.title}的数量`}
              size="small"
              min={1}
              max={999}
              precision={0}
              value={quantity}
              onChange={(value) => setQuantity(product.id, value ?? 1)}
              style={{ width: 64 }}
            />
          </li>
        ))}
      </ul>
      {lines.length > 0 && template === undefined && (
        <p className={classes['hint']}>券还没填完，填好就能算。</p>
      )}
      {quote !== undefined &&
        (quote.ok ? (
          <SampleResult quote={quote.value} />
        ) : (
          <p role="alert">{isErrorCode(quote.code) ? sentenceFor(quote.code) : '这样算不了。'}</p>
        ))}
    </>
  );
}

function SampleResult({ quote }: { readonly quote: Quote }) {
  const missed = quote.couponsNotUsed[0];
  return (
    <dl className={classes['result']} aria-live="polite">
      <dt>商品合计</dt>
      <dd>
        <Money fen={quote.goodsFen} />
      </dd>
      {quote.steps
        .filter((step) => step.stage === 'coupon')
        .map((step) => (
          <div key={step.source}>
            <dt>{step.label}</dt>
            <dd>
              <Money fen={step.fen} />
            </dd>
          </div>
        ))}
      <dt>顾客付</dt>
      <dd>
        <Money fen={quote.payableFen} strong />
      </dd>
      <p className={classes['hint']}>
        {missed === undefined ? '按每样最低规格价算，不含运费。' : missedWords(missed)}
      </p>
    </dl>
  );
}

/** Why the coupon does nothing in this bag. */
function missedWords({ code, gapFen, gapPieces }: CouponNotUsed): string {
  if (gapPieces !== undefined) return `用不上：适用商品还差 ${gapPieces} 件到门槛。`;
  if (code === 'COUPON_THRESHOLD' && gapFen !== undefined) {
    return `用不上：适用商品还差 ${formatYuanShort(gapFen)} 元到门槛。`;
  }
  return code === 'COUPON_SCOPE'
    ? '用不上：这几样都不在适用范围里。'
    : '这张券在这个购物袋里用不上。';
}
