import { Text, View } from '@tarojs/components';
import { formatBeijing } from '#domain/calendar';
import { formatYuan, zeroFen, type Fen } from '#domain/money';
import type { CouponNotUsed, Quote } from '#domain/pricing/quote';
import { Button } from '../../../../components/button/button';
import { cssOf } from '../../../../components/css-of';
import { Icon } from '../../../../components/icon/icon';
import { Sheet } from '../../../../components/sheet/sheet';
import type { QuoteRequest } from '../../../../services/orders';
import { couponTexts } from '../../../../texts/coupon';
import { orderTexts } from '../../../../texts/order';
import { useText } from '../../../../texts/say';
import styles from './coupon-sheet.module.scss';

const css = cssOf(styles);

interface CouponSheetProps {
  readonly quote: Quote;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onChoose: (choice: QuoteRequest['couponChoice']) => void;
}

/** Losing to a better coupon is a matter of choice; everything else is a reason it cannot be used. */
const choosable = ({ code }: CouponNotUsed) =>
  code === 'COUPON_WORSE' || code === 'COUPON_NOT_CHOSEN' || code === 'COUPON_NOT_COMBINABLE';

/** Every coupon in hand: which one is used, which could be, and why the others cannot. */
export function CouponSheet({ quote, open, onClose, onChoose }: CouponSheetProps) {
  const t = useText(orderTexts);
  const others = quote.couponsNotUsed.filter(choosable);
  const unusable = quote.couponsNotUsed.filter((coupon) => !choosable(coupon));
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('couponChoose')}
      footer={
        <View className={css('foot')}>
          <Button wide look="line" onTap={() => onChoose([])}>
            {t('useNone')}
          </Button>
          <Button wide onTap={() => onChoose('best')}>
            {t('useBest')}
          </Button>
        </View>
      }
    >
      {quote.couponsUsed.length + others.length > 0 && (
        <Text className={css('group')}>{t('couponUsable')}</Text>
      )}
      {quote.couponsUsed.map((coupon) => (
        <Row key={coupon.couponId} title={coupon.title} saves={coupon.fen} chosen />
      ))}
      {others.map((coupon) => (
        <Row
          key={coupon.couponId}
          title={coupon.title}
          reason={coupon}
          onTap={() => onChoose([coupon.couponId])}
        />
      ))}
      {unusable.length > 0 && <Text className={css('group')}>{t('couponUnusable')}</Text>}
      {unusable.map((coupon) => (
        <Row key={coupon.couponId} title={coupon.title} reason={coupon} />
      ))}
    </Sheet>
  );
}

interface RowProps {
  readonly title: string;
  readonly saves?: Fen;
  readonly reason?: CouponNotUsed;
  readonly chosen?: boolean;
  readonly onTap?: () => void;
}

function Row({ title, saves, reason, chosen = false, onTap }: RowProps) {
  const t = useText(couponTexts);
  const why = useReason(reason);
  return (
    <View
      className={css('row', !chosen && !onTap && 'resting')}
      {...(onTap ? { ariaRole: 'radio', ariaChecked: chosen, onClick: onTap } : {})}
    >
      <View className={css('words')}>
        <Text className={css('title')}>{title}</Text>
        <Text className={css(saves === undefined ? 'why' : 'saves')}>
          {saves === undefined ? why : t('save', { yuan: formatYuan(saves) })}
        </Text>
      </View>
      {(chosen || onTap) && (
        <View className={css('mark', chosen && 'chosen')}>
          {chosen && <Icon name="check" size={16} />}
        </View>
      )}
    </View>
  );
}

/** The reason in words, with the gap or the day that would change it. */
function useReason(reason: CouponNotUsed | undefined): string {
  const t = useText(couponTexts);
  if (!reason) return '';
  switch (reason.code) {
    case 'COUPON_THRESHOLD':
      if (reason.gapPieces !== undefined) {
        return t('COUPON_THRESHOLD_PIECES', { pieces: String(reason.gapPieces) });
      }
      return t('COUPON_THRESHOLD', { yuan: formatYuan(reason.gapFen ?? zeroFen) });
    case 'COUPON_NOT_YET':
      return t('COUPON_NOT_YET', { time: formatBeijing(reason.from ?? 0, 'M月D日 HH:mm') });
    default:
      return t(reason.code);
  }
}
