import { Text, View } from '@tarojs/components';
import type { MemberView } from '#contract/views';
import { cssOf } from '../../../components/css-of';
import { Price } from '../../../components/price/price';
import { Section } from '../../../components/section/section';
import { openPage } from '../../../platform/routes';
import { meTexts } from '../../../texts/me';
import { useText } from '../../../texts/say';
import styles from './fan-summary.module.scss';

const css = cssOf(styles);

/** What came of one's recommendations, and the rule by which they count. */
export function FanSummary({ member }: { readonly member: MemberView }) {
  const t = useText(meTexts);
  const { visits, orders, estimatedFen } = member.fan;
  const openLedger = () => openPage('shareLedger');
  return (
    <Section title={t('fan')} more={{ text: t('ledger'), onTap: openLedger }}>
      <View className={css('card')} ariaRole="link" onClick={openLedger}>
        {visits > 0 ? (
          <View className={css('figures')}>
            <View className={css('figure')}>
              <Text className={css('number')}>{visits}</Text>
              <Text className={css('name')}>{t('visits')}</Text>
            </View>
            <View className={css('figure')}>
              <Text className={css('number')}>{orders}</Text>
              <Text className={css('name')}>{t('fanOrders')}</Text>
            </View>
            <View className={css('figure')}>
              <Price fen={estimatedFen} size="large" tone="jade" label={t('estimated')} />
              <Text className={css('name')}>{t('estimated')}</Text>
            </View>
          </View>
        ) : (
          <Text className={css('invite')}>{t('fanInvite')}</Text>
        )}
        <Text className={css('policy')}>{member.policyText}</Text>
      </View>
    </Section>
  );
}
