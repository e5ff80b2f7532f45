import { Text, View } from '@tarojs/components';
import type { MemberCardView } from '#contract/member-views';
import { cssOf } from '../../../../components/css-of';
import { wholeText } from '../../../../components/whole-text';
import type { StatementUnit } from '../../../../services/membership';
import { memberCardTexts } from '../../../../texts/member-card';
import { useText } from '../../../../texts/say';
import { statementTexts } from '../../../../texts/statement';
import styles from './statement-sum.module.scss';

const css = cssOf(styles);

interface StatementSumProps {
  readonly card: MemberCardView;
  readonly unit: StatementUnit;
}

/** What all lines come to, and what that means for the person. */
export function StatementSum({ card, unit }: StatementSumProps) {
  const t = useText(statementTexts);
  const words = useText(memberCardTexts);
  const owes = unit === 'points' && card.points.balance < 0;
  const growthText = card.next ? words('toNext', card.next) : words('top');
  return (
    <View className={css('sum')}>
      <Text className={css('name')}>{t(unit === 'points' ? 'pointsNow' : 'growthNow')}</Text>
      <Text className={css('figure', owes && 'owes')}>
        {wholeText(unit === 'points' ? card.points.balance : card.growth)}
      </Text>
      <Text className={css('text')}>
        {owes ? words('debt') : unit === 'points' ? card.points.rulesText : growthText}
      </Text>
    </View>
  );
}
