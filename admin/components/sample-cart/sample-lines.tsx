import { InputNumber } from 'antd';
import type { PromotionChoices } from '#contract/promotion-views';
import { skuTitle } from '../goods/goods-options';
import { Money } from '../money';
import type { SampleLine } from './sample-line';
import classes from './sample-cart.module.css';

interface SampleLinesProps {
  readonly lines: readonly SampleLine[];
  readonly choices: PromotionChoices;
  readonly setLines: (lines: readonly SampleLine[]) => void;
}

/** What is in the bag, and how many of each. */
export function SampleLines({ lines, choices, setLines }: SampleLinesProps) {
  const rows = lines.flatMap((line) => {
    const product = choices.products.find((one) => one.id === line.productId);
    const sku = product?.skus.find((one) => one.id === line.skuId);
    return product === undefined || sku === undefined ? [] : [{ line, product, sku }];
  });
  const setQuantity = (line: SampleLine, quantity: number) =>
    setLines(lines.map((one) => (one === line ? { ...one, quantity } : one)));
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
            onChange={(value) => setQuantity(line, value ?? 1)}
            style={{ width: 64 }}
          />
        </li>
      ))}
    </ul>
  );
}
