import { aMerchant, type Merchant } from './merchant';
import { Counter, eventually, orderNumber, REFUNDS } from './a-counter';

/** Key pairs and servers start slowly on a busy machine. */
jest.setTimeout(30_000);

const MINUTE = 60_000;

let merchant: Merchant;
let counter: Counter;

beforeEach(async () => {
  merchant = await aMerchant();
  counter = new Counter(merchant);
});

afterEach(() => merchant.close());

const byNumber = (number = 'refund-1') => merchant.request('GET', `${REFUNDS}/${number}`);
const part = (n: number, refund = 850) =>
  counter.refund({
    out_refund_no: `refund-${n}`,
    amount: { refund, total: 8850, currency: 'CNY' },
  });
const booked = (status: string) => merchant.engine.count('~refunds', { status });

describe('a refund', () => {
  it('is accepted, then done, notified, and found by its number', async () => {
    await counter.paid();
    const { status, data } = await counter.refund();
    expect(status).toBe(200);
    expect(data).toMatchObject({
      status: 'PROCESSING',
      out_refund_no: 'refund-1',
      amount: { refund: 850, total: 8850, payer_refund: 850 },
    });
    await eventually(() => merchant.notices.length === 1);
    const [told] = counter.told();
    expect(told).toMatchObject({
      genuine: true,
      notice: { event_type: 'REFUND.SUCCESS', resource: { original_type: 'refund' } },
      content: {
        out_trade_no: orderNumber,
        out_refund_no: 'refund-1',
        refund_status: 'SUCCESS',
        amount: { total: 8850, refund: 850, payer_total: 8850, payer_refund: 850 },
      },
    });
    expect((await byNumber()).data).toMatchObject({ status: 'SUCCESS', refund_id: data.refund_id });
    expect((await counter.query()).data.trade_state).toBe('REFUND');
  });

  it('repeated word for word is the same refund; with another amount it is refused', async () => {
    await counter.paid();
    const [first, again] = [await counter.refund(), await counter.refund()];
    expect(again.data.refund_id).toBe(first.data.refund_id);
    expect((await part(1, 1)).data.code).toBe('INVALID_REQUEST');
    expect(merchant.engine.count('~refunds')).toBe(1);
  });

  it.each<[string, object, number, string]>([
    ['of an unknown order', { out_trade_no: 'unknown-order' }, 404, 'RESOURCE_NOT_EXISTS'],
    ['that names no order', { out_trade_no: undefined }, 400, 'PARAM_ERROR'],
    [
      'of another total',
      { amount: { refund: 1, total: 1, currency: 'CNY' } },
      400,
      'INVALID_REQUEST',
    ],
    [
      'of more than was paid',
      { amount: { refund: 8851, total: 8850, currency: 'CNY' } },
      400,
      'INVALID_REQUEST',
    ],
    ['of nothing', { amount: { refund: 0, total: 8850, currency: 'CNY' } }, 400, 'PARAM_ERROR'],
    ['with a bad number', { out_refund_no: 'a b' }, 400, 'PARAM_ERROR'],
    ['with a field nobody documented', { refund_speed: 'fast' }, 400, 'PARAM_ERROR'],
    [
      'that is to be told elsewhere',
      { notify_url: 'http://example.com/n' },
      400,
      'INVALID_REQUEST',
    ],
  ])('%s is refused', async (_, change, status, code) => {
    await counter.paid();
    expect(await counter.refund(change)).toMatchObject({ status, data: { code } });
    expect(merchant.engine.count('~refunds')).toBe(0);
  });

  it('of an order that is not paid, or was paid over a year ago, is refused', async () => {
    await counter.prepay();
    expect((await counter.refund()).data.code).toBe('INVALID_REQUEST');
    await counter.pay();
    merchant.advance(366 * 86_400_000);
    expect((await counter.refund()).data.code).toBe('INVALID_REQUEST');
  });

  it('by an unknown number is RESOURCE_NOT_EXISTS', async () => {
    expect(await byNumber('unknown')).toMatchObject({
      status: 404,
      data: { code: 'RESOURCE_NOT_EXISTS' },
    });
  });
});

