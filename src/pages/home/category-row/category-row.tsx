import { Text, View } from '@tarojs/components';
import type { CategoryCard } from '#contract/views';
import { cssOf } from '../../../components/css-of';
import { Picture } from '../../../components/picture/picture';
import { openPage } from '../../../platform/routes';
import { useSearch } from '../../../stores/search';
import styles from './category-row.module.scss';

const css = cssOf(styles);

/** The shelves as drawn signs. */
export function CategoryRow({ categories }: { readonly categories: readonly CategoryCard[] }) {
  const wishFor = useSearch((search) => search.wishFor);
  return (
    <View className={css('row')}>
      {categories.map(({ _id, name, icon }) => (
        <View
          key={_id}
          className={css('shelf')}
          ariaRole="link"
          onClick={() => {
            wishFor({ categoryId: _id });
            openPage('category');
          }}
        >
          <Picture cutOut className={css('icon')} src={icon} fit="contain" eager />
          <Text className={css('name')}>{name}</Text>
        </View>
      ))}
    </View>
  );
}
