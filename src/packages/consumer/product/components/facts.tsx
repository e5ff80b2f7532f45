import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { ProductView } from '#contract/views';
import { skuLabel, type Sku } from '#domain/catalogue';
import { formatYuanShort } from '#domain/money';
import { cssOf } from '../../../../components/css-of';
import { Icon } from '../../../../components/icon/icon';
import { Tag } from '../../../../components/tag/tag';
import { isSinglePage } from '../../../../platform/launch';
import { productTexts } from '../../../../texts/product';
import { useText } from '../../../../texts/say';
import { sharedTexts } from '../../../../texts/shared';
import styles from './facts.module.scss';

const css = cssOf(styles);

interface FactsProps {
  readonly view: ProductView;
  readonly sku: Sku | undefined;
  readonly onChoose: () => void;
}

/** Choice, delivery and returns: what a careful buyer wants to know before the bag. */
export function Facts({ view, sku, onChoose }: FactsProps) {
  const t = useText(productTexts);
  return (
    <View className={css('facts')}>
      <Fact name={t('chosen')} onTap={isSinglePage() ? undefined : onChoose}>
        <Text>{sku ? skuLabel(sku) : t('chooseSpecs')}</Text>
        {sku && <StockTag left={view.available[sku.id] ?? 0} />}
      </Fact>
      <Fact name={t('delivery')}>
        <Text>{useFreightText(view.freight)}</Text>
      </Fact>
      <Fact name={t('returns')}>
        <Text>{t(view.product.returnClass)}</Text>
      </Fact>
    </View>
  );
}

interface FactProps {
  readonly name: string;
  readonly onTap?: (() => void) | undefined;
  readonly children: ReactNode;
}

function Fact({ name, onTap, children }: FactProps) {
  return (
    <View className={css('fact')} {...(onTap ? { ariaRole: 'button', onClick: onTap } : {})}>
      <Text className={css('name')}>{name}</Text>
      <View className={css('value')}>{children}</View>
      {onTap && <Icon name="right" size={16} />}
    </View>
  );
}

const lowStock = 10;

function StockTag({ left }: { readonly left: number }) {
  const t = useText(sharedTexts);
  if (left <= 0) return <Tag>{t('soldOut')}</Tag>;
  return left <= lowStock ? <Tag tone="warn">{t('stockLow', { count: left })}</Tag> : null;
}

function useFreightText({ flatFen, freeOverFen }: ProductView['freight']): string {
  const t = useText(productTexts);
  if (flatFen === 0) return t('freightFree');
  const yuan = formatYuanShort(flatFen);
  return freeOverFen === undefined
    ? t('freightFlat', { yuan })
    : t('freightFreeOver', { yuan, over: formatYuanShort(freeOverFen) });
}
