import { Text, View } from '@tarojs/components';
import type { MemberCardView } from '#contract/member-views';
import type { ConsentKind } from '#domain/membership/consent';
import { Button } from '../../../components/button/button';
import { cssOf } from '../../../components/css-of';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Page } from '../../../components/page/page';
import { phoneNumberButtonProps } from '../../../platform/phone-number';
import { returnTo } from '../../../platform/routes';
import { registerTexts } from '../../../texts/register';
import { useText } from '../../../texts/say';
import { StatementLink } from '../components/statement-link';
import { Tick } from '../components/tick';
import { TypedPhone } from '../components/typed-phone';
import { WithCard } from '../components/with-card';
import styles from './index.module.scss';
import { useRegister } from './use-register';

const css = cssOf(styles);

/** From guest to member: one phone number, given freely and with both consents apart. Who typed theirs may still let WeChat vouch for it. */
export default function RegisterPage() {
  const t = useText(registerTexts);
  return (
    <Page title={t('title')}>
      <WithCard>
        {(card) => (card.registered && card.phoneVerified ? <Already /> : <Form card={card} />)}
      </WithCard>
    </Page>
  );
}

function Already() {
  const t = useText(registerTexts);
  return (
    <EmptyState
      icon="check"
      title={t('already')}
      action={<Button onTap={() => returnTo('memberCard')}>{t('see')}</Button>}
    />
  );
}

function Form({ card }: { readonly card: MemberCardView }) {
  const t = useText(registerTexts);
  const form = useRegister(card.privacy.version);
  // The words of the log: what is kept as agreed to is what stands here.
  const purposeOf = (kind: ConsentKind) =>
    card.privacy.consents.find((one) => one.kind === kind)?.purpose ?? '';
  return (
    <View className={css('form')}>
      <Text className={css('lead')}>{t('lead')}</Text>
      <Text className={css('text')}>{t('leadText')}</Text>
      <View className={css('consents')}>
        <Tick
          checked={form.agreed}
          text={`${t('agree')}${purposeOf('privacy')}`}
          onChange={form.setAgreed}
        />
        <Tick
          checked={form.marketing}
          text={`${t('marketing')}${purposeOf('marketing')}`}
          onChange={form.setMarketing}
        />
        <StatementLink />
      </View>
      <Button
        wide
        size="large"
        busy={form.busy}
        // WeChat opens its sheet at once: the button only carries it when the person has agreed.
        {...(form.agreed
          ? { ability: phoneNumberButtonProps(form.hear) }
          : { onTap: form.askToAgree })}
      >
        {t('ask')}
      </Button>
      {form.typing ? (
        <TypedPhone
          busy={form.busy}
          hint={t('typeHint')}
          action={t('openTyped')}
          onWrong={form.sayWrongPhone}
          onPhone={(phone) => {
            if (form.agreed) form.register({ kind: 'typed', phone });
            else form.askToAgree();
          }}
        />
      ) : (
        <Button wide look="plain" onTap={form.startTyping}>
          {t('type')}
        </Button>
      )}
    </View>
  );
}
