import { useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import type { CouponInHand } from '#contract/views';
import { fen, formatYuanShort, sum } from '#domain/money';
import type { Quote } from '#domain/pricing/quote';
import { Button } from '../../../../components/button/button';
import { cssOf } from '../../../../components/css-of';
import { Icon } from '../../../../components/icon/icon';
import { Sheet } from '../../../../components/sheet/sheet';
import { myCouponsQuery } from '../../../../services/coupons';
import type { QuoteRequest } from '../../../../services/orders';
import { couponTexts } from '../../../../texts/coupon';
import { orderTexts } from '../../../../texts/order';
import { useText } from '../../../../texts/say';
import { byReach, isChoosable, isInReach, useReason } from './coupon-reason';
import styles from './coupon-sheet.module.scss';
import { tick } from './ticked-coupons';

const css = cssOf(styles);

type Choice = QuoteRequest['couponChoice'];

interface CouponSheetProps {
  readonly quote: Quote;
  readonly choice: Choice;
  readonly open: boolean;
  /** The price of the last tick is still on its way. */
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onChoose: (choice: Choice) => void;
}

/** Every coupon in hand: which are used, which could be, and why the others cannot. A tick is priced at once. */
export function CouponSheet(props: CouponSheetProps) {
  const { quote, choice, open, busy, onClose, onChoose } = props;
  const t = useText(orderTexts);
  const words = useText(couponTexts);
  const reasonOf = useReason();
  const { data: inHand = [] } = useQuery(myCouponsQuery());
  const { couponsUsed, couponsNotUsed } = quote;
  const used = couponsUsed.map(({ couponId }) => couponId);
  const others = couponsNotUsed.filter(isChoosable);
  const unusable = byReach(couponsNotUsed.filter((coupon) => !isChoosable(coupon)));
  const ruleOf = (id: string) => inHand.find(({ _id }) => _id === id);
  const saved = fen(sum(couponsUsed.map((coupon) => coupon.fen)));
  const tap = (id: string) => onChoose(tick(used, id, inHand));
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('couponChoose')}
      footer={
        <Button wide size="large" busy={busy} onTap={onClose}>
          {saved > 0 ? t('couponDone', { yuan: formatYuanShort(saved) }) : t('couponDoneNone')}
        </Button>
      }
    >
      <View className={css('ways')}>
        <Button
          size="small"
          look={choice === 'best' ? 'ink' : 'line'}
          onTap={() => onChoose('best')}
        >
          {t('useBest')}
        </Button>
        <Button
          size="small"
          look={choice !== 'best' && used.length === 0 ? 'ink' : 'line'}
          onTap={() => onChoose([])}
        >
          {t('useNone')}
        </Button>
      </View>
      {used.length + others.length > 0 && <Text className={css('group')}>{t('couponUsable')}</Text>}
      {couponsUsed.map((coupon) => (
        <Row
          key={coupon.couponId}
          title={coupon.title}
          rule={ruleOf(coupon.couponId)}
          why={
            coupon.fen === 0
              ? words('saveGift')
              : words(choice === 'best' ? 'saveBest' : 'save', {
                  yuan: formatYuanShort(coupon.fen),
                })
          }
          look="used"
          onTap={() => tap(coupon.couponId)}
        />
      ))}
      {others.map((coupon) => (
        <Row
          key={coupon.couponId}
          title={coupon.title}
          rule={ruleOf(coupon.couponId)}
          why={reasonOf(coupon)}
          onTap={() => tap(coupon.couponId)}
        />
      ))}
      {unusable.length > 0 && <Text className={css('group')}>{t('couponUnusable')}</Text>}
      {unusable.map((coupon) => (
        <Row
          key={coupon.couponId}
          title={coupon.title}
          rule={ruleOf(coupon.couponId)}
          why={reasonOf(coupon)}
          look={isInReach(coupon) ? 'near' : 'resting'}
        />
      ))}
    </Sheet>
  );
}

interface RowProps {
  readonly title: string;
  readonly rule: CouponInHand | undefined;
  readonly why: string;
  readonly look?: 'used' | 'near' | 'resting';
  readonly onTap?: () => void;
}

function Row({ title, rule, why, look, onTap }: RowProps) {
  const used = look === 'used';
  return (
    <View
      className={css('row', look)}
      {...(onTap
        ? { ariaRole: 'checkbox', ariaChecked: used, ariaLabel: `${title} ${why}`, onClick: onTap }
        : {})}
    >
      <View className={css('words')}>
        <Text className={css('title')}>{title}</Text>
        {rule && (
          <Text className={css('rule')}>
            {rule.ruleText} · {rule.scopeText}
          </Text>
        )}
        <Text className={css('why')}>{why}</Text>
      </View>
      {onTap && (
        <View className={css('mark', used && 'chosen')}>
          {used && <Icon name="check" size={16} />}
        </View>
      )}
    </View>
  );
}
