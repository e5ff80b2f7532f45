import type { MemberCardView } from '#contract/member-views';
import { Button } from '../../../../components/button/button';
import { cssOf } from '../../../../components/css-of';
import { Face } from '../../../../components/face/face';
import { avatarButtonProps, canChooseAvatar } from '../../../../platform/choose-avatar';
import { profileTexts } from '../../../../texts/profile';
import { useText } from '../../../../texts/say';
import { Row } from '../../components/row';
import styles from './avatar-row.module.scss';

const css = cssOf(styles);

interface AvatarRowProps {
  readonly card: Pick<MemberCardView, 'avatar' | 'nickname'>;
  readonly busy: boolean;
  readonly onChosen: (file: string) => void;
}

/** The person's picture, from WeChat's own picker. */
export function AvatarRow({ card, busy, onChosen }: AvatarRowProps) {
  const t = useText(profileTexts);
  return (
    <Row name={t('avatar')} hint={canChooseAvatar ? undefined : t('avatarInWechat')}>
      <Face className={css('face')} src={card.avatar} name={card.nickname} />
      {canChooseAvatar && (
        <Button size="small" look="line" busy={busy} ability={avatarButtonProps(onChosen)}>
          {t('change')}
        </Button>
      )}
    </Row>
  );
}
