import { randomBytes } from 'node:crypto';
import type { Account } from './account';
import { checkApp, checkNoticeUrl, type PayContext } from './pay-context';
import type { Transfer } from './pay-records';
import { hashOf, readRequest, transferRequest } from './request-fields';
import type { TransferEnds } from './transfer-ends';
import { checkTransfer } from './transfer-rules';
import { acceptedView, cancelledView, transferView } from './transfer-views';
import { V3Refusal } from './v3-refusal';
import { wechatNumber } from './wechat-number';

/** Older transfers are found in the statements only. */
const QUERY_MS = 30 * 86_400_000;

interface TransferTools {
  readonly context: PayContext;
  readonly account: Account;
  readonly ends: TransferEnds;
}

/** Transfers to a person: the money leaves the account at once and is the person's when they have confirmed. */
export class Transfers {
  constructor(private readonly tools: TransferTools) {}

  create(body: string): Promise<object> {
    const { context, account, ends } = this.tools;
    return context.turns.run(async () => {
      const request = readRequest(transferRequest, body);
      checkApp(context, request.appid);
      checkNoticeUrl(context, request.notify_url);
      const requestHash = hashOf(request);
      const known = context.store.get('~transfers', request.out_bill_no);
      if (known) return createAgain(known, requestHash);
      checkTransfer(request, context);
      account.checkCovers(request.transfer_amount);
      const now = context.now();
      const transfer: Transfer = {
        _id: request.out_bill_no,
        state: 'WAIT_USER_CONFIRM',
        failReason: null,
        requestHash,
        transferBillNo: wechatNumber('13300', 38),
        packageInfo: randomBytes(96).toString('base64'),
        appid: request.appid,
        sceneId: request.transfer_scene_id,
        openid: request.openid,
        userName: request.user_name ?? null,
        amountFen: request.transfer_amount,
        remark: request.transfer_remark,
        notifyUrl: request.notify_url ?? null,
        createdAt: now,
        updatedAt: now,
      };
      await context.store.put('~transfers', transfer);
      ends.expect(transfer);
      return acceptedView(transfer);
    });
  }

  query(outBillNo: string): object {
    return this.view(this.tools.context.store.get('~transfers', outBillNo));
  }

  queryByWechatNumber(transferBillNo: string): object {
    return this.view(this.tools.context.store.list('~transfers', { transferBillNo })[0]);
  }

  /** The merchant takes a transfer back that is not confirmed; accepted at once, done a moment later. */
  cancel(outBillNo: string): Promise<object> {
    const { context, ends } = this.tools;
    return context.turns.run(async () => {
      const transfer = context.store.get('~transfers', outBillNo);
      if (!transfer) throw notFound();
      if (transfer.state === 'CANCELING' || transfer.state === 'CANCELLED')
        return cancelledView(transfer);
      if (transfer.state !== 'WAIT_USER_CONFIRM')
        throw new V3Refusal('INVALID_REQUEST', '转账单已到终态,不能撤销');
      const next: Transfer = { ...transfer, state: 'CANCELING', updatedAt: context.now() };
      await context.store.put('~transfers', next);
      setImmediate(() => ends.cancelSoon(outBillNo));
      return cancelledView(next);
    });
  }

  /** Every transfer, or those to one person; the oldest first. */
  list(openid?: string): Transfer[] {
    return this.tools.context.store
      .list('~transfers', openid === undefined ? {} : { openid })
      .sort((a, b) => a.createdAt - b.createdAt || (a._id < b._id ? -1 : 1));
  }

  private view(transfer: Transfer | undefined): object {
    const { now, settings } = this.tools.context;
    if (!transfer || now() > transfer.createdAt + QUERY_MS) throw notFound();
    return transferView(transfer, settings);
  }
}

function createAgain(known: Transfer, requestHash: string): object {
  if (known.requestHash !== requestHash)
    throw new V3Refusal('INVALID_REQUEST', '单号已存在但信息不一致,请查单后比较确认');
  return acceptedView(known);
}

const notFound = (): V3Refusal => new V3Refusal('NOT_FOUND', '记录不存在');
