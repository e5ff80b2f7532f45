import { formatYuanShort } from '../money';
import type { CouponThreshold } from './template';

/** A threshold as the beginning of a sentence: 满 100 、满 3 件, 无门槛. */
export function describeCondition(threshold: CouponThreshold): string {
  switch (threshold.kind) {
    case 'none':
      return '无门槛';
    case 'amount':
      return `满 ${formatYuanShort(threshold.fen)} `;
    case 'pieces':
      return `满 ${threshold.pieces} 件`;
  }
}
