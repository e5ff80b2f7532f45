import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { isMobile } from '#domain/membership/phone';
import { Button } from '../../../components/button/button';
import { cssOf } from '../../../components/css-of';
import { registerTexts } from '../../../texts/register';
import { useText } from '../../../texts/say';
import styles from './typed-phone.module.scss';

const css = cssOf(styles);

interface TypedPhoneProps {
  readonly busy: boolean;
  /** What becomes of a typed number. */
  readonly hint: string;
  readonly action: string;
  readonly onWrong: () => void;
  readonly onPhone: (phone: string) => void;
}

/** A number by hand, for whom WeChat gives none or who wants to give another. */
export function TypedPhone({ busy, hint, action, onWrong, onPhone }: TypedPhoneProps) {
  const t = useText(registerTexts);
  const [typed, setTyped] = useState('');
  const send = () => {
    const phone = typed.replace(/[\s-]/g, '');
    if (isMobile(phone)) onPhone(phone);
    else onWrong();
  };
  return (
    <View className={css('typed')}>
      <View className={css('field')}>
        <Text className={css('name')}>{t('phone')}</Text>
        <Input
          className={css('input')}
          type="number"
          maxlength={11}
          value={typed}
          placeholder={t('phonePlaceholder')}
          onInput={({ detail }) => setTyped(detail.value)}
        />
      </View>
      <Text className={css('hint')}>{hint}</Text>
      <Button wide look="line" busy={busy} onTap={send}>
        {action}
      </Button>
    </View>
  );
}
