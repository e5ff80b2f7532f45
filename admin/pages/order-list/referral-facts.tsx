import type { AdminOrderView } from '#contract/views';
import { Facts } from '../../components/facts';
import { Money } from '../../components/money';
import { channelNames } from '#domain/attribution/channel-names';
import { commissionNames } from '../../texts/order-states';
import classes from './order-detail.module.css';

/** Who gets thanked for this order, and why or why not. */
export function ReferralFacts({ order }: { readonly order: AdminOrderView }) {
  const { attribution, commission, fanName } = order;
  return (
    <>
      <p className={classes['sentence']}>{attribution.text}</p>
      <Facts
        facts={[
          ['推荐人', fanName ?? '没有推荐人'],
          ['来源', channelNames.zh[attribution.channel]],
          [
            '推荐奖励',
            commission === undefined ? (
              '这一单没有奖励'
            ) : (
              <span key="commission">
                <Money fen={commission.totalFen} />（{commissionNames[commission.status]}）
              </span>
            ),
          ],
        ]}
      />
    </>
  );
}
