import { fen } from '#domain/money';
import { paySettings } from '../../../cloudfunctions/kit/outside/pay/pay-settings';
import type { PaymentPort } from '../../../cloudfunctions/kit/outside/pay/payment-port';
import { shopEnv } from '../../../localcloud/wechat/settings';
import { aMerchant, type Merchant } from './merchant';
import { Counter, eventually, orderNumber } from './a-counter';

/** Key pairs and servers start slowly on a busy machine. */
jest.setTimeout(30_000);

const MINUTE = 60_000;

let merchant: Merchant;
let counter: Counter;
let port: PaymentPort;

beforeEach(async () => {
  // The functions read how much to log when they are loaded.
  process.env['LOG_LEVEL'] = 'silent';
  const { wechatPayV3 } = await import('../../../cloudfunctions/kit/outside/pay/wechat-pay-v3');
  merchant = await aMerchant();
  counter = new Counter(merchant);
  port = wechatPayV3(
    paySettings({ ...process.env, ...shopEnv(merchant.settings, merchant.origin) }),
  );
});

afterEach(() => merchant.close());

const open = () =>
  port.prepay({
    orderId: orderNumber,
    amountFen: fen(8850),
    description: '明前龙井',
    payerOpenid: 'o-friend',
    payBy: Date.now() + 30 * MINUTE,
  });

const refund = (amountFen = 8850) =>
  port.refund({
    orderId: orderNumber,
    refundId: `${orderNumber}-late`,
    amountFen: fen(amountFen),
    paidFen: fen(8850),
    reason: '付款时商品已售完',
  });

const valueOf = async <Value>(answer: Promise<{ ok: boolean; value?: Value; code?: string }>) => {
  const { ok, value, code } = await answer;
  return ok ? value : code;
};

describe('the shop’s payment port at the local WeChat Pay', () => {
  it('closes an order five minutes after it was opened, and hears before that to come later', async () => {
    await open();
    expect(await valueOf(port.close(orderNumber))).toBe('later');
    expect(await valueOf(port.query(orderNumber))).toEqual({ state: 'open' });
    merchant.advance(5 * MINUTE);
    expect(await valueOf(port.close(orderNumber))).toBe('closed');
    expect(await valueOf(port.close(orderNumber))).toBe('closed');
    expect(await valueOf(port.query(orderNumber))).toEqual({ state: 'over' });
    expect(await valueOf(open())).toBe('ORDER_STATE');
  });

  it('finds out when closing that it is paid', async () => {
    await open();
    await counter.pay('none');
    expect(await valueOf(port.close(orderNumber))).toBe('paid');
    expect(await valueOf(port.query(orderNumber))).toMatchObject({
      state: 'paid',
      payment: { notice: { amountFen: 8850, outTradeNo: orderNumber, tradeState: 'SUCCESS' } },
    });
  });

  it('takes an order nobody opened for one that is over', async () => {
    expect(await valueOf(port.close(orderNumber))).toBe('closed');
    expect(await valueOf(port.query(orderNumber))).toEqual({ state: 'over' });
  });

  it('reads every kind of notice the local WeChat Pay sends about payments and refunds', async () => {
    await open();
    await counter.pay('normal');
    await merchant.pay.arrangements.endRefunds('ABNORMAL');
    await refund();
    await eventually(() => merchant.notices.length === 2);
    await merchant.pay.refunds.settle(`${orderNumber}-late`, 'SUCCESS', 'normal');
    const read = merchant.notices.map(({ headers, body }) => {
      const texts = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
      return port.readNotice({ headers: Object.fromEntries(texts), body }, Date.now());
    });
    expect(read).toMatchObject([
      { ok: true, value: { kind: 'paid', payment: { notice: { amountFen: 8850 } } } },
      { ok: true, value: { kind: 'refund', refundId: `${orderNumber}-late`, done: false } },
      { ok: true, value: { kind: 'refund', amountFen: 8850, done: true } },
    ]);
  });

  it('gives money back: first under way, then done, once', async () => {
    await open();
    await counter.pay('none');
    expect(await valueOf(refund())).toBe('underWay');
    await eventually(() => merchant.engine.count('~refunds', { status: 'SUCCESS' }) === 1);
    expect(await valueOf(refund())).toBe('done');
    expect(merchant.engine.count('~refunds')).toBe(1);
  });

  it('knows nothing while WeChat Pay refuses for a passing reason, and goes on after it', async () => {
    await open();
    await merchant.pay.arrangements.refuseNext(3, 'FREQUENCY_LIMITED');
    expect(await valueOf(port.query(orderNumber))).toBe('PAY_UNAVAILABLE');
    expect(await valueOf(refund())).toBe('PAY_UNAVAILABLE');
    expect(await valueOf(port.close(orderNumber))).toBe('later');
    expect(await valueOf(port.query(orderNumber))).toEqual({ state: 'open' });
  });
});
