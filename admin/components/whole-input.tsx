import { InputNumber } from 'antd';
import type { FieldControl } from './field';

interface WholeInputProps {
  readonly control: FieldControl;
  /** Only inside a group, where the field's label names all of it. */
  readonly label?: string;
  readonly unit: string;
  readonly value: number | null;
  readonly change: (value: number | null) => void;
  readonly leave?: (() => void) | undefined;
  /** px. */
  readonly width?: number;
}

/** A whole number with its unit behind it. What is out of bounds is said under the field, never changed silently. */
export function WholeInput(props: WholeInputProps) {
  const { control, label, unit, value, change, leave, width = 200 } = props;
  return (
    <InputNumber
      {...control}
      {...(label === undefined ? {} : { 'aria-label': label })}
      suffix={unit}
      controls={false}
      value={value}
      onChange={change}
      {...(leave === undefined ? {} : { onBlur: leave })}
      style={{ width }}
    />
  );
}
