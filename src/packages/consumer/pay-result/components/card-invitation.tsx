import { useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import { Button } from '../../../../components/button/button';
import { cssOf } from '../../../../components/css-of';
import { openPage } from '../../../../platform/routes';
import { memberCardQuery } from '../../../../services/membership';
import { orderTexts } from '../../../../texts/order';
import { useText } from '../../../../texts/say';
import { Card } from '../../components/card';
import styles from './card-invitation.module.scss';

const css = cssOf(styles);

/** For who has bought without a card: what one would add. Nothing is withheld from who does without. */
export function CardInvitation() {
  const t = useText(orderTexts);
  const { data: card } = useQuery(memberCardQuery());
  if (card === undefined || card.registered) return null;
  return (
    <Card>
      <View className={css('row')}>
        <View className={css('words')}>
          <Text className={css('title')}>{t('inviteTitle')}</Text>
          <Text className={css('text')}>{t('inviteText')}</Text>
        </View>
        <Button size="small" look="line" onTap={() => openPage('register')}>
          {t('inviteOpen')}
        </Button>
      </View>
    </Card>
  );
}
