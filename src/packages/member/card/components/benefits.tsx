import { Text, View } from '@tarojs/components';
import type { BenefitView } from '#contract/member-views';
import { cssOf } from '../../../../components/css-of';
import { Icon, type IconName } from '../../../../components/icon/icon';
import { memberCardTexts } from '../../../../texts/member-card';
import { useText } from '../../../../texts/say';
import { Panel } from '../../components/panel';
import styles from './benefits.module.scss';

const css = cssOf(styles);

const iconOf = {
  discount: 'seal',
  pointsRate: 'star',
  freeFreight: 'truck',
  birthdayCoupon: 'gift',
  birthdayPointsRate: 'star',
  text: 'leaf',
} as const satisfies Record<BenefitView['kind'], IconName>;

/** What the level brings, each with its words. */
export function Benefits({ benefits }: { readonly benefits: readonly BenefitView[] }) {
  const t = useText(memberCardTexts);
  if (benefits.length === 0) return <Panel title={t('benefits')} text={t('noBenefits')} />;
  return (
    <Panel title={t('benefits')}>
      {benefits.map(({ kind, title, text }) => (
        <View key={`${kind}${title}`} className={css('benefit')}>
          <View className={css('sign')}>
            <Icon name={iconOf[kind]} size={20} />
          </View>
          <View className={css('words')}>
            <Text className={css('title')}>{title}</Text>
            <Text className={css('text')}>{text}</Text>
          </View>
        </View>
      ))}
    </Panel>
  );
}
