import { Text, View } from '@tarojs/components';
import type { ProductCard as Product } from '#contract/views';
import { sharedTexts } from '../../texts/shared';
import { useText } from '../../texts/say';
import { cssOf } from '../css-of';
import { DealTag } from '../deal-tag';
import { Icon } from '../icon/icon';
import { Picture } from '../picture/picture';
import { useLevel } from '../price/level';
import { Price } from '../price/price';
import { cardPriceOf } from '../price/price-of';
import { StrikeLine } from '../strike-line/strike-line';
import styles from './product-card.module.scss';

const css = cssOf(styles);

interface ProductCardProps {
  readonly product: Product;
  /** tile: two in a row; row: picture left, for lists one reads. */
  readonly layout?: 'tile' | 'row';
  readonly eager?: boolean;
  readonly className?: string;
  readonly onOpen?: ((productId: string) => void) | undefined;
  /** Puts it into the bag from here. */
  readonly onAdd?: ((productId: string) => void) | undefined;
}

export function ProductCard({
  product,
  layout = 'tile',
  eager = false,
  className,
  onOpen,
  onAdd,
}: ProductCardProps) {
  const t = useText(sharedTexts);
  const { fen, reason, strike } = cardPriceOf(product, useLevel());
  return (
    <View
      className={css('card', layout, className)}
      {...(onOpen ? { ariaRole: 'link', onClick: () => onOpen(product.id) } : {})}
    >
      <View className={css('frame')}>
        <Picture className={css('picture')} src={product.picture} eager={eager} />
        {!product.inStock && <Text className={css('soldOut')}>{t('soldOut')}</Text>}
      </View>
      <View className={css('words')}>
        <Text className={css('title')}>{product.title}</Text>
        <Text className={css('subtitle')}>{product.subtitle}</Text>
        {reason && (
          <View className={css('why')}>
            <DealTag short reason={reason} />
            {strike && <StrikeLine short strike={strike} />}
          </View>
        )}
        <View className={css('foot')}>
          <Price fen={fen} from={product.severalPrices} />
          {onAdd && product.inStock && (
            <View
              className={css('add')}
              ariaRole="button"
              ariaLabel={`${t('add')} ${product.title}`}
              onClick={(event) => {
                event.stopPropagation();
                onAdd(product.id);
              }}
            >
              <Icon name="plus" size={16} className={css('plus')} />
            </View>
          )}
        </View>
      </View>
    </View>
  );
}
