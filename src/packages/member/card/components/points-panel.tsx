import { Text, View } from '@tarojs/components';
import type { MemberCardView } from '#contract/member-views';
import { cssOf } from '../../../../components/css-of';
import { Icon } from '../../../../components/icon/icon';
import { wholeText } from '../../../../components/whole-text';
import { openPage } from '../../../../platform/routes';
import { memberCardTexts } from '../../../../texts/member-card';
import { useText } from '../../../../texts/say';
import { pointsLines, type PointsLine } from '../points-lines';
import styles from './points-panel.module.scss';

const css = cssOf(styles);

const isPressing = (line: PointsLine) =>
  line.kind === 'debt' || (line.kind === 'expiring' && line.soon);

/** How many points there are, and which end next. */
export function PointsPanel({ points }: Pick<MemberCardView, 'points'>) {
  const t = useText(memberCardTexts);
  const words = (line: PointsLine): string => {
    switch (line.kind) {
      case 'debt':
        return t('debt');
      case 'expiring':
        return t('expiring', { amount: line.amount, day: line.day });
      case 'held':
        return t('held', { amount: line.amount });
      case 'calm':
        return t('noneExpiring');
    }
  };
  return (
    <View className={css('panel')} ariaRole="link" onClick={() => openPage('statement')}>
      <View className={css('head')}>
        <Text className={css('name')}>{t('points')}</Text>
        <View className={css('more')}>
          <Text>{t('statement')}</Text>
          <Icon name="right" size={16} />
        </View>
      </View>
      <Text className={css('balance')}>{wholeText(points.balance)}</Text>
      {pointsLines(points, Date.now()).map((line) => (
        <Text key={line.kind} className={css('line', isPressing(line) && 'pressing')}>
          {words(line)}
        </Text>
      ))}
      <Text className={css('rules')}>{points.rulesText}</Text>
    </View>
  );
}
