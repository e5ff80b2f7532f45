import { Button, Select } from 'antd';
import { sentenceOf } from '../../services/call-error';
import type { PromotionChoicesQuery } from '../../services/use-promotion-choices';
import { categoryOptions, productOptions, skuOptions } from './goods-options';

interface GoodsSelectProps {
  readonly choices: PromotionChoicesQuery;
  readonly of: 'categories' | 'products' | 'skus';
  readonly label: string;
  readonly placeholder?: string;
  readonly value: readonly string[];
  readonly change: (ids: string[]) => void;
  readonly leave?: (() => void) | undefined;
  readonly control?: object;
  /** One only. */
  readonly single?: boolean;
  /** What is chosen is listed elsewhere: here only how many. */
  readonly counted?: boolean;
}

const optionsOf = { categories: categoryOptions, products: productOptions, skus: skuOptions };

/** Picks goods of the shop by name; says what to do when they could not be loaded. */
export function GoodsSelect(props: GoodsSelectProps) {
  const { data, isError, error, refetch } = props.choices;
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
  const shared = {
    ...props.control,
    'aria-label': props.label,
    placeholder: props.placeholder ?? props.label,
    loading: data === undefined,
    options: optionsOf[props.of](data),
    style: { width: '100%' },
    ...(props.leave === undefined ? {} : { onBlur: props.leave }),
  };
  return props.single === true ? (
    <Select<string | null>
      {...shared}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={props.value[0] ?? null}
      onChange={(id) => props.change(typeof id === 'string' ? [id] : [])}
    />
  ) : (
    <Select<string[]>
      {...shared}
      mode="multiple"
      {...(props.counted === true
        ? { maxTagCount: 0, maxTagPlaceholder: (chosen) => `已选 ${chosen.length} 样` }
        : {})}
      showSearch={{ optionFilterProp: 'label' }}
      value={[...props.value]}
      onChange={props.change}
    />
  );
}
