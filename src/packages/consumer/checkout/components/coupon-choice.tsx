import { Text, View } from '@tarojs/components';
import type { Quote } from '#domain/pricing/quote';
import { fen, sum } from '#domain/money';
import { cssOf } from '../../../../components/css-of';
import { Icon } from '../../../../components/icon/icon';
import { Price } from '../../../../components/price/price';
import type { QuoteRequest } from '../../../../services/orders';
import { couponTexts } from '../../../../texts/coupon';
import { orderTexts } from '../../../../texts/order';
import { useNames, useText } from '../../../../texts/say';
import { Card } from '../../components/card';
import styles from './coupon-choice.module.scss';
import { byReach, isInReach, useReason } from './coupon-reason';

const css = cssOf(styles);

interface CouponChoiceProps {
  readonly quote: Quote;
  readonly choice: QuoteRequest['couponChoice'];
  readonly onOpen: () => void;
}

/** The coupons in use with what they save and why, or why there are none. */
export function CouponChoice({ quote, choice, onOpen }: CouponChoiceProps) {
  const t = useText(orderTexts);
  const names = useNames();
  const { couponsUsed, couponsNotUsed } = quote;
  const any = couponsUsed.length + couponsNotUsed.length > 0;
  return (
    <Card onTap={any ? onOpen : undefined}>
      <View className={css('row')}>
        <View className={css('words')}>
          <Text className={css('name')}>{t('coupon')}</Text>
          {couponsUsed.length > 0 ? (
            <Text className={css('reason')}>
              {names(couponsUsed.map((coupon) => coupon.title))} ·{' '}
              {t(choice === 'best' ? 'couponBest' : 'couponMine')}
            </Text>
          ) : (
            <Nearest quote={quote} />
          )}
        </View>
        <Saving quote={quote} choice={choice} />
        {any && <Icon name="right" size={16} />}
      </View>
    </Card>
  );
}

function Saving({ quote: { couponsUsed }, choice }: Pick<CouponChoiceProps, 'quote' | 'choice'>) {
  const t = useText(orderTexts);
  const words = useText(couponTexts);
  const saved = fen(sum(couponsUsed.map((coupon) => coupon.fen)));
  if (saved > 0) return <Price lively fen={saved} size="small" sign="−" />;
  if (couponsUsed.length > 0) return <Text className={css('none')}>{words('saveGift')}</Text>;
  // The best of none is none: only who chose so does without.
  const word = choice === 'best' ? 'couponNone' : 'couponNotUsed';
  return <Text className={css('none')}>{t(word)}</Text>;
}

/** Without a coupon in use: the one in reach, and what is missing for it. */
function Nearest({ quote }: { readonly quote: Quote }) {
  const reasonOf = useReason();
  const [nearest] = byReach(quote.couponsNotUsed.filter(isInReach));
  return nearest ? (
    <Text className={css('near')}>
      {nearest.title} · {reasonOf(nearest)}
    </Text>
  ) : null;
}
