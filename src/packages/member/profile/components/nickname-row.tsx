import { Input, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../../components/button/button';
import { cssOf } from '../../../../components/css-of';
import { profileTexts } from '../../../../texts/profile';
import { useText } from '../../../../texts/say';
import { Row } from '../../components/row';
import styles from './nickname-row.module.scss';

const css = cssOf(styles);

interface NicknameRowProps {
  readonly nickname: string;
  readonly busy: boolean;
  readonly onSave: (nickname: string) => void;
  readonly onRefused: () => void;
}

/** Whether WeChat's check of a nickname found nothing wrong; a check that took too long counts as passed there. */
const passes = (detail: unknown) =>
  !(typeof detail === 'object' && detail !== null && 'pass' in detail && detail.pass === false);

/** What to call the person; WeChat's keyboard offers their own name and checks what is typed. */
export function NicknameRow({ nickname, busy, onSave, onRefused }: NicknameRowProps) {
  const t = useText(profileTexts);
  const [typed, setTyped] = useState(nickname);
  const wish = typed.trim();
  const review = ({ detail }: { detail: unknown }) => {
    if (passes(detail)) return;
    setTyped(nickname);
    onRefused();
  };
  return (
    <Row name={t('nickname')}>
      <View className={css('field')}>
        <Input
          className={css('input')}
          type="nickname"
          maxlength={20}
          value={typed}
          placeholder={t('nicknamePlaceholder')}
          onInput={({ detail }) => setTyped(detail.value)}
          // A name picked from the keyboard comes with the blur.
          onBlur={({ detail }) => setTyped(detail.value)}
          onNickNameReview={review}
        />
      </View>
      <Button
        size="small"
        look="line"
        busy={busy}
        disabled={wish === '' || wish === nickname}
        onTap={() => onSave(wish)}
      >
        {t('save')}
      </Button>
    </Row>
  );
}
