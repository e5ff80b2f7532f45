import type { CouponParameter } from '#domain/coupons/kind';
import { AmountInput } from '../../components/amount-input';
import { Field } from '../../components/field';
import { WholeInput } from '../../components/whole-input';
import type { FormField } from './refusal-fields';
import type { CouponCreate } from './use-coupon-create';

interface ParameterFieldProps {
  readonly page: CouponCreate;
  readonly parameter: CouponParameter;
}

/** One number a kind of coupon declares, drawn by its unit. */
export function ParameterField({ page, parameter }: ParameterFieldProps) {
  const { name, label, unit } = parameter;
  const field: FormField = `parameters.${name}`;
  const value = new Map(Object.entries(page.form.parameters)).get(name) ?? null;
  const change = (next: number | null) =>
    page.change(field, { parameters: { ...page.form.parameters, [name]: next } });
  const leave = () => page.leave(field);
  return (
    <Field label={label} problem={page.problemOf(field)}>
      {(control) =>
        unit === 'fen' ? (
          <AmountInput control={control} fen={value} change={change} leave={leave} />
        ) : (
          <WholeInput
            control={control}
            unit={unit === 'percent' ? '%' : '件'}
            value={value}
            change={change}
            leave={leave}
          />
        )
      }
    </Field>
  );
}
