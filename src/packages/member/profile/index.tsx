import { Text, View } from '@tarojs/components';
import type { MemberCardView } from '#contract/member-views';
import { Button } from '../../../components/button/button';
import { cssOf } from '../../../components/css-of';
import { Page } from '../../../components/page/page';
import { openPage } from '../../../platform/routes';
import { copyText } from '../../../platform/clipboard';
import { profileTexts } from '../../../texts/profile';
import { useText } from '../../../texts/say';
import { Panel } from '../components/panel';
import { Row } from '../components/row';
import { WithCard } from '../components/with-card';
import { grouped } from '../../../components/grouped';
import { AvatarRow } from './components/avatar-row';
import { BirthdayRow } from './components/birthday-row';
import { NicknameRow } from './components/nickname-row';
import styles from './index.module.scss';
import { useProfile } from './use-profile';

const css = cssOf(styles);

/** What a person lets the shop know about themselves; all of it optional. */
export default function ProfilePage() {
  const t = useText(profileTexts);
  return (
    <Page title={t('title')}>
      <WithCard>{(card) => <Profile card={card} />}</WithCard>
    </Page>
  );
}

function Profile({ card }: { readonly card: MemberCardView }) {
  const t = useText(profileTexts);
  const profile = useProfile();
  return (
    <View className={css('profile')}>
      <Text className={css('lead')}>{t('lead')}</Text>
      <Panel>
        <AvatarRow
          card={card}
          busy={profile.avatarBusy}
          onChosen={profile.takeAvatar}
          onClear={profile.clearAvatar}
        />
        <NicknameRow
          // A name changed elsewhere starts the field anew.
          key={card.nickname}
          nickname={card.nickname}
          busy={profile.busy}
          onSave={profile.takeNickname}
          onRefused={profile.refuseNickname}
        />
        {card.registered && (
          <BirthdayRow
            card={card}
            onChosen={profile.takeBirthday}
            onClear={profile.clearBirthday}
          />
        )}
      </Panel>
      {card.registered && <Given card={card} />}
    </View>
  );
}

/** What registering gave. The card number never changes. */
function Given({ card }: { readonly card: MemberCardView }) {
  const t = useText(profileTexts);
  const { cardNumber, phone, nextPhone } = card;
  const hint = nextPhone
    ? t('phoneWaits', { phone: nextPhone })
    : t(card.phoneVerified ? 'verified' : 'unverified');
  return (
    <Panel>
      {phone && <Row name={t('phone')} hint={hint} value={phone} onTap={() => openPage('phone')} />}
      {cardNumber && (
        <Row name={t('cardNumber')} hint={grouped(cardNumber, 4)}>
          <Button size="small" look="line" onTap={() => void copyText(cardNumber)}>
            {t('copy')}
          </Button>
        </Row>
      )}
    </Panel>
  );
}
