import { Checkbox } from 'antd';
import { noLimit, type CouponParameter, type NumberParameter } from '#domain/coupons/kind';
import { AmountInput } from '../../components/amount-input';
import { Field, type FieldControl } from '../../components/field';
import { GoodsSelect } from '../../components/goods/goods-select';
import { WholeInput } from '../../components/whole-input';
import { ZheInput } from '../../components/zhe-input';
import type { FormField } from './refusal-fields';
import type { CouponFormState } from './use-coupon-form';
import classes from './coupon-form.module.css';

interface ParameterFieldProps {
  readonly page: CouponFormState;
  readonly parameter: CouponParameter;
}

/** One thing a kind of coupon declares, drawn by its unit. */
export function ParameterField({ page, parameter }: ParameterFieldProps) {
  const { name, label, unit } = parameter;
  const field: FormField = `parameters.${name}`;
  const value = new Map(Object.entries(page.form.parameters)).get(name) ?? null;
  const change = (next: number | string | null) =>
    page.change(field, { parameters: { ...page.form.parameters, [name]: next } });
  const leave = () => page.leave(field);
  return (
    <Field
      label={unit === 'percent' ? '折扣' : label}
      hint={unit === 'percent' && typeof value === 'number' ? `顾客付 ${value}%。` : undefined}
      problem={page.problemOf(field)}
    >
      {(control) =>
        unit === 'sku' ? (
          <GoodsSelect
            {...{ control, leave }}
            choices={page.choices}
            of="skus"
            single
            label={label}
            placeholder="搜索并选择一件商品规格"
            value={typeof value === 'string' ? [value] : []}
            change={([reference]) => change(reference ?? null)}
          />
        ) : (
          <NumberField {...{ control, parameter, value, change, leave }} />
        )
      }
    </Field>
  );
}

interface NumberFieldProps {
  readonly control: FieldControl;
  readonly parameter: NumberParameter;
  readonly value: number | string | null;
  readonly change: (value: number | string | null) => void;
  readonly leave: () => void;
}

/** A number, or, where the kind allows it, no limit: a choice of its own and never an empty field. */
function NumberField({ control, parameter, value, change, leave }: NumberFieldProps) {
  const { none } = parameter;
  return (
    <div className={classes['choice']}>
      {value !== noLimit && (
        <UnitInput
          {...{ control, change, leave, unit: parameter.unit }}
          value={typeof value === 'number' ? value : null}
        />
      )}
      {none !== undefined && (
        <Checkbox
          checked={value === noLimit}
          onChange={(event) => change(event.target.checked ? noLimit : null)}
        >
          {none}
        </Checkbox>
      )}
    </div>
  );
}

interface UnitInputProps extends Omit<NumberFieldProps, 'parameter' | 'value'> {
  readonly unit: NumberParameter['unit'];
  readonly value: number | null;
}

function UnitInput({ control, unit, value, change, leave }: UnitInputProps) {
  switch (unit) {
    case 'fen':
      return <AmountInput {...{ control, change, leave }} fen={value} />;
    case 'percent':
      return <ZheInput {...{ control, change, leave }} percent={value} />;
    case 'piece':
      return <WholeInput {...{ control, value, change, leave }} unit="件" />;
  }
}
