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

const isWaiting = ({ state, createdAt }: Transfer, now: number): boolean =>
  state === 'WAIT_USER_CONFIRM' && now < createdAt + CONFIRM_MS;

/** Ends transfers: by the person, by the clock, by the merchant's wish; each end is notified. */
export class TransferEnds {
  private readonly alarm: Alarm;
  private readonly running = new Set<Promise<unknown>>();

  constructor(
    private readonly context: PayContext,
    private readonly notices: Notices,
  ) {
    this.alarm = new Alarm(context.now, () => this.endOverdue());
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
    this.soon(
      this.finish(outBillNo, { state: 'CANCELLED' }, 'normal', ({ state }) =>
        state === 'CANCELING' ? undefined : 'TRANSFER_OVER',
      ),
    );
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
    await Promise.all(this.running);
  }

  private endOverdue(): void {
    const { store, now } = this.context;
    for (const transfer of store.list('~transfers', { state: 'WAIT_USER_CONFIRM' })) {
      if (isWaiting(transfer, now())) this.expect(transfer);
      else this.overdueSoon(transfer._id);
    }
  }

  private overdueSoon(outBillNo: string): void {
    const end = { state: 'FAIL', reason: 'OVERDUE_CLOSE' } as const;
    this.soon(
      this.finish(outBillNo, end, 'normal', ({ state }) =>
        state === 'WAIT_USER_CONFIRM' ? undefined : 'TRANSFER_OVER',
      ),
    );
  }

  private async finish(
    outBillNo: string,
    end: TransferEnd,
    wish: NoticeWish,
    refusal: (transfer: Transfer, now: number) => TransferRefusal | undefined,
  ): Promise<TransferOutcome> {
    const { store, now, turns } = this.context;
    const ended = await turns.run(async () => {
      const transfer = store.get('~transfers', outBillNo);
      if (!transfer) return 'UNKNOWN_TRANSFER';
      const refused = refusal(transfer, now());
      if (refused) return refused;
      const failReason = end.state === 'FAIL' ? end.reason : null;
      const next: Transfer = { ...transfer, state: end.state, failReason, updatedAt: now() };
      await store.put('~transfers', next);
      return next;
    });
    if (typeof ended === 'string') return { ok: false, code: ended };
    return { ok: true, notifications: await this.notify(ended, wish) };
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

  private soon(work: Promise<unknown>): void {
    const done = work.finally(() => this.running.delete(done));
    this.running.add(done);
  }
}
