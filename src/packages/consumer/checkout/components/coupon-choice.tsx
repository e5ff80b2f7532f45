import { Text, View } from '@tarojs/components';
import type { Quote } from '#domain/pricing/quote';
import { fen, sum } from '#domain/money';
import { cssOf } from '../../../../components/css-of';
import { Icon } from '../../../../components/icon/icon';
import { Price } from '../../../../components/price/price';
import type { QuoteRequest } from '../../../../services/orders';
import { orderTexts } from '../../../../texts/order';
import { useText } from '../../../../texts/say';
import { Card } from '../../components/card';
import styles from './coupon-choice.module.scss';

const css = cssOf(styles);

interface CouponChoiceProps {
  readonly quote: Quote;
  readonly choice: QuoteRequest['couponChoice'];
  readonly onOpen: () => void;
}

/** The coupon in use with what it saves and why, or why there is none. */
export function CouponChoice({ quote, choice, onOpen }: CouponChoiceProps) {
  const t = useText(orderTexts);
  const { couponsUsed, couponsNotUsed } = quote;
  const saved = sum(couponsUsed.map((coupon) => coupon.fen));
  const reason = choice === 'best' ? t('couponBest') : t('couponMine');
  return (
    <Card onTap={couponsUsed.length + couponsNotUsed.length > 0 ? onOpen : undefined}>
      <View className={css('row')}>
        <View className={css('words')}>
          <Text className={css('name')}>{t('coupon')}</Text>
          {couponsUsed.length > 0 && (
            <Text className={css('reason')}>
              {couponsUsed.map((coupon) => coupon.title).join('、')} · {reason}
            </Text>
          )}
        </View>
        {couponsUsed.length > 0 ? (
          <Price fen={fen(saved)} size="small" sign="−" />
        ) : (
          <Text className={css('none')}>
            {t(couponsNotUsed.length > 0 ? 'couponNotUsed' : 'couponNone')}
          </Text>
        )}
        <Icon name="right" size={16} />
      </View>
    </Card>
  );
}
