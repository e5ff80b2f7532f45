import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { beijingDay, dayMs, startOfBeijingDay } from '#domain/calendar';
import { aMerchant, type Merchant } from './merchant';
import { Counter, eventually } from './a-counter';

/** Key pairs and servers start slowly on a busy machine. */
jest.setTimeout(30_000);

const HOUR = 3_600_000;

let merchant: Merchant;
let counter: Counter;
let today: string;

beforeEach(async () => {
  merchant = await aMerchant();
  counter = new Counter(merchant);
  // Noon of the next day: a day with room before and after.
  merchant.advance(
    startOfBeijingDay(beijingDay(merchant.now())) + dayMs + 12 * HOUR - merchant.now(),
  );
  today = beijingDay(merchant.now());
});

afterEach(() => merchant.close());

type Query = Record<string, string>;
const ask = (bill: 'tradebill' | 'fundflowbill', query: Query) =>
  merchant.request('GET', `v3/bill/${bill}?${new URLSearchParams(query)}`);
const afterTen = () => merchant.advance(22 * HOUR);
const address = (url: string) => url.replace(`${merchant.origin}/wechatpay/`, '');

async function file(bill: 'tradebill' | 'fundflowbill', query: Query = {}): Promise<string> {
  const { data } = await ask(bill, { bill_date: today, ...query });
  const response = await merchant.send(address(data.download_url));
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = (query['tar_type'] === 'GZIP' ? gunzipSync(bytes) : bytes).toString();
  expect(data.hash_type).toBe('SHA1');
  expect(createHash('sha1').update(text).digest('hex')).toBe(data.hash_value);
  return text;
}

/** A statement as rows by the names in its head, and its sums. */
function read(text: string) {
  const lines = text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  const [head = []] = lines;
  const [sumHead = [], sums = []] = lines.slice(-2);
  const named = (names: readonly string[], cells: readonly string[]): Record<string, string> => {
    expect(cells.every((cell) => cell.startsWith('`'))).toBe(true);
    expect(cells).toHaveLength(names.length);
    return Object.fromEntries(names.map((name, n) => [name, cells[n]?.slice(1) ?? '']));
  };
  return {
    head,
    rows: lines.slice(1, -2).map((row) => named(head, row)),
    sums: named(sumHead, sums),
  };
}

const fenOf = (yuan = ''): number => Math.round(Number(yuan) * 100);
const total = (rows: readonly Record<string, string>[], name: string): number =>
  rows.reduce((sum, row) => sum + fenOf(row[name]), 0);

/** Two sales, a refund in two parts of one of them, one refund that fails, a reward confirmed and one taken back. */
async function aBusyDay(): Promise<void> {
  await counter.paid('order-one', 8850);
  await counter.paid('order-two', 1205);
  const part = (n: number, refund: number) =>
    counter.refund({
      out_trade_no: 'order-one',
      out_refund_no: `refund-${n}`,
      amount: { refund, total: 8850, currency: 'CNY' },
    });
  await part(1, 850);
  merchant.advance(60_000);
  await part(2, 5);
  merchant.advance(60_000);
  await merchant.pay.arrangements.endRefunds('CLOSED');
  await part(3, 100);
  await counter.transfer({ out_bill_no: 'Reward1', transfer_amount: 300 });
  await merchant.pay.transferEnds.byPayee('Reward1', 'o-fan', { state: 'SUCCESS' }, 'none');
  await counter.transfer({ out_bill_no: 'Reward2', transfer_amount: 400 });
  await merchant.request(
    'POST',
    'v3/fund-app/mch-transfer/transfer-bills/out-bill-no/Reward2/cancel',
    {},
  );
  await eventually(
    () =>
      merchant.engine.count('~refunds', { status: 'PROCESSING' }) === 0 &&
      merchant.engine.count('~transfers', { state: 'CANCELLED' }) === 1,
  );
}

