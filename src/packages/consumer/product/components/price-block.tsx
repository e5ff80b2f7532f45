import { Text, View } from '@tarojs/components';
import type { ProductView } from '#contract/views';
import { skuLabel, type Sku } from '#domain/catalogue';
import { Button } from '../../../../components/button/button';
import { cssOf } from '../../../../components/css-of';
import { Icon } from '../../../../components/icon/icon';
import { Price } from '../../../../components/price/price';
import { productTexts } from '../../../../texts/product';
import { useText } from '../../../../texts/say';
import styles from './price-block.module.scss';

const css = cssOf(styles);

interface PriceBlockProps {
  readonly view: ProductView;
  readonly sku: Sku | undefined;
  readonly canShare: boolean;
  readonly onShare: () => void;
}

/** What it costs in the choice shown, what it is, and the way to recommend it. */
export function PriceBlock({ view, sku, canShare, onShare }: PriceBlockProps) {
  const t = useText(productTexts);
  const { product } = view;
  return (
    <View className={css('block')}>
      <View className={css('price')}>
        {sku && <Price fen={sku.priceFen} size="hero" />}
        {sku && product.skus.length > 1 && <Text className={css('sku')}>{skuLabel(sku)}</Text>}
      </View>
      <View className={css('name')}>
        <View className={css('words')}>
          <Text className={css('title')}>{product.title}</Text>
          <Text className={css('subtitle')}>{product.subtitle}</Text>
        </View>
        {canShare && (
          <Button look="line" size="small" onTap={onShare} label={t('shareTitle')}>
            <Icon name="share" size={16} />
            <Text>{t('share')}</Text>
          </Button>
        )}
      </View>
    </View>
  );
}
