import { Text, View } from '@tarojs/components';
import type { Quote } from '#domain/pricing/quote';
import { cssOf } from '../../../components/css-of';
import { Picture } from '../../../components/picture/picture';
import { Tag } from '../../../components/tag/tag';
import { priceTexts } from '../../../texts/price';
import { useText } from '../../../texts/say';
import styles from './order-lines.module.scss';

const css = cssOf(styles);

interface GiftLinesProps {
  readonly quote: Pick<Quote, 'gifts' | 'giftsMissing'>;
  readonly onOpen?: ((productId: string) => void) | undefined;
}

/** What comes along for nothing, and kindly what could not. */
export function GiftLines({ quote, onOpen }: GiftLinesProps) {
  const t = useText(priceTexts);
  const missing = quote.giftsMissing.reduce((pieces, { quantity }) => pieces + quantity, 0);
  return (
    <>
      {quote.gifts.map((gift) => (
        <View
          key={`gift:${gift.skuId}`}
          className={css('line')}
          {...(onOpen ? { ariaRole: 'link', onClick: () => onOpen(gift.productId) } : {})}
        >
          <Picture className={css('picture', 'gift')} src={gift.picture} />
          <View className={css('words')}>
            <Text className={css('title')}>{gift.title}</Text>
            <Text className={css('choice')}>{gift.skuLabel}</Text>
            <Tag tone="jade">{t('gift')}</Tag>
          </View>
          <View className={css('figures')}>
            <Text className={css('free')}>{t('giftFree')}</Text>
            <Text className={css('quantity')}>× {gift.quantity}</Text>
          </View>
        </View>
      ))}
      {missing > 0 && (
        <Text className={css('missing')}>{t('giftsMissing', { count: missing })}</Text>
      )}
    </>
  );
}
