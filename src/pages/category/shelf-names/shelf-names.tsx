import { ScrollView, Text, View } from '@tarojs/components';
import type { CategoryCard } from '#contract/views';
import { cssOf } from '../../../components/css-of';
import styles from './shelf-names.module.scss';

const css = cssOf(styles);

interface ShelfNamesProps {
  readonly categories: readonly CategoryCard[];
  readonly chosen: string | undefined;
  readonly onChoose: (categoryId: string) => void;
}

export function ShelfNames({ categories, chosen, onChoose }: ShelfNamesProps) {
  return (
    <ScrollView scrollY enhanced showScrollbar={false} className={css('names')}>
      {categories.map(({ _id, name }) => (
        <View
          key={_id}
          className={css('name', _id === chosen && 'chosen')}
          ariaRole="tab"
          ariaSelected={_id === chosen}
          onClick={() => onChoose(_id)}
        >
          <Text>{name}</Text>
        </View>
      ))}
    </ScrollView>
  );
}