describe('a trade bill', () => {
  it('has WeChat Pay’s columns, a backtick before each value, and sums that agree with the books', async () => {
    await aBusyDay();
    afterTen();
    const { head, rows, sums } = read(await file('tradebill'));
    expect(head.join(',')).toBe(
      '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,' +
        '应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,' +
        '手续费,费率,订单金额,申请退款金额,费率备注',
    );
    expect(rows.map((row) => row['交易状态']).sort()).toEqual([
      ...['REFUND', 'REFUND', 'REFUND', 'SUCCESS', 'SUCCESS'],
    ]);
    expect(rows[0]).toMatchObject({
      商户号: merchant.settings.mchid,
      商户订单号: 'order-one',
      用户标识: 'o-friend',
      应结订单金额: '88.50',
      订单金额: '88.50',
      商品名称: '明前龙井 等 2 件',
    });
    const booked = (collection: string, field: string) =>
      merchant.engine.find(collection).reduce((sum, one) => sum + Number(one[field]), 0);
    expect(total(rows, '订单金额')).toBe(booked('~payments', 'totalFen'));
    expect(total(rows, '申请退款金额')).toBe(booked('~refunds', 'refundFen'));
    expect(sums).toEqual({
      总交易单数: '5',
      应结订单总金额: '100.55',
      退款总金额: '9.55',
      充值券退款总金额: '0.00',
      手续费总金额: '0.00000',
      订单总金额: '100.55',
      申请退款总金额: '9.55',
    });
  });

  it('of payments only, or of refunds only, has the columns of its kind', async () => {
    await aBusyDay();
    afterTen();
    const sales = read(await file('tradebill', { bill_type: 'SUCCESS' }));
    expect(sales.head).not.toContain('退款金额');
    expect([sales.rows.length, total(sales.rows, '订单金额')]).toEqual([2, 10_055]);
    const refunds = read(await file('tradebill', { bill_type: 'REFUND' }));
    expect(refunds.head).toContain('退款成功时间');
    expect(refunds.rows.map((row) => row['退款状态'])).toEqual(['SUCCESS', 'SUCCESS', 'FAIL']);
  });

  it('is the same packed, and packed when asked for', async () => {
    await counter.paid();
    afterTen();
    expect(await file('tradebill', { tar_type: 'GZIP' })).toBe(await file('tradebill'));
  });

  it('covers a Beijing day from midnight to midnight', async () => {
    const midnight = startOfBeijingDay(today) + dayMs;
    merchant.advance(midnight - 60_000 - merchant.now());
    await counter.paid('late-evening', 100);
    merchant.advance(midnight - merchant.now());
    await counter.paid('early-morning', 200);
    merchant.advance(36 * HOUR);
    const numbers = async (day: string) =>
      read(await file('tradebill', { bill_date: day })).rows.map((row) => row['商户订单号']);
    expect(await numbers(today)).toEqual(['late-evening']);
    expect(await numbers(beijingDay(midnight))).toEqual(['early-morning']);
  });

  it('does not change once it was asked for', async () => {
    await counter.paid();
    await merchant.pay.arrangements.endRefunds('hold');
    await counter.refund();
    afterTen();
    const first = await file('tradebill');
    await merchant.pay.refunds.settle('refund-1', 'SUCCESS', 'none');
    expect(await file('tradebill')).toBe(first);
    expect(read(first).rows[1]).toMatchObject({ 退款状态: 'PROCESSING' });
  });

  it('is not broken by what a product is called', async () => {
    await counter.prepay({ description: '茶,`壶\n一套', attach: 'a,b' });
    await counter.pay();
    afterTen();
    expect(read(await file('tradebill')).rows[0]).toMatchObject({
      商品名称: '茶  壶 一套',
      商户数据包: 'a b',
    });
  });
});

