import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { findSku, skuLabel } from '#domain/catalogue';
import { cssOf } from '../../../components/css-of';
import { Icon } from '../../../components/icon/icon';
import { Picture } from '../../../components/picture/picture';
import { cartTexts } from '../../../texts/cart';
import { useText } from '../../../texts/say';
import type { GoneLine } from '../cart-lines';
import styles from './gone-lines.module.scss';

const css = cssOf(styles);

interface GoneLinesProps {
  readonly lines: readonly GoneLine[];
  readonly onClear: () => void;
}

const labelOf = ({ product, skuId }: GoneLine) => {
  const sku = product && findSku(product, skuId);
  return sku ? skuLabel(sku) : '';
};

/** What can no longer be bought, folded away at the end. */
export function GoneLines({ lines, onClear }: GoneLinesProps) {
  const t = useText(cartTexts);
  const [open, setOpen] = useState(false);
  return (
    <View className={css('group')}>
      <View className={css('head')} ariaRole="button" onClick={() => setOpen(!open)}>
        <Text className={css('name')}>{t('invalid', { count: lines.length })}</Text>
        <Icon name="down" size={16} className={open ? css('turned') : undefined} />
      </View>
      {open &&
        lines.map((line) => (
          <View key={`${line.productId}:${line.skuId}`} className={css('row')}>
            {line.product && <Picture className={css('picture')} src={line.product.picture} />}
            <View className={css('words')}>
              {line.product && <Text className={css('title')}>{line.product.title}</Text>}
              <Text className={css('why')}>
                {[labelOf(line), t('gone')].filter(Boolean).join(' · ')}
              </Text>
            </View>
          </View>
        ))}
      <View className={css('clear')} ariaRole="button" onClick={onClear}>
        <Text>{t('clearInvalid')}</Text>
      </View>
    </View>
  );
}
