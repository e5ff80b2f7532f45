import { Text, View } from '@tarojs/components';
import type { StatementLine } from '#contract/member-views';
import { cssOf } from '../../../../components/css-of';
import { wholeText } from '../../../../components/whole-text';
import { useText, useTime } from '../../../../texts/say';
import { statementTexts } from '../../../../texts/statement';
import { signed } from '../signed';
import styles from './statement-row.module.scss';

const css = cssOf(styles);

/** One movement: what happened, how much, and what stood after it. */
export function StatementRow({ line }: { readonly line: StatementLine }) {
  const t = useText(statementTexts);
  const time = useTime();
  const day = time(line.at, 'full');
  const amount = signed(line.amount);
  const { title } = line;
  const balance = wholeText(line.balance);
  return (
    <View
      className={css('row')}
      ariaRole="text"
      ariaLabel={t('lineSpoken', { day, title, amount, balance })}
    >
      <View className={css('words')}>
        <Text className={css('title')}>{title}</Text>
        <Text className={css('day')}>{day}</Text>
      </View>
      <View className={css('figures')}>
        <Text className={css('amount', line.amount > 0 && 'in')}>{amount}</Text>
        <Text className={css('day')}>{t('left', { balance })}</Text>
      </View>
    </View>
  );
}
