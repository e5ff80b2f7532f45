import { formatYuanShort } from '#domain/money';
import type { CouponNotUsed, CouponNotUsedCode } from '#domain/pricing/quote';

const reasons: Readonly<Partial<Record<CouponNotUsedCode, string>>> = {
  COUPON_SCOPE: '这几样都不在适用范围里',
  COUPON_STORE: '只在选定的门店自提时能用',
  COUPON_NO_EFFECT: '在这个购物袋里减不了钱',
  COUPON_GIFT_GONE: '赠品已经没有了',
  COUPON_BUDGET_SPENT: '这一单的优惠超出预算',
};

/** Why the coupon does nothing in this bag. */
export function missedWords({ code, gapFen, gapPieces }: CouponNotUsed): string {
  if (gapPieces !== undefined) return `用不上：适用商品还差 ${gapPieces} 件到门槛。`;
  if (gapFen !== undefined) return `用不上：适用商品还差 ${formatYuanShort(gapFen)} 元到门槛。`;
  return `用不上：${reasons[code] ?? '这张券现在用不了'}。`;
}
