import { Button, Radio, Select } from 'antd';
import { formatYuanShort } from '#domain/money';
import type { GoodsScope } from '#domain/goods-scope';
import { Field, type FieldControl } from '../../components/field';
import { sentenceOf } from '../../services/call-error';
import type { CouponCreate } from './use-coupon-create';
import classes from './coupon-create.module.css';

const kinds: readonly { readonly value: GoodsScope['kind']; readonly label: string }[] = [
  { value: 'all', label: '全场' },
  { value: 'categories', label: '指定分类' },
  { value: 'products', label: '指定商品' },
];

export function ScopeField({ page }: { readonly page: CouponCreate }) {
  const { scope } = page.form;
  return (
    <Field label="哪些商品可用" group problem={page.problemOf('scope')}>
      {(control) => (
        <div className={classes['choice']}>
          <Radio.Group
            value={scope.kind}
            options={[...kinds]}
            onChange={(event) => {
              const kind = kinds.find((one) => one.value === event.target.value)?.value ?? 'all';
              page.change('scope', { scope: { ...scope, kind } });
            }}
          />
          {scope.kind !== 'all' && <Picker page={page} control={control} kind={scope.kind} />}
        </div>
      )}
    </Field>
  );
}

interface PickerProps {
  readonly page: CouponCreate;
  readonly control: FieldControl;
  readonly kind: 'categories' | 'products';
}

function Picker({ page, control, kind }: PickerProps) {
  const { scope } = page.form;
  const { data, isError, error, refetch } = page.choices;
  if (isError && data === undefined) {
    return (
      <p role="alert">
        {sentenceOf(error)}
        <Button type="link" size="small" onClick={() => void refetch()}>
          再试一次
        </Button>
      </p>
    );
  }
  return (
    <Select<string[]>
      {...control}
      mode="multiple"
      aria-label={kind === 'categories' ? '选择分类' : '选择商品'}
      placeholder={kind === 'categories' ? '选择分类' : '搜索并选择商品'}
      loading={data === undefined}
      showSearch={{ optionFilterProp: 'label' }}
      value={[...scope[kind]]}
      options={kind === 'categories' ? categoryOptions(data) : productOptions(data)}
      onChange={(ids) => page.change('scope', { scope: { ...scope, [kind]: ids } })}
      onBlur={() => page.leave('scope')}
      style={{ width: '100%' }}
    />
  );
}

type Choices = CouponCreate['choices']['data'];

function categoryOptions(choices: Choices) {
  return (choices?.categories ?? []).map(({ _id, name }) => ({ value: _id, label: name }));
}

/** Products under their category, with the price that helps to choose. */
function productOptions(choices: Choices) {
  return (choices?.categories ?? []).map((category) => ({
    label: category.name,
    title: category.name,
    options: (choices?.products ?? [])
      .filter((product) => product.categoryId === category._id)
      .map(({ id, title, fromFen, severalPrices }) => ({
        value: id,
        label: `${title}  ¥${formatYuanShort(fromFen)}${severalPrices ? ' 起' : ''}`,
      })),
  }));
}
