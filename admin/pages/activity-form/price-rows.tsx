import { useState } from 'react';
import { Button } from 'antd';
import type { PromotionChoices } from '#contract/promotion-views';
import { skuOf, skuReference } from '#domain/coupons/kind';
import { fen, savingOf } from '#domain/money';
import { AmountInput } from '../../components/amount-input';
import { Field } from '../../components/field';
import { GoodsSelect } from '../../components/goods/goods-select';
import { skuTitle } from '../../components/goods/goods-options';
import { Money } from '../../components/money';
import { ZheInput } from '../../components/zhe-input';
import { tenthsOf } from './activity-outlook';
import type { ActivityForm } from './activity-form';
import type { ActivityFormState } from './use-activity-form';
import classes from './activity-form.module.css';

type Prices = ActivityForm['prices'];

/** The goods of a limited-time price, each with its price beside the list price. */
export function PriceRows({ page }: { readonly page: ActivityFormState }) {
  const { prices } = page.form;
  const set = (next: Prices) => page.change('prices', { prices: next });
  const choose = (references: readonly string[]) =>
    set(
      references.map(
        (reference) =>
          prices.find((one) => one.reference === reference) ?? { reference, fen: null },
      ),
    );
  return (
    <>
      <Field label="参加的规格" problem={page.problemOf('prices')}>
        {(control) => (
          <GoodsSelect
            control={control}
            choices={page.choices}
            of="skus"
            counted
            label="参加的规格"
            placeholder="搜索并选择商品规格"
            value={prices.map(({ reference }) => reference)}
            change={choose}
            leave={() => page.leave('prices')}
          />
        )}
      </Field>
      {prices.length > 0 && page.choices.data !== undefined && (
        <>
          <AllAtOnce choices={page.choices.data} prices={prices} set={set} />
          <PriceTable page={page} choices={page.choices.data} set={set} />
        </>
      )}
    </>
  );
}

interface AllAtOnceProps {
  readonly choices: PromotionChoices;
  readonly prices: Prices;
  readonly set: (prices: Prices) => void;
}

/** One discount for all of them, to start from. */
function AllAtOnce({ choices, prices, set }: AllAtOnceProps) {
  const [percent, setPercent] = useState<number | null>(null);
  const list = listPrices(choices);
  const apply = () =>
    set(
      prices.map((one) => {
        const listFen = list.get(one.reference);
        if (listFen === undefined || percent === null) return one;
        return { ...one, fen: listFen - savingOf(fen(listFen), percent) };
      }),
    );
  return (
    <div className={classes['allAtOnce']}>
      <span>全部先</span>
      <ZheInput label="全部打折" percent={percent} change={setPercent} />
      <Button onClick={apply} disabled={percent === null || percent < 1 || percent > 99}>
        填入
      </Button>
    </div>
  );
}

interface PriceTableProps {
  readonly page: ActivityFormState;
  readonly choices: PromotionChoices;
  readonly set: (prices: Prices) => void;
}

function PriceTable({ page, choices, set }: PriceTableProps) {
  const { prices } = page.form;
  const goods = new Map(
    choices.products.flatMap((product) =>
      product.skus.map((sku) => [skuReference(product.id, sku.id), { product, sku }] as const),
    ),
  );
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">规格</th>
          <th scope="col">原价</th>
          <th scope="col">限时价</th>
          <th scope="col">相当于</th>
        </tr>
      </thead>
      <tbody>
        {prices.map((one) => {
          const found = goods.get(one.reference);
          const skuId = skuOf({ parameters: { sku: one.reference } }, 'sku')?.skuId ?? '';
          const name =
            found === undefined ? `已下架的规格 ${skuId}` : skuTitle(found.product, found.sku);
          const problem = page.problemOf(`prices.${skuId}`);
          return (
            <tr key={one.reference}>
              <th scope="row">{name}</th>
              <td>{found === undefined ? '—' : <Money fen={found.sku.priceFen} />}</td>
              <td {...(problem === undefined ? {} : { 'data-problem': true })}>
                <AmountInput
                  control={{
                    id: `price-${skuId}`,
                    status: problem === undefined ? '' : 'error',
                    'aria-describedby': `price-${skuId}-problem`,
                    'aria-invalid': problem !== undefined,
                  }}
                  label={`${name}的限时价`}
                  width={140}
                  fen={one.fen}
                  change={(next) =>
                    set(prices.map((row) => (row === one ? { ...row, fen: next } : row)))
                  }
                  leave={() => page.leave(`prices.${skuId}`)}
                />
                <p id={`price-${skuId}-problem`} className={classes['problem']}>
                  {problem}
                </p>
              </td>
              <td>
                {one.fen === null || found === undefined || one.fen >= found.sku.priceFen
                  ? '—'
                  : `${tenthsOf(one.fen, found.sku.priceFen)} 折`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function listPrices({ products }: PromotionChoices): ReadonlyMap<string, number> {
  return new Map(
    products.flatMap(({ id, skus }) =>
      skus.map((sku) => [skuReference(id, sku.id), sku.priceFen] as const),
    ),
  );
}
