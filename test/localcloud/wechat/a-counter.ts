import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import { noticeWish } from '../../../localcloud/wechat/pay/notice-fate';
import { readNotice, type Merchant, type Reply } from './merchant';

/** How to notify, as `/dev/pay` takes it. */
export type Wish = v.InferInput<typeof noticeWish>;

export const orderNumber = 'Order20260101ABCDEFabcdef';

/** WeChat Pay's addresses. */
export const JSAPI = 'v3/pay/transactions/jsapi';
export const REFUNDS = 'v3/refund/domestic/refunds';
export const TRANSFERS = 'v3/fund-app/mch-transfer/transfer-bills';

const order = (outTradeNo: string) => `v3/pay/transactions/out-trade-no/${outTradeNo}`;

/** What a merchant and a friend who buys there do, with everything usual filled in. */
export class Counter {
  constructor(private readonly merchant: Merchant) {}

  get notifyUrl(): string {
    return `${this.merchant.origin}/v1/notify/wechatpay`;
  }

  aPrepay(change: object = {}): object {
    return {
      appid: this.merchant.settings.appid,
      mchid: this.merchant.settings.mchid,
      description: '明前龙井 等 2 件',
      out_trade_no: orderNumber,
      notify_url: this.notifyUrl,
      amount: { total: 8850, currency: 'CNY' },
      payer: { openid: 'o-friend' },
      ...change,
    };
  }

  prepay(change: object = {}): Promise<Reply> {
    return this.merchant.request('POST', JSAPI, this.aPrepay(change));
  }

  query(outTradeNo = orderNumber): Promise<Reply> {
    const { mchid } = this.merchant.settings;
    return this.merchant.request('GET', `${order(outTradeNo)}?mchid=${mchid}`);
  }

  close(outTradeNo = orderNumber): Promise<Reply> {
    const { mchid } = this.merchant.settings;
    return this.merchant.request('POST', `${order(outTradeNo)}/close`, { mchid });
  }

  pay(wish: Wish = 'none', outTradeNo = orderNumber, ladderScale = 1) {
    const { payments } = this.merchant.pay;
    return payments.pay(outTradeNo, 'o-friend', v.parse(noticeWish, wish), ladderScale);
  }

  /** An order opened and paid, of which the merchant is not told. */
  async paid(outTradeNo = orderNumber, totalFen = 8850): Promise<void> {
    await this.prepay({ out_trade_no: outTradeNo, amount: { total: totalFen, currency: 'CNY' } });
    await this.pay('none', outTradeNo);
  }

  aRefund(change: object = {}): object {
    return {
      out_trade_no: orderNumber,
      out_refund_no: 'refund-1',
      reason: '商品已售完',
      notify_url: this.notifyUrl,
      amount: { refund: 850, total: 8850, currency: 'CNY' },
      ...change,
    };
  }

  refund(change: object = {}): Promise<Reply> {
    return this.merchant.request('POST', REFUNDS, this.aRefund(change));
  }

  aTransfer(change: object = {}): object {
    return {
      appid: this.merchant.settings.appid,
      out_bill_no: 'Reward20260101',
      transfer_scene_id: '1000',
      openid: 'o-fan',
      transfer_amount: 1200,
      transfer_remark: '推荐奖励',
      notify_url: this.notifyUrl,
      transfer_scene_report_infos: [
        { info_type: '活动名称', info_content: '推荐有礼' },
        { info_type: '奖励说明', info_content: '好友下单奖励' },
      ],
      ...change,
    };
  }

  transfer(change: object = {}): Promise<Reply> {
    return this.merchant.request('POST', TRANSFERS, this.aTransfer(change));
  }

  /** What the merchant was told so far, opened as it must open it. */
  told() {
    return this.merchant.notices.map((captured) => readNotice(captured, this.merchant.settings));
  }
}

/** Waits for what happens a moment later. */
export async function eventually(condition: () => boolean): Promise<void> {
  for (let n = 0; n < 300 && !condition(); n++) await sleep(10);
  expect(condition()).toBe(true);
}
