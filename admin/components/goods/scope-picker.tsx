import { Checkbox, Radio } from 'antd';
import type { GoodsScope } from '#domain/goods-scope';
import type { PromotionChoicesQuery } from '../../services/use-promotion-choices';
import type { FieldControl } from '../field';
import { GoodsSelect } from './goods-select';
import type { ScopeForm } from './scope-form';
import classes from './scope-picker.module.css';

const kinds: readonly { readonly value: GoodsScope['kind']; readonly label: string }[] = [
  { value: 'all', label: '全场' },
  { value: 'categories', label: '指定分类' },
  { value: 'products', label: '指定商品' },
];

interface ScopePickerProps {
  readonly choices: PromotionChoicesQuery;
  readonly value: ScopeForm;
  readonly change: (value: ScopeForm) => void;
  readonly leave?: () => void;
  readonly control: FieldControl;
}

/** Which goods, and which of them not. */
export function ScopePicker({ choices, value, change, leave, control }: ScopePickerProps) {
  const set = (part: Partial<ScopeForm>) => change({ ...value, ...part });
  return (
    <div className={classes['picker']}>
      <Radio.Group
        value={value.kind}
        options={[...kinds]}
        onChange={(event) =>
          set({ kind: kinds.find((one) => one.value === event.target.value)?.value ?? 'all' })
        }
      />
      {value.kind === 'categories' && (
        <GoodsSelect
          {...{ choices, control, leave }}
          of="categories"
          label="选择分类"
          value={value.categories}
          change={(categories) => set({ categories })}
        />
      )}
      {value.kind === 'products' && (
        <GoodsSelect
          {...{ choices, control, leave }}
          of="products"
          label="选择商品"
          placeholder="搜索并选择商品"
          value={value.products}
          change={(products) => set({ products })}
        />
      )}
      {value.kind !== 'products' && <Exclusions {...{ choices, value, set }} />}
    </div>
  );
}

interface ExclusionsProps {
  readonly choices: PromotionChoicesQuery;
  readonly value: ScopeForm;
  readonly set: (part: Partial<ScopeForm>) => void;
}

function Exclusions({ choices, value, set }: ExclusionsProps) {
  return (
    <>
      <Checkbox
        checked={value.excludes}
        onChange={(event) => set({ excludes: event.target.checked })}
      >
        有些商品除外
      </Checkbox>
      {value.excludes && (
        <div className={classes['excluded']}>
          {value.kind === 'all' && (
            <GoodsSelect
              choices={choices}
              of="categories"
              label="除外的分类"
              value={value.excludedCategories}
              change={(excludedCategories) => set({ excludedCategories })}
            />
          )}
          <GoodsSelect
            choices={choices}
            of="products"
            label="除外的商品"
            value={value.excludedProducts}
            change={(excludedProducts) => set({ excludedProducts })}
          />
        </div>
      )}
    </>
  );
}
