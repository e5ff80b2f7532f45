import type { InEach, Language } from '../language';
import { formatYuanShort } from '../money';
import type { CouponThreshold } from './template';

/**
 * What a coupon gives together with what it asks for: 满 100 减 20, or 20 yuan off from 100 yuan. Chinese says the
 * condition first, English last.
 */
export function underCondition(
  threshold: CouponThreshold,
  gain: InEach<string>,
  language: Language,
): string {
  return language === 'zh' ? `${before(threshold)}${gain.zh}` : `${gain.en}${after(threshold)}`;
}

function before(threshold: CouponThreshold): string {
  switch (threshold.kind) {
    case 'none':
      return '无门槛';
    case 'amount':
      return `满 ${formatYuanShort(threshold.fen)} `;
    case 'pieces':
      return `满 ${threshold.pieces} 件`;
  }
}

function after(threshold: CouponThreshold): string {
  switch (threshold.kind) {
    case 'none':
      return '';
    case 'amount':
      return ` from ${formatYuanShort(threshold.fen)} yuan`;
    case 'pieces':
      return ` from ${threshold.pieces} pcs`;
  }
}
