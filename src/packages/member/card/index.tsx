import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import type { MemberCardView } from '#contract/member-views';
import { cssOf } from '../../../components/css-of';
import { Page } from '../../../components/page/page';
import { openPage } from '../../../platform/routes';
import { memberCardTexts } from '../../../texts/member-card';
import { useText } from '../../../texts/say';
import { Panel } from '../components/panel';
import { Row } from '../components/row';
import { WithCard } from '../components/with-card';
import { useCard } from '../use-card';
import { CardFace } from './components/card-face';
import { Benefits } from './components/benefits';
import { GuestOffer } from './components/guest-offer';
import { Levels } from './components/levels';
import { PointsPanel } from './components/points-panel';
import styles from './index.module.scss';

const css = cssOf(styles);

/** The card: who one is to the shop, what it brings, and the code for the counter. */
export default function CardPage() {
  const t = useText(memberCardTexts);
  const { query } = useCard();
  usePullDownRefresh(() => {
    void query.refetch().finally(() => Taro.stopPullDownRefresh());
  });
  return (
    <Page title={t('title')}>
      <WithCard>
        {(card) => (card.registered ? <Mine card={card} /> : <GuestOffer card={card} />)}
      </WithCard>
    </Page>
  );
}

function Mine({ card }: { readonly card: MemberCardView }) {
  const t = useText(memberCardTexts);
  return (
    <View className={css('mine')}>
      <CardFace card={card} />
      {!card.phoneVerified && card.phone && (
        <Panel text={t('phoneTyped', { phone: card.phone })}>
          <Row icon="phone" name={t('verify')} onTap={() => openPage('register')} />
        </Panel>
      )}
      <PointsPanel points={card.points} />
      <Benefits benefits={card.level?.benefits ?? []} />
      <Levels levels={card.levels} current={card.level?.id} />
      <Panel>
        <Row icon="person" name={t('profile')} onTap={() => openPage('profile')} />
        <Row icon="info" name={t('myData')} onTap={() => openPage('myData')} />
      </Panel>
    </View>
  );
}
