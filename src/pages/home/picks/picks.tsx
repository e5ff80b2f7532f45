import { View } from '@tarojs/components';
import type { ProductCard as Product } from '#contract/views';
import { cssOf } from '../../../components/css-of';
import { ProductCard } from '../../../components/product-card/product-card';
import { Section } from '../../../components/section/section';
import { isSinglePage } from '../../../platform/launch';
import { openPage } from '../../../platform/routes';
import { homeTexts } from '../../../texts/home';
import { useText } from '../../../texts/say';
import styles from './picks.module.scss';

const css = cssOf(styles);
/** Cards on the first screens do not wait to be scrolled to. */
const eager = 4;

interface PicksProps {
  readonly products: readonly Product[];
  readonly onAdd?: ((productId: string) => void) | undefined;
}

/** What the maker would show you first, two side by side. */
export function Picks({ products, onAdd }: PicksProps) {
  const t = useText(homeTexts);
  const more = { text: t('allProducts'), onTap: () => openPage('category') };
  return (
    <Section title={t('picks')} more={isSinglePage() ? undefined : more}>
      <View className={css('grid')}>
        {products.map((product, index) => (
          <ProductCard
            key={product.id}
            className={css('cell')}
            product={product}
            eager={index < eager}
            onOpen={(id) => openPage('product', { id })}
            onAdd={onAdd}
          />
        ))}
      </View>
    </Section>
  );
}
