import { InputNumber } from 'antd';
import { isFen } from '#domain/money';
import type { FieldControl } from './field';

interface AmountInputProps {
  readonly control: FieldControl;
  /** Only inside a group, where the field's label names all of it. */
  readonly label?: string;
  /** Fen; null while empty. */
  readonly fen: number | null;
  readonly change: (fen: number | null) => void;
  readonly leave?: (() => void) | undefined;
  /** px. */
  readonly width?: number;
}

/** An amount typed in yuan and kept in fen. */
export function AmountInput(props: AmountInputProps) {
  const { control, label, fen, change, leave, width = 200 } = props;
  return (
    <InputNumber
      {...control}
      {...(label === undefined ? {} : { 'aria-label': label })}
      prefix="¥"
      suffix="元"
      controls={false}
      precision={2}
      value={fen === null ? null : fen / 100}
      formatter={(value) => (value === undefined ? '' : String(value).replace(/\.00$/, ''))}
      parser={(typed) => Number((typed ?? '').replace(/[^\d.-]/g, ''))}
      onChange={(yuan) => change(fenOf(yuan))}
      {...(leave === undefined ? {} : { onBlur: leave })}
      style={{ width }}
    />
  );
}

/** Empty when it is more than can be counted exactly: no shop means that. */
function fenOf(yuan: number | null): number | null {
  const amount = Math.round((yuan ?? Number.NaN) * 100);
  return isFen(amount) ? amount : null;
}
