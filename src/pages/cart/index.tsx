import { Text, View } from '@tarojs/components';
import emptyCart from '../../assets/empty/cart.svg';
import { Button } from '../../components/button/button';
import { cssOf } from '../../components/css-of';
import { EmptyState } from '../../components/empty-state/empty-state';
import { ErrorState } from '../../components/error-state/error-state';
import { Page } from '../../components/page/page';
import { useTabBar } from '../../components/page/use-tab-bar';
import { RowsSkeleton } from '../../components/skeleton/skeleton';
import { openPage } from '../../platform/routes';
import { problemOf } from '../../services/problem';
import { cartTexts } from '../../texts/cart';
import { useText } from '../../texts/say';
import { CartRow } from './cart-row/cart-row';
import { CartTotal } from './cart-total/cart-total';
import styles from './cart.module.scss';
import { GapLine } from './gap-line/gap-line';
import { GoneLines } from './gone-lines/gone-lines';
import { useCartPage } from './use-cart-page';

const css = cssOf(styles);

export default function Cart() {
  const t = useText(cartTexts);
  const cart = useCartPage();
  useTabBar();

  if (cart.empty) {
    return (
      <Page title={t('title')}>
        <EmptyState
          picture={emptyCart}
          title={t('emptyTitle')}
          text={t('emptyText')}
          action={<Button onTap={() => openPage('category')}>{t('browse')}</Button>}
        />
      </Page>
    );
  }
  if (cart.waiting || cart.error) {
    return (
      <Page title={t('title')}>
        {cart.error ? (
          <ErrorState {...problemOf(cart.error)} onRetry={cart.retry} />
        ) : (
          <RowsSkeleton />
        )}
      </Page>
    );
  }
  return (
    <Page title={t('title')}>
      {cart.gains.map((gain) => (
        <GapLine key={gain.key} gain={gain} />
      ))}
      {cart.live.length > 0 && (
        <View className={css('group')}>
          <View className={css('head')}>
            <Text className={css('name')}>{t('express')}</Text>
            <View
              className={css('edit')}
              ariaRole="button"
              onClick={() => cart.setEditing(!cart.editing)}
            >
              <Text>{t(cart.editing ? 'done' : 'edit')}</Text>
            </View>
          </View>
          {cart.live.map((line) => (
            <CartRow
              key={`${line.productId}:${line.skuId}`}
              line={line}
              editing={cart.editing}
              onSelect={cart.select}
              onQuantity={cart.setQuantity}
              onRemove={(gone) => cart.remove([gone])}
            />
          ))}
        </View>
      )}
      {cart.gone.length > 0 && <GoneLines lines={cart.gone} onClear={cart.clearGone} />}
      {cart.live.length > 0 && <CartTotal cart={cart} />}
    </Page>
  );
}
