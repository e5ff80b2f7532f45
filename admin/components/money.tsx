import { formatYuan, type Fen } from '#domain/money';
import classes from './money.module.css';

/** An amount in a column: aligned digits, the fen quieter. Negative amounts carry their sign. */
export function Money({ fen, strong = false }: { readonly fen: Fen; readonly strong?: boolean }) {
  const [yuan = '0', cents = '00'] = formatYuan(fen).replace('-', '').split('.');
  return (
    <span className={[classes['money'], strong ? classes['strong'] : ''].join(' ')}>
      {fen < 0 ? '−' : ''}
      <small>¥</small>
      {yuan}
      <small>.{cents}</small>
    </span>
  );
}
