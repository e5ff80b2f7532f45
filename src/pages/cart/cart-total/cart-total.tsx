import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { formatYuanShort, zeroFen } from '#domain/money';
import { BottomBar } from '../../../components/bottom-bar/bottom-bar';
import { Button } from '../../../components/button/button';
import { Checkbox } from '../../../components/checkbox/checkbox';
import { cssOf } from '../../../components/css-of';
import { Icon } from '../../../components/icon/icon';
import { PriceSteps } from '../../../components/price-steps/price-steps';
import { savedIn } from '../../../components/price-steps/saved-in';
import { Price } from '../../../components/price/price';
import { Sheet } from '../../../components/sheet/sheet';
import { problemOf } from '../../../services/problem';
import { cartTexts } from '../../../texts/cart';
import { useText } from '../../../texts/say';
import type { useCartPage } from '../use-cart-page';
import styles from './cart-total.module.scss';

const css = cssOf(styles);

interface CartTotalProps {
  readonly cart: Pick<
    ReturnType<typeof useCartPage>,
    | 'allSelected'
    | 'selectAll'
    | 'selected'
    | 'pieces'
    | 'priced'
    | 'pricing'
    | 'priceError'
    | 'goodsFen'
    | 'short'
    | 'editing'
    | 'remove'
    | 'checkout'
  >;
}

/** Choosing all, the amount with its saving to open, and the way on. */
export function CartTotal({ cart }: CartTotalProps) {
  const t = useText(cartTexts);
  const [open, setOpen] = useState(false);
  const { priced, selected, pieces } = cart;
  const nothing = selected.length === 0;
  const saved = priced ? savedIn(priced.quote) : zeroFen;
  return (
    <BottomBar>
      <Checkbox checked={cart.allSelected} label={t('selectAll')} onChange={cart.selectAll} />
      <Text className={css('all')}>{t('selectAll')}</Text>
      {cart.editing ? (
        <>
          <View className={css('amount')} />
          <Button look="line" disabled={nothing} onTap={() => cart.remove(selected)}>
            {t('removeChosen', { count: selected.length })}
          </Button>
        </>
      ) : (
        <>
          <View
            className={css('amount', cart.pricing && 'pricing')}
            {...(priced ? { ariaRole: 'button', onClick: () => setOpen(true) } : {})}
          >
            <View className={css('figures')}>
              <Text className={css('name')}>{t(priced ? 'payable' : 'goods')}</Text>
              <Price lively fen={priced?.quote.payableFen ?? cart.goodsFen} />
            </View>
            <View className={css('hint')}>
              {cart.priceError ? (
                <Text className={css('problem')}>{problemOf(cart.priceError).sentence}</Text>
              ) : priced ? (
                <>
                  {saved > 0 && (
                    <Text className={css('saved')}>
                      {t('saved', { yuan: formatYuanShort(saved) })}
                    </Text>
                  )}
                  <View className={css('open')}>
                    <Text>{t('steps')}</Text>
                    <Icon name="right" size={16} />
                  </View>
                </>
              ) : (
                <Text>{t('freightHint')}</Text>
              )}
            </View>
          </View>
          <Button disabled={nothing || cart.short} onTap={cart.checkout}>
            {nothing ? t('checkout') : t('checkoutPieces', { count: pieces })}
          </Button>
        </>
      )}
      {priced && (
        <Sheet open={open} onClose={() => setOpen(false)} title={t('stepsTitle')}>
          <PriceSteps quote={priced.quote} />
        </Sheet>
      )}
    </BottomBar>
  );
}
