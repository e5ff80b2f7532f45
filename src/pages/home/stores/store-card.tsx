import { Text, View } from '@tarojs/components';
import type { StoreCard as Store } from '#contract/views';
import { isOpen } from '#domain/catalogue';
import { Button } from '../../../components/button/button';
import { cssOf } from '../../../components/css-of';
import { Icon } from '../../../components/icon/icon';
import { Picture } from '../../../components/picture/picture';
import { Tag } from '../../../components/tag/tag';
import { isSinglePage } from '../../../platform/launch';
import { callStore, showOnMap } from '../../../platform/store-visit';
import { homeTexts } from '../../../texts/home';
import { useText } from '../../../texts/say';
import styles from './stores.module.scss';

const css = cssOf(styles);

const clock = (minute: number) => `${Math.floor(minute / 60)}:${`${minute % 60}`.padStart(2, '0')}`;

/** A store, whether it is open now, and how to get there. */
export function StoreCard({ store }: { readonly store: Store }) {
  const t = useText(homeTexts);
  const open = isOpen(store, Date.now());
  const hours = t('hours', {
    from: clock(store.opensAtMinute),
    until: clock(store.closesAtMinute),
  });
  return (
    <View className={css('store')}>
      <Picture className={css('picture')} src={store.picture} />
      <View className={css('words')}>
        <View className={css('head')}>
          <Text className={css('name')}>{store.name}</Text>
          <Tag tone={open ? 'jade' : 'quiet'}>{t(open ? 'open' : 'closed')}</Tag>
          <Text className={css('hours')}>{hours}</Text>
        </View>
        <Text className={css('address')}>{store.address}</Text>
        {!isSinglePage() && (
          <View className={css('ways')}>
            <Button size="small" look="line" onTap={() => callStore(store.phone)}>
              <Icon name="phone" size={16} />
              <Text>{t('call')}</Text>
            </Button>
            <Button size="small" look="line" onTap={() => showOnMap(store)}>
              <Icon name="pin" size={16} />
              <Text>{t('map')}</Text>
            </Button>
          </View>
        )}
      </View>
    </View>
  );
}
