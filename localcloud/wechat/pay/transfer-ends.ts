import { Afterwards } from './afterwards';
import { Alarm } from './alarm';
import type { Delivery } from './notice-delivery';
import type { NoticeWish } from './notice-fate';
import type { Notices } from './notices';
import type { PayContext } from './pay-context';
import type { Transfer } from './pay-records';
import { transferNoticeView } from './transfer-views';

/** A person has this long to confirm; then the money goes back. */
const CONFIRM_MS = 24 * 3_600_000;

/** How a transfer ends on the person's side. */
export type PayeeEnd =
  { readonly state: 'SUCCESS' } | { readonly state: 'FAIL'; readonly reason: string };

type TransferEnd = PayeeEnd | { readonly state: 'CANCELLED' };

export type TransferOutcome =
  | { readonly ok: true; readonly notifications: readonly Delivery[] }
  | { readonly ok: false; readonly code: TransferRefusal };

type TransferRefusal = 'UNKNOWN_TRANSFER' | 'WRONG_PAYEE' | 'TRANSFER_OVER';

/** Why a transfer cannot end so now, if it cannot. */
type Refusal = (transfer: Transfer, now: number) => TransferRefusal | undefined;

const OVERDUE = { state: 'FAIL', reason: 'OVERDUE_CLOSE' } as const;

const isWaiting = ({ state, createdAt }: Transfer, now: number): boolean =>
  state === 'WAIT_USER_CONFIRM' && now < createdAt + CONFIRM_MS;

/** Ends transfers: by the person, by the clock, by the merchant's wish; each end is notified. */
export class TransferEnds {
  private readonly alarm: Alarm;
  private readonly afterwards: Afterwards;

  constructor(
    private readonly context: PayContext,
    private readonly notices: Notices,
  ) {
    this.alarm = new Alarm(context.now, () => this.endOverdue());
    this.afterwards = new Afterwards(context.log);
  }

  /** Lets the money go back if the person has not confirmed in time. */
  expect({ createdAt }: Transfer): void {
    this.alarm.setFor(createdAt + CONFIRM_MS);
  }

  /** The person confirms, or WeChat finds that their account cannot take the money. */
  byPayee(
    outBillNo: string,
    openid: string,
    end: PayeeEnd,
    wish: NoticeWish,
  ): Promise<TransferOutcome> {
    return this.finish(outBillNo, end, wish, (transfer, now) => {
      if (transfer.openid !== openid) return 'WRONG_PAYEE';
      return isWaiting(transfer, now) ? undefined : 'TRANSFER_OVER';
    });
  }

  /** A moment after the merchant asked to take it back. */
  cancelSoon(outBillNo: string): void {
    this.soon(outBillNo, { state: 'CANCELLED' }, 'CANCELING');
  }

  resume(): void {
    for (const { _id } of this.context.store.list('~transfers', { state: 'CANCELING' }))
      this.cancelSoon(_id);
    this.endOverdue();
  }

  forget(): void {
    this.alarm.off();
  }

  async stop(): Promise<void> {
    this.forget();
    await this.afterwards.stop();
  }

  private endOverdue(): void {
    const { store, now } = this.context;
    for (const transfer of store.list('~transfers', { state: 'WAIT_USER_CONFIRM' })) {
      if (isWaiting(transfer, now())) this.expect(transfer);
      else this.soon(transfer._id, OVERDUE, 'WAIT_USER_CONFIRM');
    }
  }

  /** Ends a transfer that is still in this state, and notifies, though nobody waits for it. */
  private soon(outBillNo: string, end: TransferEnd, from: Transfer['state']): void {
    this.afterwards.soon(`the end of transfer ${outBillNo}`, async () => {
      const ended = await this.end(outBillNo, end, ({ state }) =>
        state === from ? undefined : 'TRANSFER_OVER',
      );
      if (typeof ended === 'string') return;
      this.afterwards.soon(`the notice of transfer ${outBillNo}`, () =>
        this.notify(ended, 'normal'),
      );
    });
  }

  private async finish(
    outBillNo: string,
    end: TransferEnd,
    wish: NoticeWish,
    refusal: Refusal,
  ): Promise<TransferOutcome> {
    const ended = await this.end(outBillNo, end, refusal);
    if (typeof ended === 'string') return { ok: false, code: ended };
    return { ok: true, notifications: await this.notify(ended, wish) };
  }

  private end(
    outBillNo: string,
    end: TransferEnd,
    refusal: Refusal,
  ): Promise<Transfer | TransferRefusal> {
    const { store, now, turns } = this.context;
    return turns.run(async () => {
      const transfer = store.get('~transfers', outBillNo);
      if (!transfer) return 'UNKNOWN_TRANSFER';
      const refused = refusal(transfer, now());
      if (refused) return refused;
      const failReason = end.state === 'FAIL' ? end.reason : null;
      const next: Transfer = { ...transfer, state: end.state, failReason, updatedAt: now() };
      await store.put('~transfers', next);
      return next;
    });
  }

  private notify(transfer: Transfer, wish: NoticeWish): Promise<Delivery[]> {
    if (transfer.notifyUrl === null) return Promise.resolve([]);
    return this.notices.send(
      {
        url: transfer.notifyUrl,
        eventType: 'MCHTRANSFER.BILL.FINISHED',
        summary: '商家转账单据终态通知',
        about: transfer._id,
        resource: transferNoticeView(transfer, this.context.settings),
      },
      wish,
    );
  }
}
