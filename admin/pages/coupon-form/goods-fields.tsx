import { Radio, Select } from 'antd';
import { Field } from '../../components/field';
import { ScopePicker } from '../../components/goods/scope-picker';
import type { CouponFormState } from './use-coupon-form';
import classes from './coupon-form.module.css';

interface PageProps {
  readonly page: CouponFormState;
}

export function GoodsFields({ page }: PageProps) {
  return (
    <>
      <Field label="哪些商品可用" group problem={page.problemOf('scope')}>
        {(control) => (
          <ScopePicker
            control={control}
            choices={page.choices}
            value={page.form.scope}
            change={(scope) => page.change('scope', { scope })}
            leave={() => page.leave('scope')}
          />
        )}
      </Field>
      <StoresField page={page} />
    </>
  );
}

function StoresField({ page }: PageProps) {
  const { stores } = page.form;
  const change = (part: Partial<typeof stores>) =>
    page.change('stores', { stores: { ...stores, ...part } });
  return (
    <Field label="怎么取货可用" group problem={page.problemOf('stores')}>
      {(control) => (
        <div className={classes['choice']}>
          <Radio.Group
            value={stores.some}
            options={[
              { value: false, label: '快递和自提都可用' },
              { value: true, label: '仅限到店自提' },
            ]}
            onChange={(event) => change({ some: event.target.value === true })}
          />
          {stores.some && (
            <Select<string[]>
              {...control}
              mode="multiple"
              aria-label="选择门店"
              placeholder="选择门店"
              value={[...stores.ids]}
              options={(page.choices.data?.stores ?? []).map(({ id, name }) => ({
                value: id,
                label: name,
              }))}
              onChange={(ids) => change({ ids })}
              onBlur={() => page.leave('stores')}
              style={{ width: '100%' }}
            />
          )}
        </div>
      )}
    </Field>
  );
}
