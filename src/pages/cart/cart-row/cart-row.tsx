import { Text, View } from '@tarojs/components';
import { memo } from 'react';
import { skuLabel } from '#domain/catalogue';
import { maxQuantity } from '#domain/shop';
import { Checkbox } from '../../../components/checkbox/checkbox';
import { cssOf } from '../../../components/css-of';
import { DealTag } from '../../../components/deal-tag';
import { Icon } from '../../../components/icon/icon';
import { Picture } from '../../../components/picture/picture';
import { Price } from '../../../components/price/price';
import { Stepper } from '../../../components/stepper/stepper';
import { openPage } from '../../../platform/routes';
import { cartTexts } from '../../../texts/cart';
import { useText } from '../../../texts/say';
import type { LiveLine } from '../cart-lines';
import styles from './cart-row.module.scss';

const css = cssOf(styles);

interface CartRowProps {
  readonly line: LiveLine;
  readonly editing: boolean;
  readonly onSelect: (line: LiveLine, selected: boolean) => void;
  readonly onQuantity: (line: LiveLine, quantity: number) => void;
  readonly onRemove: (line: LiveLine) => void;
}

const sameRow = (before: CartRowProps, after: CartRowProps) =>
  before.editing === after.editing &&
  before.line.quantity === after.line.quantity &&
  before.line.selected === after.line.selected &&
  before.line.shortOf === after.line.shortOf &&
  before.line.price.fen === after.line.price.fen &&
  before.line.price.reason?.label === after.line.price.reason?.label &&
  before.line.product === after.line.product;

/** One choice in the bag. In a full bag a tap redraws this row and no other. */
export const CartRow = memo(function CartRow(props: CartRowProps) {
  const { line, editing, onSelect, onQuantity, onRemove } = props;
  const t = useText(cartTexts);
  const { product, sku, price, shortOf } = line;
  const open = () => openPage('product', { id: product._id });
  return (
    <View className={css('row')}>
      <Checkbox
        checked={line.selected}
        label={t('select', { title: product.title })}
        onChange={(selected) => onSelect(line, selected)}
      />
      <View className={css('picture')} onClick={open}>
        <Picture className={css('image')} src={sku.picture ?? product.picture} />
      </View>
      <View className={css('words')}>
        <Text className={css('title')} onClick={open}>
          {product.title}
        </Text>
        {sku.options.length > 0 && <Text className={css('sku')}>{skuLabel(sku)}</Text>}
        {price.reason && (
          <View>
            <DealTag reason={price.reason} />
          </View>
        )}
        {shortOf !== undefined && (
          <Text className={css('short')}>
            {shortOf > 0 ? t('stockShort', { count: shortOf }) : t('stockOut')}
          </Text>
        )}
        <View className={css('foot')}>
          <Price lively fen={price.fen} />
          {editing ? (
            <View
              className={css('remove')}
              ariaRole="button"
              ariaLabel={`${t('remove')} ${product.title}`}
              onClick={() => onRemove(line)}
            >
              <Icon name="trash" size={20} />
            </View>
          ) : (
            <Stepper
              value={line.quantity}
              most={maxQuantity}
              label={product.title}
              onChange={(quantity) => onQuantity(line, quantity)}
            />
          )}
        </View>
      </View>
    </View>
  );
}, sameRow);
