import { Text, View } from '@tarojs/components';
import type { MemberCardView } from '#contract/member-views';
import { Button } from '../../../components/button/button';
import { cssOf } from '../../../components/css-of';
import { Page } from '../../../components/page/page';
import { phoneNumberButtonProps } from '../../../platform/phone-number';
import { phoneTexts } from '../../../texts/phone';
import { useText } from '../../../texts/say';
import { Invitation } from '../components/invitation';
import { Tick } from '../components/tick';
import { TypedPhone } from '../components/typed-phone';
import { WithCard } from '../components/with-card';
import styles from './index.module.scss';
import { useChangePhone } from './use-change-phone';

const css = cssOf(styles);

/** Another number for the same card: WeChat's at once, a typed one after the counter has seen it. */
export default function PhonePage() {
  const t = useText(phoneTexts);
  return (
    <Page title={t('title')}>
      <WithCard>{(card) => (card.registered ? <Form card={card} /> : <Invitation />)}</WithCard>
    </Page>
  );
}

function Form({ card }: { readonly card: MemberCardView }) {
  const t = useText(phoneTexts);
  const form = useChangePhone(card.privacy.version);
  const purpose = card.privacy.consents.find(({ kind }) => kind === 'privacy')?.purpose ?? '';
  return (
    <View className={css('form')}>
      <Text className={css('lead')}>{t('lead', { phone: card.phone ?? '' })}</Text>
      <Text className={css('text')}>{t('leadText')}</Text>
      {card.nextPhone && (
        <Text className={css('text', 'waits')}>{t('waits', { phone: card.nextPhone })}</Text>
      )}
      <View className={css('consents')}>
        <Tick checked={form.agreed} text={`${t('agree')}${purpose}`} onChange={form.setAgreed} />
      </View>
      {form.taken && <Taken unite={form.unite} onChange={form.setUnite} />}
      <Button
        wide
        size="large"
        busy={form.busy}
        {...(form.missing
          ? { onTap: form.sayMissing }
          : { ability: phoneNumberButtonProps(form.hear) })}
      >
        {t('ask')}
      </Button>
      {form.typing ? (
        <TypedPhone
          busy={form.busy}
          hint={t('typeHint')}
          action={t('saveTyped')}
          onWrong={form.sayWrongPhone}
          onPhone={form.type}
        />
      ) : (
        <Button wide look="plain" onTap={form.startTyping}>
          {t('type')}
        </Button>
      )}
    </View>
  );
}

interface TakenProps {
  readonly unite: boolean;
  readonly onChange: (unite: boolean) => void;
}

/** The number is somebody's already: it may be the person themselves, and only they can say so. */
function Taken({ unite, onChange }: TakenProps) {
  const t = useText(phoneTexts);
  return (
    <View className={css('taken')} ariaRole="alert">
      <Text className={css('name')}>{t('taken')}</Text>
      <Text className={css('text')}>{t('takenText')}</Text>
      <View className={css('unite')}>
        <Tick checked={unite} text={t('unite')} onChange={onChange} />
      </View>
    </View>
  );
}
