import { Text, View } from '@tarojs/components';
import type { MemberCardView } from '#contract/member-views';
import { BottomBar } from '../../../../components/bottom-bar/bottom-bar';
import { Button } from '../../../../components/button/button';
import { cssOf } from '../../../../components/css-of';
import { openPage } from '../../../../platform/routes';
import { memberCardTexts } from '../../../../texts/member-card';
import { useText } from '../../../../texts/say';
import { Panel } from '../../components/panel';
import { Row } from '../../components/row';
import { Benefits } from './benefits';
import styles from './guest-offer.module.scss';
import { Levels } from './levels';

const css = cssOf(styles);

/** What a card brings, for somebody who has none yet. Nothing is asked of who only wants to buy. */
export function GuestOffer({ card }: { readonly card: MemberCardView }) {
  const t = useText(memberCardTexts);
  const [lowest] = card.levels;
  return (
    <View>
      <View className={css('face')}>
        <View className={css('edge')}>
          <Text className={css('title')}>{t('guestTitle')}</Text>
          <Text className={css('text')}>{t('guestText')}</Text>
        </View>
      </View>
      <Panel>
        <Row icon="star" name={t('gainPoints')} hint={card.points.rulesText} />
        <Row icon="qr" name={t('gainCode')} hint={t('gainCodeText')} />
        <Row icon="bag" name={t('gainTogether')} hint={t('gainTogetherText')} />
      </Panel>
      {lowest && lowest.benefits.length > 0 && <Benefits benefits={lowest.benefits} />}
      <Levels levels={card.levels} />
      <Panel>
        <Row icon="info" name={t('myData')} onTap={() => openPage('myData')} />
      </Panel>
      <View className={css('end')} />
      <BottomBar>
        <Button wide size="large" onTap={() => openPage('register')}>
          {t('open')}
        </Button>
      </BottomBar>
    </View>
  );
}
