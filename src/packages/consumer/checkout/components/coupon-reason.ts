import { formatYuanShort, zeroFen } from '#domain/money';
import type { CouponNotUsed } from '#domain/pricing/quote';
import { couponTexts } from '../../../../texts/coupon';
import { useText, useTime } from '../../../../texts/say';

/** Losing to another coupon is a matter of choice; everything else is a reason it cannot be used. */
export const isChoosable = ({ code }: CouponNotUsed): boolean =>
  code === 'COUPON_WORSE' || code === 'COUPON_NOT_CHOSEN' || code === 'COUPON_NOT_COMBINABLE';

/** True when more goods would make it usable. */
export const isInReach = ({ gapFen, gapPieces }: CouponNotUsed): boolean =>
  gapFen !== undefined || gapPieces !== undefined;

/** What more goods would unlock comes first, the smallest gap before the others; a missing piece is a larger step. */
export function byReach(coupons: readonly CouponNotUsed[]): CouponNotUsed[] {
  const rank = ({ gapFen, gapPieces }: CouponNotUsed) => {
    if (gapFen !== undefined) return 0;
    return gapPieces === undefined ? 2 : 1;
  };
  const gap = ({ gapFen, gapPieces }: CouponNotUsed) => gapFen ?? gapPieces ?? 0;
  return [...coupons].sort((a, b) => rank(a) - rank(b) || gap(a) - gap(b));
}

/** Puts the reason into words, with the gap or the day that would change it. */
export function useReason(): (reason: CouponNotUsed) => string {
  const t = useText(couponTexts);
  const time = useTime();
  return (reason) => {
    switch (reason.code) {
      case 'COUPON_THRESHOLD':
        return reason.gapPieces === undefined
          ? t('COUPON_THRESHOLD', { yuan: formatYuanShort(reason.gapFen ?? zeroFen) })
          : t('COUPON_THRESHOLD_PIECES', { pieces: String(reason.gapPieces) });
      case 'COUPON_NOT_YET':
        return t('COUPON_NOT_YET', { time: time(reason.from ?? 0) });
      default:
        return t(reason.code);
    }
  };
}
