import { randomUUID } from 'node:crypto';
import type { PayContext } from './pay-context';
import { V3Refusal } from './v3-refusal';

/** The merchant's money at WeChat Pay: what was paid and put in, less what was given back and handed on. No fees. */
export class Account {
  constructor(private readonly context: PayContext) {}

  get balanceFen(): number {
    const { store } = this.context;
    const kept = { $nin: ['FAIL', 'CANCELLED'] };
    return (
      store.total('~payments', { state: 'SUCCESS' }, 'totalFen') +
      store.total('~deposits', {}, 'amountFen') -
      store.total('~refunds', { status: { $ne: 'CLOSED' } }, 'refundFen') -
      store.total('~transfers', { state: kept }, 'amountFen')
    );
  }

  checkCovers(amountFen: number): void {
    if (amountFen > this.balanceFen)
      throw new V3Refusal('NOT_ENOUGH', '基本账户余额不足,请充值后重新发起');
  }

  async deposit(amountFen: number): Promise<void> {
    const { store, now } = this.context;
    await store.put('~deposits', { _id: randomUUID(), amountFen, at: now() });
  }
}
