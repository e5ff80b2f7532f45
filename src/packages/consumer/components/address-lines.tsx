import { Text, View } from '@tarojs/components';
import type { Address } from '#domain/order/order';
import { cssOf } from '../../../components/css-of';
import { Icon } from '../../../components/icon/icon';
import styles from './address-lines.module.scss';

const css = cssOf(styles);

/** Who receives it, and where. */
export function AddressLines({ address }: { readonly address: Address }) {
  const { name, phone, province, city, district, detail } = address;
  return (
    <View className={css('address')}>
      <Icon name="pin" className={css('pin')} />
      <View className={css('words')}>
        <Text className={css('who')}>
          {name} {phone}
        </Text>
        <Text className={css('where')}>
          {[...new Set([province, city]), district, detail].join(' ')}
        </Text>
      </View>
    </View>
  );
}
