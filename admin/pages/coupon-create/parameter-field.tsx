import { Checkbox, Input } from 'antd';
import { noLimit, type CouponParameter, type NumberParameter } from '#domain/coupons/kind';
import { AmountInput } from '../../components/amount-input';
import { Field, type FieldControl } from '../../components/field';
import { WholeInput } from '../../components/whole-input';
import type { FormField } from './refusal-fields';
import type { CouponCreate } from './use-coupon-create';

interface ParameterFieldProps {
  readonly page: CouponCreate;
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
    <Field label={label} problem={page.problemOf(field)}>
      {(control) =>
        unit === 'sku' ? (
          <Input
            {...control}
            placeholder="商品编号/规格编号"
            value={value ?? ''}
            onChange={(event) => change(event.target.value)}
            onBlur={leave}
            style={{ width: 320 }}
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
  const { unit, none } = parameter;
  const number = typeof value === 'number' ? value : null;
  return (
    <>
      {value !== noLimit &&
        (unit === 'fen' ? (
          <AmountInput control={control} fen={number} change={change} leave={leave} />
        ) : (
          <WholeInput
            control={control}
            unit={unit === 'percent' ? '%' : '件'}
            value={number}
            change={change}
            leave={leave}
          />
        ))}
      {none !== undefined && (
        <Checkbox
          checked={value === noLimit}
          onChange={(event) => change(event.target.checked ? noLimit : null)}
        >
          {none}
        </Checkbox>
      )}
    </>
  );
}
