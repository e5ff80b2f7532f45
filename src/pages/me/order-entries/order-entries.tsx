import { Text, View } from '@tarojs/components';
import type { MemberView } from '#contract/views';
import { Badge } from '../../../components/badge/badge';
import { cssOf } from '../../../components/css-of';
import { Icon } from '../../../components/icon/icon';
import { Section } from '../../../components/section/section';
import { openPage } from '../../../platform/routes';
import { meTexts } from '../../../texts/me';
import { useText } from '../../../texts/say';
import styles from './order-entries.module.scss';

const css = cssOf(styles);

const entries = [
  { tab: 'unpaid', icon: 'wallet' },
  { tab: 'toShip', icon: 'box' },
  { tab: 'toReceive', icon: 'truck' },
] as const;

/** The way to one's orders by what they wait for, with how many. */
export function OrderEntries({ member }: { readonly member: MemberView }) {
  const t = useText(meTexts);
  return (
    <Section
      title={t('orders')}
      more={{ text: t('allOrders'), onTap: () => openPage('orders', { tab: 'all' }) }}
    >
      <View className={css('entries')}>
        {entries.map(({ tab, icon }) => (
          <View
            key={tab}
            className={css('entry')}
            ariaRole="link"
            ariaLabel={`${t(tab)} ${member.orders[tab]}`}
            onClick={() => openPage('orders', { tab })}
          >
            <Badge count={member.orders[tab]}>
              <Icon name={icon} size={24} />
            </Badge>
            <Text className={css('name')}>{t(tab)}</Text>
          </View>
        ))}
      </View>
    </Section>
  );
}
