import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import {
  onPrivacyNeeded,
  openPrivacyStatement,
  type AnswerPrivacy,
  type PrivacyAnswer,
  type PrivateThing,
} from '../../platform/privacy';
import { privacyGateTexts } from '../../texts/privacy-gate';
import { sharedTexts } from '../../texts/shared';
import { useText } from '../../texts/say';
import { Button } from '../button/button';
import { cssOf } from '../css-of';
import { Sheet } from '../sheet/sheet';
import styles from './privacy-gate.module.scss';

const css = cssOf(styles);
const agreeButton = 'agree-to-privacy';

interface Question {
  readonly answer: AnswerPrivacy;
  readonly about: PrivateThing;
}

/** Asks for consent at the moment something private is first needed. Saying no keeps everything else usable. */
export function PrivacyGate() {
  const t = useText(sharedTexts);
  const words = useText(privacyGateTexts);
  const [asked, setAsked] = useState<Question | null>(null);
  // WeChat asks the listener that came last: the page in front must be the one.
  useDidShow(() => onPrivacyNeeded((answer, about) => setAsked({ answer, about })));
  const give = (answer: PrivacyAnswer) => {
    asked?.answer(answer, answer === 'agree' ? agreeButton : undefined);
    setAsked(null);
  };
  return (
    <Sheet open={asked !== null} onClose={() => give('disagree')} title={t('privacyTitle')}>
      <Text className={css('text')}>{words(asked?.about ?? 'address')}</Text>
      <View className={css('answers')}>
        <Button look="plain" onTap={openPrivacyStatement}>
          {t('privacyRead')}
        </Button>
        <Button
          wide
          size="large"
          id={agreeButton}
          ability={{
            openType: 'agreePrivacyAuthorization',
            onAgreePrivacyAuthorization: () => give('agree'),
          }}
        >
          {t('privacyAgree')}
        </Button>
        <Button look="plain" onTap={() => give('disagree')}>
          {t('privacyDecline')}
        </Button>
      </View>
    </Sheet>
  );
}
