import type { DeletionView } from '#contract/member-views';
import { formatYuan, fen } from '#domain/money';
import { leaveTexts } from '../../../../texts/leave';
import { useText } from '../../../../texts/say';
import { Panel } from '../../components/panel';
import { Row } from '../../components/row';
import { losses } from '../losses';

/** What is gone for good, in figures. */
export function Losses({ loses }: Pick<DeletionView, 'loses'>) {
  const t = useText(leaveTexts);
  const lost = losses(loses);
  const figure = (kind: (typeof lost)[number]['kind'], amount: number): string => {
    if (kind === 'rewardFen') return `¥${formatYuan(fen(amount))}`;
    if (kind === 'returnable') return t('orderCount', { count: amount });
    return kind === 'coupons' ? t('pieces', { count: amount }) : String(amount);
  };
  if (lost.length === 0) return <Panel title={t('loses')} text={t('nothing')} />;
  return (
    <Panel title={t('loses')}>
      {lost.map(({ kind, amount }) => (
        <Row
          key={kind}
          name={t(kind === 'rewardFen' ? 'reward' : kind)}
          value={figure(kind, amount)}
        />
      ))}
    </Panel>
  );
}
