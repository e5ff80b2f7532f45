import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { beijingDay, dayMs, startOfBeijingDay } from '#domain/calendar';
import { fundFlowBill } from './fund-flow-bill';
import { movements } from './movements';
import type { PayContext } from './pay-context';
import { fundFlowBillQuery, readQuery, tradeBillQuery } from './request-fields';
import { tradeBill, type TradeBillType } from './trade-bill';
import { V3Refusal } from './v3-refusal';

/** A day's statements are ready at ten in the morning of the next day, Beijing time. */
const READY_AFTER_MS = 10 * 3_600_000;
const KEPT_MONTHS = 3;
const LINK_MS = 5 * 60_000;

type Query = Record<string, string>;

export interface BillFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** Statements: asked for by day, then fetched from a link that soon ends. */
export class Bills {
  constructor(private readonly context: PayContext) {}

  async trade(query: Query): Promise<object> {
    const { bill_date: day, bill_type, tar_type } = readQuery(tradeBillQuery, query);
    const make = () => this.tradeText(day, bill_type);
    return this.link(await this.bill(day, `trade-${day}-${bill_type}`, make), tar_type);
  }

  async fundFlow(query: Query): Promise<object> {
    const { bill_date: day, account_type, tar_type } = readQuery(fundFlowBillQuery, query);
    const from = startOfBeijingDay(day);
    // All money of the local merchant lies in its basic account.
    const make = () =>
      account_type === 'BASIC'
        ? fundFlowBill(movements(this.context.store), from, from + dayMs)
        : undefined;
    return this.link(await this.bill(day, `fundflow-${day}-${account_type}`, make), tar_type);
  }

  download(token: string | undefined): BillFile {
    const id = this.readToken(token ?? '');
    const bill = id && this.context.store.get('~bills', id.bill);
    if (!id || !bill) throw new V3Refusal('PARAM_ERROR', '账单下载地址无效或已过期');
    return id.isPacked
      ? { body: gzipSync(bill.text), type: 'application/x-gzip' }
      : { body: Buffer.from(bill.text), type: 'text/plain; charset=utf-8' };
  }

  /** The statement as it was when first asked for: what happens to its refunds later is not in it. */
  private async bill(day: string, _id: string, make: () => string | undefined) {
    const { store, now, turns } = this.context;
    this.checkDay(day);
    return turns.run(async () => {
      const kept = store.get('~bills', _id);
      if (kept) return kept;
      const text = make();
      if (text === undefined) throw new V3Refusal('NO_STATEMENT_EXIST', '账单文件不存在');
      const bill = { _id, text, madeAt: now() };
      await store.put('~bills', bill);
      return bill;
    });
  }

  private tradeText(day: string, type: TradeBillType): string | undefined {
    const { store, settings } = this.context;
    const from = startOfBeijingDay(day);
    const thatDay = { $gte: from, $lt: from + dayMs };
    const paid = store.list('~payments', { paidAt: thatDay }).map((payment) => ({ payment }));
    const refunded = store.list('~refunds', { createdAt: thatDay }).flatMap((refund) => {
      const payment = store.get('~payments', refund.outTradeNo);
      return payment ? [{ payment, refund }] : [];
    });
    return tradeBill([...paid, ...refunded], type, settings.mchid);
  }

  private checkDay(day: string): void {
    const now = this.context.now();
    let start: number;
    try {
      start = startOfBeijingDay(day);
    } catch {
      throw new V3Refusal('PARAM_ERROR', 'bill_date不是有效的日期');
    }
    if (start > now || day < monthsBefore(beijingDay(now), KEPT_MONTHS))
      throw new V3Refusal('INVALID_REQUEST', '仅支持三个月内的账单下载,请检查bill_date');
    if (now < start + dayMs + READY_AFTER_MS)
      throw new V3Refusal('STATEMENT_CREATING', '账单生成中,请在次日上午10点后再下载');
  }

  private link({ _id, text }: { _id: string; text: string }, tarType: 'GZIP' | undefined): object {
    const { origin, now } = this.context;
    const claim = Buffer.from(`${now() + LINK_MS} ${tarType ?? 'plain'} ${_id}`);
    const token = `${claim.toString('base64url')}.${this.seal(claim)}`;
    return {
      hash_type: 'SHA1',
      hash_value: createHash('sha1').update(text).digest('hex'),
      download_url: `${origin}/wechatpay/v3/billdownload/file?token=${token}`,
    };
  }

  private readToken(token: string): { bill: string; isPacked: boolean } | undefined {
    const [claim = '', seal = ''] = token.split('.');
    const said = Buffer.from(claim, 'base64url');
    const [sent, right] = [Buffer.from(seal), Buffer.from(this.seal(said))];
    if (sent.length !== right.length || !timingSafeEqual(sent, right)) return undefined;
    const [until = '', form, bill = ''] = said.toString().split(' ');
    return this.context.now() < Number(until) ? { bill, isPacked: form === 'GZIP' } : undefined;
  }

  private seal(claim: Buffer): string {
    const { apiV3Key } = this.context.settings;
    return createHmac('sha256', apiV3Key).update(claim).digest('base64url');
  }
}

function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  const before = new Date(Date.UTC(year, month - 1 - months, Math.min(date, last)));
  return before.toISOString().slice(0, 10);
}
