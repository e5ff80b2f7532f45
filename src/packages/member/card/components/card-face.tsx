import { Text, View } from '@tarojs/components';
import type { MemberCardView } from '#contract/member-views';
import { cssOf } from '../../../../components/css-of';
import { Face } from '../../../../components/face/face';
import { Icon } from '../../../../components/icon/icon';
import { openPage } from '../../../../platform/routes';
import { memberCardTexts } from '../../../../texts/member-card';
import { useText } from '../../../../texts/say';
import { grouped } from '../../../../components/grouped';
import { levelProgress } from '../level-progress';
import styles from './card-face.module.scss';

const css = cssOf(styles);

interface CardFaceProps {
  readonly card: MemberCardView;
}

/** Gold on ink: the level, the person, the way to the next level; a tap shows the code. */
export function CardFace({ card }: CardFaceProps) {
  const t = useText(memberCardTexts);
  return (
    <View
      className={css('card')}
      ariaRole="button"
      ariaLabel={t('showCode')}
      onClick={() => openPage('cardCode')}
    >
      <View className={css('edge')}>
        <View className={css('head')}>
          <View className={css('who')}>
            <Text className={css('level')}>{card.level?.name ?? t('title')}</Text>
            <Text className={css('name')}>{card.nickname}</Text>
          </View>
          <Face className={css('face')} src={card.avatar} name={card.nickname} />
        </View>
        <LevelLine card={card} />
        <View className={css('foot')}>
          <Text
            className={css('number')}
            ariaLabel={t('cardNumberSpoken', { number: card.cardNumber ?? '' })}
          >
            {grouped(card.cardNumber ?? '', 4)}
          </Text>
          <View className={css('show')}>
            <Icon name="qr" size={20} />
            <Text>{t('showCode')}</Text>
          </View>
        </View>
      </View>
    </View>
  );
}

function LevelLine({ card }: CardFaceProps) {
  const t = useText(memberCardTexts);
  return (
    <View className={css('progress')}>
      <View className={css('line')} ariaHidden>
        <View className={css('done')} style={{ width: `${levelProgress(card) * 100}%` }} />
      </View>
      <View className={css('steps')}>
        <Text>
          {card.next ? t('toNext', { gap: card.next.gap, name: card.next.name }) : t('top')}
        </Text>
        <Text className={css('growth')}>{t('growth', { growth: card.growth })}</Text>
      </View>
    </View>
  );
}
