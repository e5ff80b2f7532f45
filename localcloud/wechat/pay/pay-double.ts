import type { Engine } from '../../engine/engine';
import type { Log } from '../../host/log';
import type { CloudSettings } from '../settings';
import { Account } from './account';
import { Arrangements } from './arrangements';
import { Bills } from './bills';
import { straight, type NoticePolicy } from './notice-fate';
import { Notices } from './notices';
import { OneAtATime } from '../../one-at-a-time';
import type { PayContext } from './pay-context';
import { createPayStore } from './pay-store';
import { Payments } from './payments';
import { Refunds } from './refunds';
import { TransferEnds } from './transfer-ends';
import { Transfers } from './transfers';

export interface PayTools {
  readonly engine: Engine;
  readonly settings: CloudSettings;
  /** Where notices may go: the double never calls an address outside this local cloud. */
  readonly origin: string;
  readonly now: () => number;
  readonly log: Log;
  /** What becomes of genuine notices nobody has chosen otherwise; without it they come once, at once. */
  readonly noticePolicy?: NoticePolicy;
}

/** WeChat Pay's side of the counter; all its books are in the engine and on the engine's clock. */
export class PayDouble {
  readonly payments: Payments;
  readonly refunds: Refunds;
  readonly transfers: Transfers;
  readonly transferEnds: TransferEnds;
  readonly bills: Bills;
  readonly account: Account;
  readonly notices: Notices;
  readonly arrangements: Arrangements;
  private readonly context: PayContext;

  constructor({ engine, noticePolicy = straight, ...tools }: PayTools) {
    const context = { ...tools, store: createPayStore(engine), turns: new OneAtATime() };
    const notices = new Notices(context, noticePolicy);
    const account = new Account(context);
    const arrangements = new Arrangements(context);
    const ends = new TransferEnds(context, notices);
    this.context = context;
    this.notices = notices;
    this.account = account;
    this.arrangements = arrangements;
    this.payments = new Payments(context, notices);
    this.refunds = new Refunds({ context, notices, account, arrangements });
    this.transferEnds = ends;
    this.transfers = new Transfers({ context, account, ends });
    this.bills = new Bills(context);
  }

  /** Takes up what was under way when the local cloud stopped. */
  resume(): void {
    this.notices.queue.resume();
    this.refunds.resume();
    this.transferEnds.resume();
  }

  /** The books are emptied: nothing is sent or ended by the clock any more. */
  forget(): void {
    this.notices.queue.forget();
    this.transferEnds.forget();
  }

  async stop(): Promise<void> {
    await Promise.all([this.notices.queue.stop(), this.refunds.stop(), this.transferEnds.stop()]);
    await this.context.turns.idle();
  }
}
