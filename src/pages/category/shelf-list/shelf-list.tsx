import { ScrollView, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { ProductCard as Product } from '#contract/views';
import { cssOf } from '../../../components/css-of';
import { ListEnd } from '../../../components/list-end/list-end';
import { ProductCard } from '../../../components/product-card/product-card';
import { openPage } from '../../../platform/routes';
import styles from './shelf-list.module.scss';

const css = cssOf(styles);
const eager = 6;

interface ShelfListProps {
  readonly products: readonly Product[];
  readonly more: boolean;
  readonly onMore: () => void;
  readonly onAdd: (productId: string) => void;
  /** Shown when there is no product. */
  readonly nothing: ReactNode;
}

/** One shelf, or what a search found, loading on while one scrolls. */
export function ShelfList({ products, more, onMore, onAdd, nothing }: ShelfListProps) {
  return (
    <ScrollView scrollY className={css('list')} lowerThreshold={240} onScrollToLower={onMore}>
      {products.length === 0 && nothing}
      {products.map((product, index) => (
        <View key={product.id} className={css('item')}>
          <ProductCard
            product={product}
            layout="row"
            eager={index < eager}
            onOpen={(id) => openPage('product', { id })}
            onAdd={onAdd}
          />
        </View>
      ))}
      {products.length > 0 && <ListEnd more={more} />}
    </ScrollView>
  );
}
