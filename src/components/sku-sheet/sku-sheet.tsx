import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ProductView } from '#contract/views';
import { skuLabel, type Sku } from '#domain/catalogue';
import { maxQuantity } from '#domain/shop';
import { sharedTexts } from '../../texts/shared';
import { useText } from '../../texts/say';
import { Button } from '../button/button';
import { cssOf } from '../css-of';
import { DealTag } from '../deal-tag';
import { Picture } from '../picture/picture';
import { useLevel } from '../price/level';
import { Price } from '../price/price';
import { priceOf } from '../price/price-of';
import { Sheet } from '../sheet/sheet';
import { Stepper } from '../stepper/stepper';
import { Tag } from '../tag/tag';
import { choose, chosenSku, firstChoice, isInStock } from './sku-choice';
import styles from './sku-sheet.module.scss';

const css = cssOf(styles);
/** From here on the person is told how many are left. */
const lowStock = 10;

interface SkuSheetProps {
  readonly view: Pick<ProductView, 'product' | 'available'>;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly skuId?: string | undefined;
  readonly onAdd?: ((sku: Sku, quantity: number) => void) | undefined;
  readonly onBuy?: ((sku: Sku, quantity: number) => void) | undefined;
  /** Told on every change, so the page behind can show the choice. */
  readonly onChoose?: ((sku: Sku) => void) | undefined;
}

/** Choosing specs and quantity: picture, price and stock follow; what is sold out is shown as such, not hidden. */
export function SkuSheet({ view, open, onClose, skuId, onAdd, onBuy, onChoose }: SkuSheetProps) {
  const t = useText(sharedTexts);
  const [choice, setChoice] = useState(() => firstChoice(view, skuId));
  const [quantity, setQuantity] = useState(1);
  const { product } = view;
  const sku = chosenSku(view, choice);
  const level = useLevel();
  const price = sku && priceOf(sku, product.prices, level);
  const left = sku ? (view.available[sku.id] ?? 0) : 0;
  const wanted = Math.max(1, Math.min(quantity, left));

  const pick = (spec: number, value: string) => {
    const next = choose(view, choice, spec, value);
    setChoice(next);
    const nextSku = chosenSku(view, next);
    if (nextSku) onChoose?.(nextSku);
  };
  const finish = (done: ((sku: Sku, quantity: number) => void) | undefined) => () => {
    if (!sku || left <= 0) return;
    done?.(sku, wanted);
    onClose();
  };

  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={product.title}
      footer={
        <View className={css('buttons')}>
          {onAdd && (
            <Button
              wide
              size="large"
              look={onBuy ? 'line' : 'seal'}
              disabled={left <= 0}
              onTap={finish(onAdd)}
            >
              {left > 0 ? t('add') : t('soldOut')}
            </Button>
          )}
          {onBuy && (
            <Button wide size="large" disabled={left <= 0} onTap={finish(onBuy)}>
              {left > 0 ? t('buy') : t('soldOut')}
            </Button>
          )}
        </View>
      }
    >
      <View className={css('head')}>
        <Picture className={css('picture')} src={sku?.picture ?? product.picture} eager />
        <View className={css('facts')}>
          {price && <Price lively fen={price.fen} size="large" />}
          {price?.reason && <DealTag reason={price.reason} />}
          <Text className={css('chosen')}>{sku ? `${t('chosen')} ${skuLabel(sku)}` : ''}</Text>
          {left > 0 && left <= lowStock && <Tag tone="warn">{t('stockLow', { count: left })}</Tag>}
          {left > lowStock && (
            <Text className={css('left')}>{t('stockLeft', { count: left })}</Text>
          )}
          {left <= 0 && <Tag>{t('soldOut')}</Tag>}
        </View>
      </View>
      {product.specs.map((spec, index) => (
        <View key={spec.name} className={css('spec')}>
          <Text className={css('name')}>{spec.name}</Text>
          <View className={css('values')}>
            {spec.values.map((value) => {
              const inStock = isInStock(view, choice, index, value);
              return (
                <View
                  key={value}
                  className={css('option', choice[index] === value && 'picked', !inStock && 'gone')}
                  ariaRole="radio"
                  ariaChecked={choice[index] === value}
                  ariaLabel={inStock ? value : `${value} ${t('soldOut')}`}
                  onClick={() => pick(index, value)}
                >
                  {value}
                </View>
              );
            })}
          </View>
        </View>
      ))}
      <View className={css('quantity')}>
        <Text className={css('name')}>{t('quantity')}</Text>
        <Stepper
          value={wanted}
          most={Math.min(maxQuantity, Math.max(1, left))}
          onChange={setQuantity}
        />
      </View>
    </Sheet>
  );
}
