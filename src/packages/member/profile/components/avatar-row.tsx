import { View } from '@tarojs/components';
import type { MemberCardView } from '#contract/member-views';
import { Button } from '../../../../components/button/button';
import { cssOf } from '../../../../components/css-of';
import { Face } from '../../../../components/face/face';
import { avatarButtonProps } from '../../../../platform/choose-avatar';
import { profileTexts } from '../../../../texts/profile';
import { useText } from '../../../../texts/say';
import { Row } from '../../components/row';
import styles from './avatar-row.module.scss';

const css = cssOf(styles);

interface AvatarRowProps {
  readonly card: Pick<MemberCardView, 'avatar' | 'avatarState' | 'nickname'>;
  readonly busy: boolean;
  readonly onChosen: (picture: string | undefined) => void;
  readonly onClear: () => void;
}

/** The person's picture, and who sees it at the moment. */
export function AvatarRow({ card, busy, onChosen, onClear }: AvatarRowProps) {
  const t = useText(profileTexts);
  const hints = { shown: undefined, checking: t('photoChecking'), refused: t('photoRefused') };
  return (
    <Row name={t('avatar')} hint={hints[card.avatarState]}>
      <Face className={css('face')} src={card.avatar} name={card.nickname} />
      <View className={css('ways')}>
        <Button size="small" look="line" busy={busy} ability={avatarButtonProps(onChosen)}>
          {t(card.avatar === '' ? 'choose' : 'change')}
        </Button>
        {card.avatar !== '' && (
          <Button size="small" look="plain" busy={busy} onTap={onClear}>
            {t('remove')}
          </Button>
        )}
      </View>
    </Row>
  );
}