describe('refunds of one order in parts', () => {
  it('add up to what was paid and no further', async () => {
    await counter.paid();
    for (let n = 1; n <= 10; n++) {
      expect((await part(n)).status).toBe(200);
      merchant.advance(MINUTE);
    }
    expect((await part(11)).data.code).toBe('INVALID_REQUEST');
    expect((await part(12, 350)).status).toBe(200);
    merchant.advance(MINUTE);
    expect((await part(13, 1)).data.code).toBe('INVALID_REQUEST');
  });

  it('are a minute apart', async () => {
    await counter.paid();
    await part(1);
    merchant.advance(MINUTE - 1000);
    expect(await part(2)).toMatchObject({ status: 429, data: { code: 'FREQUENCY_LIMITED' } });
    merchant.advance(1000);
    expect((await part(2)).status).toBe(200);
  });

  it('of twenty at once are one, and never more than was paid', async () => {
    await counter.paid();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => part(n)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ data }) => data.code === 'FREQUENCY_LIMITED')).toHaveLength(19);
  });

  it('are fifty at most', async () => {
    await counter.paid();
    for (let n = 1; n <= 50; n++) {
      await part(n, 1);
      merchant.advance(MINUTE);
    }
    expect((await part(51, 1)).data.code).toBe('INVALID_REQUEST');
    expect((await part(50, 1)).status).toBe(200);
    await eventually(() => booked('SUCCESS') === 50);
  });
});

describe('a refund the merchant has no money for', () => {
  it('is refused until the account covers it', async () => {
    await counter.paid('Order-of-a-neighbour', 5000);
    await merchant.request('POST', 'v3/fund-app/mch-transfer/transfer-bills', {
      ...counter.aTransfer(),
      transfer_amount: 4000,
    });
    const refund = () =>
      counter.refund({
        out_trade_no: 'Order-of-a-neighbour',
        amount: { refund: 5000, total: 5000, currency: 'CNY' },
      });
    expect(await refund()).toMatchObject({ status: 403, data: { code: 'NOT_ENOUGH' } });
    await merchant.pay.account.deposit(4000);
    expect((await refund()).status).toBe(200);
    expect(merchant.pay.account.balanceFen).toBe(0);
  });
});

describe('how a refund ends', () => {
  it.each(['SUCCESS', 'ABNORMAL', 'CLOSED'] as const)('can be arranged: %s', async (outcome) => {
    await counter.paid();
    await merchant.pay.arrangements.endRefunds(outcome);
    await counter.refund();
    await eventually(() => merchant.notices.length === 1);
    expect(counter.told()[0]).toMatchObject({
      genuine: true,
      notice: { event_type: `REFUND.${outcome}` },
      content: { refund_status: outcome },
    });
    expect((await byNumber()).data.status).toBe(outcome);
  });

  it('can be left to a person: it stays under way, also over a restart, until it is settled', async () => {
    await counter.paid();
    await merchant.pay.arrangements.endRefunds('hold');
    await counter.refund();
    merchant.pay.resume();
    expect((await counter.refund()).data.status).toBe('PROCESSING');
    expect(await merchant.pay.refunds.settle('refund-1', 'SUCCESS', 'twice')).toMatchObject({
      ok: true,
      notifications: [{ status: 200 }, { status: 200 }],
    });
    expect((await byNumber()).data.status).toBe('SUCCESS');
  });

  it('is final, but for one that is abnormal', async () => {
    await counter.paid();
    await merchant.pay.arrangements.endRefunds('ABNORMAL');
    await counter.refund();
    await eventually(() => booked('ABNORMAL') === 1);
    const settle = (end: 'SUCCESS' | 'CLOSED') =>
      merchant.pay.refunds.settle('refund-1', end, 'none');
    expect((await settle('SUCCESS')).ok).toBe(true);
    expect(await settle('CLOSED')).toEqual({ ok: false, code: 'REFUND_OVER' });
    expect(await merchant.pay.refunds.settle('nobody', 'SUCCESS', 'none')).toEqual({
      ok: false,
      code: 'UNKNOWN_REFUND',
    });
  });

  it('closed gives the room back: the order is not refunded and can be refunded again', async () => {
    await counter.paid();
    await merchant.pay.arrangements.endRefunds('CLOSED');
    await part(1, 8850);
    await eventually(() => booked('CLOSED') === 1);
    expect((await counter.query()).data.trade_state).toBe('SUCCESS');
    expect(merchant.pay.account.balanceFen).toBe(8850);
    merchant.advance(MINUTE);
    expect((await part(2, 8850)).status).toBe(200);
  });

  it('that was under way at a stop comes after the restart', async () => {
    await counter.paid();
    await merchant.engine.set('~refunds', 'refund-9', {
      status: 'PROCESSING',
      requestHash: 'h',
      refundId: '503',
      outTradeNo: orderNumber,
      transactionId: '42000',
      refundFen: 1,
      totalFen: 8850,
      notifyUrl: null,
      createdAt: Date.now(),
      successAt: null,
    });
    merchant.pay.resume();
    await eventually(() => booked('SUCCESS') === 1);
  });
});
