import { InputNumber } from 'antd';
import type { FieldControl } from './field';

interface ZheInputProps {
  readonly control?: FieldControl;
  readonly label?: string;
  /** What the buyer pays in percent; null while empty. */
  readonly percent: number | null;
  readonly change: (percent: number | null) => void;
  readonly leave?: (() => void) | undefined;
  /** px. */
  readonly width?: number;
}

/** A discount as shops say it, 打 8.5 折, kept as the percent that is paid. */
export function ZheInput(props: ZheInputProps) {
  const { control, label, percent, change, leave, width = 200 } = props;
  return (
    <InputNumber
      {...control}
      {...(label === undefined ? {} : { 'aria-label': label })}
      prefix="打"
      suffix="折"
      controls={false}
      precision={1}
      value={percent === null ? null : percent / 10}
      formatter={(value) => (value === undefined ? '' : String(value).replace(/\.0$/, ''))}
      onChange={(zhe) => change(zhe === null ? null : Math.round(zhe * 10))}
      {...(leave === undefined ? {} : { onBlur: leave })}
      style={{ width }}
    />
  );
}
