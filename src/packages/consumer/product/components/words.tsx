import { Text, View } from '@tarojs/components';
import type { ProductView } from '#contract/views';
import { cssOf } from '../../../../components/css-of';
import { Icon } from '../../../../components/icon/icon';
import { Section } from '../../../../components/section/section';
import { productTexts } from '../../../../texts/product';
import { useText } from '../../../../texts/say';
import styles from './words.module.scss';

const css = cssOf(styles);

/** Reasons to buy, the maker's own words, and the plain details. */
export function Words({ product }: Pick<ProductView, 'product'>) {
  const t = useText(productTexts);
  return (
    <View className={css('words')}>
      <Section title={t('why')}>
        {product.sellingPoints.map((point) => (
          <View key={point} className={css('point')}>
            <Icon name="check" size={16} className={css('mark')} />
            <Text>{point}</Text>
          </View>
        ))}
      </Section>
      <Section title={t('story')}>
        <Text className={css('story')}>{product.story}</Text>
      </Section>
      <Section title={t('details')}>
        <View className={css('table')}>
          {product.details.map(({ label, value }) => (
            <View key={label} className={css('row')}>
              <Text className={css('label')}>{label}</Text>
              <Text className={css('value')}>{value}</Text>
            </View>
          ))}
        </View>
      </Section>
    </View>
  );
}
