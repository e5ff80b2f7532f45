import type { AdminOrderView } from '#contract/views';
import type { GiftMissing } from '#domain/pricing/quote';
import { StateTag } from '../../components/state-tag';
import classes from './price-table.module.css';

interface GiftRowsProps {
  readonly gifts: AdminOrderView['gifts'];
  readonly missing: readonly GiftMissing[];
  readonly columns: number;
}

/** What goes into the parcel for nothing: who packs it must not miss one. */
export function GiftRows({ gifts, missing, columns }: GiftRowsProps) {
  const gone = missing.reduce((pieces, { quantity }) => pieces + quantity, 0);
  return (
    <>
      {gifts.map((gift) => (
        <tr key={`gift ${gift.skuId}`}>
          <th scope="row">
            {gift.title}
            <small>{gift.skuLabel}</small>
          </th>
          <td>× {gift.quantity}</td>
          <td colSpan={columns - 2}>
            <StateTag tone="good">赠品</StateTag>
            {gift.givenBy !== undefined && (
              <small className={classes['giver']}>来自「{gift.givenBy}」</small>
            )}
          </td>
        </tr>
      ))}
      {gone > 0 && (
        <tr>
          <td colSpan={columns} className={classes['gone']}>
            有 {gone} 件赠品下单时已送完，不用发。
          </td>
        </tr>
      )}
    </>
  );
}
