import type { PayContext } from './pay-context';
import type { PassingCode, RefundOutcome } from './pay-records';
import { V3Refusal } from './v3-refusal';

const WORDS: Record<PassingCode, string> = {
  FREQUENCY_LIMITED: '频率超限,请稍后重试',
  SYSTEM_ERROR: '系统异常,请使用相同参数稍后重新调用',
};

/** What a person arranged for the merchant to meet next. */
export class Arrangements {
  constructor(private readonly context: PayContext) {}

  /** The next `times` signed requests are refused; 0 ends it. */
  async refuseNext(times: number, code: PassingCode): Promise<void> {
    const { store, turns } = this.context;
    await turns.run(() =>
      store.put('~arrangements', { _id: 'refusals', times, code, outcome: 'SUCCESS' }),
    );
  }

  /** Refuses a request if that was arranged. Two requests at once count as two. */
  async checkRefusal(): Promise<void> {
    const { store, turns } = this.context;
    if ((store.get('~arrangements', 'refusals')?.times ?? 0) === 0) return;
    await turns.run(async () => {
      const arranged = store.get('~arrangements', 'refusals');
      if (!arranged || arranged.times === 0) return;
      await store.put('~arrangements', { ...arranged, times: arranged.times - 1 });
      throw new V3Refusal(arranged.code, WORDS[arranged.code]);
    });
  }

  /** How refunds end from now on, those under way not counted. */
  async endRefunds(outcome: RefundOutcome): Promise<void> {
    const { store, turns } = this.context;
    const none = { times: 0, code: 'FREQUENCY_LIMITED' as const };
    await turns.run(() => store.put('~arrangements', { _id: 'refunds', outcome, ...none }));
  }

  refundOutcome(): RefundOutcome {
    return this.context.store.get('~arrangements', 'refunds')?.outcome ?? 'SUCCESS';
  }
}
