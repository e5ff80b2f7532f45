import { Text, View } from '@tarojs/components';
import type { ProductView } from '#contract/views';
import { skuLabel, type Sku } from '#domain/catalogue';
import { Button } from '../../../../components/button/button';
import { cssOf } from '../../../../components/css-of';
import { Icon } from '../../../../components/icon/icon';
import { Price } from '../../../../components/price/price';
import { priceOf } from '../../../../components/price/price-of';
import { StrikeLine } from '../../../../components/strike-line/strike-line';
import { useLevel } from '../../../../components/price/level';
import { productTexts } from '../../../../texts/product';
import { useText } from '../../../../texts/say';
import { DealLine } from './deal-line';
import styles from './price-block.module.scss';

const css = cssOf(styles);

interface PriceBlockProps {
  readonly view: ProductView;
  readonly sku: Sku | undefined;
  readonly canShare: boolean;
  readonly onShare: () => void;
  /** The limited-time price has ended: everything is asked again. */
  readonly onDealOver: () => void;
}

/** What it costs in the choice shown and why, what it is, and the way to recommend it. */
export function PriceBlock({ view, sku, canShare, onShare, onDealOver }: PriceBlockProps) {
  const t = useText(productTexts);
  const { product } = view;
  const level = useLevel();
  const price = sku && priceOf(sku, product.prices, level);
  return (
    <View className={css('block')}>
      <View className={css('price')}>
        {price && <Price lively fen={price.fen} size="hero" />}
        {sku && product.skus.length > 1 && <Text className={css('sku')}>{skuLabel(sku)}</Text>}
      </View>
      {price?.reason && <DealLine reason={price.reason} now={view.now} onOver={onDealOver} />}
      {price?.strike && <StrikeLine strike={price.strike} />}
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