describe('a fund-flow bill', () => {
  it('shows every movement with the balance it left, and ends with the balance of the account', async () => {
    await aBusyDay();
    const { balanceFen } = merchant.pay.account;
    afterTen();
    const { head, rows, sums } = read(await file('fundflowbill'));
    expect(head.join(',')).toBe(
      '记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号',
    );
    let balance = 0;
    for (const row of rows) {
      balance += fenOf(row['收支金额(元)']) * (row['收支类型'] === '收入' ? 1 : -1);
      expect(fenOf(row['账户结余(元)'])).toBe(balance);
    }
    expect(balance).toBe(balanceFen);
    expect(balanceFen).toBe(8850 + 1205 - 850 - 5 - 300);
    expect(new Set(rows.map((row) => row['资金流水单号'])).size).toBe(rows.length);
    expect(sums).toEqual({
      资金流水总笔数: '9',
      收入笔数: '4',
      收入金额: '105.55',
      支出笔数: '5',
      支出金额: '16.55',
    });
  });

  it('begins with the balance of the days before', async () => {
    await counter.paid('order-one', 1000);
    merchant.advance(24 * HOUR);
    await counter.paid('order-two', 500);
    merchant.advance(24 * HOUR);
    const bill_date = beijingDay(startOfBeijingDay(today) + dayMs);
    const { rows } = read(await file('fundflowbill', { bill_date }));
    expect(rows).toMatchObject([{ '收支金额(元)': '5.00', '账户结余(元)': '15.00' }]);
  });

  it('of an account without movements does not exist', async () => {
    await counter.paid();
    afterTen();
    for (const account_type of ['OPERATION', 'FEES'])
      expect((await ask('fundflowbill', { bill_date: today, account_type })).data.code).toBe(
        'NO_STATEMENT_EXIST',
      );
  });
});

describe('a statement that cannot be had', () => {
  it('is still being made: today’s, and yesterday’s before ten in the morning', async () => {
    await counter.paid();
    const code = async () => (await ask('tradebill', { bill_date: today })).data.code as unknown;
    expect(await code()).toBe('STATEMENT_CREATING');
    merchant.advance(22 * HOUR - 60_000);
    expect(await code()).toBe('STATEMENT_CREATING');
    merchant.advance(60_000);
    expect(await code()).toBeUndefined();
  });

  it('of a day without trade does not exist, and may not exist later either', async () => {
    afterTen();
    expect(await ask('tradebill', { bill_date: today })).toMatchObject({
      status: 400,
      data: { code: 'NO_STATEMENT_EXIST' },
    });
  });

  it.each<[string, Query, string]>([
    ['of tomorrow', { bill_date: '2999-01-01' }, 'INVALID_REQUEST'],
    ['of more than three months ago', { bill_date: '2020-01-01' }, 'INVALID_REQUEST'],
    ['of no day', { bill_date: '2026-02-30' }, 'PARAM_ERROR'],
    ['of a day in another form', { bill_date: '20260101' }, 'PARAM_ERROR'],
    ['without a day', {}, 'PARAM_ERROR'],
    ['of an unknown kind', { bill_date: '2026-01-01', bill_type: 'SOME' }, 'PARAM_ERROR'],
    ['packed otherwise', { bill_date: '2026-01-01', tar_type: 'ZIP' }, 'PARAM_ERROR'],
    ['of somebody else', { bill_date: '2026-01-01', sub_mchid: '1' }, 'PARAM_ERROR'],
  ])('%s is refused', async (_, query, code) => {
    expect(await ask('tradebill', query)).toMatchObject({ status: 400, data: { code } });
  });
});

describe('the link to a statement', () => {
  const link = async () => {
    await counter.paid();
    afterTen();
    return address((await ask('tradebill', { bill_date: today })).data.download_url);
  };

  it('works for five minutes and no longer', async () => {
    const url = await link();
    merchant.advance(5 * 60_000 - 1000);
    expect((await merchant.send(url)).status).toBe(200);
    merchant.advance(1000);
    expect((await merchant.send(url)).status).toBe(400);
  });

  it('is for the merchant only: the request has to be signed', async () => {
    const url = await link();
    expect((await fetch(`${merchant.origin}/wechatpay/${url}`)).status).toBe(401);
  });

  it('cannot be made up', async () => {
    const url = await link();
    for (const other of [`${url}x`, url.replace('token=', 'token=A'), 'v3/billdownload/file'])
      expect((await merchant.send(other)).status).toBe(400);
  });

  it('brings the file without WeChat Pay’s signature, as there', async () => {
    const response = await merchant.send(await link());
    expect(response.headers.get('wechatpay-signature')).toBeNull();
    expect(response.headers.get('content-type')).toContain('text/plain');
  });
});
