import { Text, View } from '@tarojs/components';
import type { ShopCard } from '#contract/views';
import { cssOf } from '../../../components/css-of';
import { Icon } from '../../../components/icon/icon';
import { Picture } from '../../../components/picture/picture';
import { isSinglePage } from '../../../platform/launch';
import { openPage } from '../../../platform/routes';
import { useSearch } from '../../../stores/search';
import { homeTexts } from '../../../texts/home';
import { useText } from '../../../texts/say';
import styles from './masthead.module.scss';

const css = cssOf(styles);

/** Whose shop this is, and the way to find something in it. */
export function Masthead({ shop }: { readonly shop: ShopCard }) {
  const t = useText(homeTexts);
  const wishFor = useSearch((search) => search.wishFor);
  return (
    <View className={css('masthead')}>
      <View className={css('shop')}>
        <Picture cutOut className={css('mark')} src={shop.mark} eager />
        <View className={css('words')}>
          <Text className={css('name')} ariaRole="heading">
            {shop.name}
          </Text>
          <Text className={css('slogan')}>{shop.slogan}</Text>
        </View>
      </View>
      {!isSinglePage() && (
        <View
          className={css('search')}
          ariaRole="search"
          onClick={() => {
            wishFor({ search: true });
            openPage('category');
          }}
        >
          <Icon name="search" size={20} />
          <Text>{t('search')}</Text>
        </View>
      )}
    </View>
  );
}
