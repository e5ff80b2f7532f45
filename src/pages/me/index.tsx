import { Text, View } from '@tarojs/components';
import { cssOf } from '../../components/css-of';
import { ErrorState } from '../../components/error-state/error-state';
import { Page } from '../../components/page/page';
import { useTabBar } from '../../components/page/use-tab-bar';
import { Skeleton } from '../../components/skeleton/skeleton';
import { previewPicture } from '../../platform/preview-picture';
import { problemOf } from '../../services/problem';
import { meTexts } from '../../texts/me';
import { useText } from '../../texts/say';
import { FanSummary } from './fan-summary/fan-summary';
import styles from './me.module.scss';
import { MemberCard } from './member-card/member-card';
import { OrderEntries } from './order-entries/order-entries';
import { PreferenceRows } from './preference-rows/preference-rows';
import { useMe } from './use-me';

const css = cssOf(styles);

export default function Me() {
  const t = useText(meTexts);
  const { signedIn, member, card, error, retry, shop } = useMe();
  useTabBar();
  return (
    <Page title={t('title')}>
      {error ? (
        <ErrorState {...problemOf(error)} onRetry={retry} />
      ) : signedIn && !member ? (
        <View className={css('waiting')}>
          <Skeleton shape="banner" />
          <Skeleton shape="card" />
        </View>
      ) : (
        <>
          <MemberCard member={member} card={card} shop={shop} />
          {member && (
            <>
              <OrderEntries member={member} />
              <FanSummary member={member} />
            </>
          )}
        </>
      )}
      <PreferenceRows />
      {shop && shop.licenceUrl !== '' && (
        <View
          className={css('licence')}
          ariaRole="link"
          onClick={() => previewPicture([shop.licenceUrl], shop.licenceUrl)}
        >
          <Text>{t('licence')}</Text>
        </View>
      )}
    </Page>
  );
}
