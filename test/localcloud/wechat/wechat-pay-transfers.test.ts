import { Rsa } from 'wechatpay-axios-plugin';
import { openEngine } from '../../../localcloud/engine/engine';
import { payCollections } from '../../../localcloud/wechat/pay/pay-records';
import { aMerchant, type Merchant } from './merchant';
import { Counter, eventually, TRANSFERS } from './a-counter';

/** Key pairs and servers start slowly on a busy machine. */
jest.setTimeout(30_000);

const HOUR = 3_600_000;
const number = 'Reward20260101';

let merchant: Merchant;
let counter: Counter;

beforeEach(async () => {
  merchant = await aMerchant();
  counter = new Counter(merchant);
  await merchant.pay.account.deposit(10_000_000);
});

afterEach(() => merchant.close());

const query = (outBillNo = number) =>
  merchant.request('GET', `${TRANSFERS}/out-bill-no/${outBillNo}`);
const cancel = (outBillNo = number) =>
  merchant.request('POST', `${TRANSFERS}/out-bill-no/${outBillNo}/cancel`, {});
const confirm = (openid = 'o-fan') =>
  merchant.pay.transferEnds.byPayee(number, openid, { state: 'SUCCESS' }, 'normal');
const state = async () => (await query()).data.state as unknown;

describe('a transfer to a fan', () => {
  it('waits for the fan, is confirmed, notified and found by both numbers', async () => {
    const { status, data } = await counter.transfer();
    expect(status).toBe(200);
    expect(data).toEqual({
      out_bill_no: number,
      transfer_bill_no: expect.stringMatching(/^13300\d{33}$/),
      create_time: expect.stringMatching(/\+08:00$/),
      state: 'WAIT_USER_CONFIRM',
      package_info: expect.any(String),
    });
    expect(merchant.notices).toEqual([]);

    expect(await confirm()).toEqual({ ok: true, notifications: [{ status: 200, body: '{}' }] });
    const [told] = counter.told();
    expect(told).toMatchObject({
      genuine: true,
      notice: {
        event_type: 'MCHTRANSFER.BILL.FINISHED',
        resource: { original_type: 'mch_payment' },
      },
      content: {
        out_bill_no: number,
        transfer_bill_no: data.transfer_bill_no,
        state: 'SUCCESS',
        mch_id: merchant.settings.mchid,
        transfer_amount: 1200,
        openid: 'o-fan',
      },
    });
    const asked = await query();
    expect(asked.data).toMatchObject({ state: 'SUCCESS', transfer_remark: '推荐奖励' });
    const byNumber = `${TRANSFERS}/transfer-bill-no/${data.transfer_bill_no}`;
    expect((await merchant.request('GET', byNumber)).data).toEqual(asked.data);
  });

  it('takes the money at once and gives it back when it fails', async () => {
    await counter.transfer();
    expect(merchant.pay.account.balanceFen).toBe(10_000_000 - 1200);
    const end = { state: 'FAIL', reason: 'PAYEE_ACCOUNT_ABNORMAL' } as const;
    await merchant.pay.transferEnds.byPayee(number, 'o-fan', end, 'normal');
    expect(merchant.pay.account.balanceFen).toBe(10_000_000);
    expect(counter.told()[0]?.content).toMatchObject({
      state: 'FAIL',
      fail_reason: 'PAYEE_ACCOUNT_ABNORMAL',
    });
  });

  it('repeated word for word is the same; with anything else it is refused', async () => {
    const [first, again] = [await counter.transfer(), await counter.transfer()];
    expect(again.data).toEqual(first.data);
    expect(await counter.transfer({ transfer_amount: 1201 })).toMatchObject({
      status: 400,
      data: { code: 'INVALID_REQUEST' },
    });
    await confirm();
    const late = await counter.transfer();
    expect(late.data).toMatchObject({ state: 'SUCCESS' });
    expect(late.data.package_info).toBeUndefined();
    expect(merchant.engine.count('~transfers')).toBe(1);
  });

  it('of forty at once under one number is one', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => counter.transfer()));
    expect(new Set(answers.map(({ data }) => data.transfer_bill_no as unknown)).size).toBe(1);
    expect(merchant.pay.account.balanceFen).toBe(10_000_000 - 1200);
  });

  it('needs the money in the account', async () => {
    for (let n = 0; n < 5; n++)
      await counter.transfer({ out_bill_no: `Big${n}`, transfer_amount: 199_999 });
    await merchant.engine.remove('~deposits', {});
    await merchant.pay.account.deposit(5 * 199_999 + 1199);
    expect(await counter.transfer()).toMatchObject({ status: 403, data: { code: 'NOT_ENOUGH' } });
    await merchant.pay.account.deposit(1);
    expect((await counter.transfer()).status).toBe(200);
  });

  it.each<[string, object, string]>([
    ['of less than 0.10 yuan', { transfer_amount: 9 }, 'INVALID_REQUEST'],
    ['of half a fen', { transfer_amount: 10.5 }, 'PARAM_ERROR'],
    ['of nothing', { transfer_amount: 0 }, 'PARAM_ERROR'],
    ['under a number with a dash', { out_bill_no: 'reward-1' }, 'PARAM_ERROR'],
    ['under a number of 33', { out_bill_no: 'a'.repeat(33) }, 'PARAM_ERROR'],
    ['without a person', { openid: '' }, 'PARAM_ERROR'],
    ['of another app', { appid: 'wxother' }, 'APPID_MCHID_NOT_MATCH'],
    ['told elsewhere', { notify_url: 'http://example.com/n' }, 'INVALID_REQUEST'],
    ['with a remark of 33', { transfer_remark: '奖'.repeat(33) }, 'PARAM_ERROR'],
    ['in a scene the merchant has not obtained', { transfer_scene_id: '1009' }, 'INVALID_REQUEST'],
    ['that reports nothing', { transfer_scene_report_infos: [] }, 'PARAM_ERROR'],
    ['in a scene that reports otherwise', { transfer_scene_id: '1005' }, 'PARAM_ERROR'],
    ['of 2,000 yuan without a name', { transfer_amount: 200_000 }, 'PARAM_ERROR'],
    ['with a name nobody encrypted', { user_name: '林小满' }, 'PARAM_ERROR'],
    ['with a field nobody documented', { notify_urls: 'x' }, 'PARAM_ERROR'],
  ])('%s is refused', async (_, change, code) => {
    expect(await counter.transfer(change)).toMatchObject({ status: 400, data: { code } });
    expect(merchant.engine.count('~transfers')).toBe(0);
  });

  it('of 2,000 yuan and more carries the name, encrypted for WeChat Pay, and gives it back', async () => {
    const user_name = Rsa.encrypt('林小满', merchant.settings.platformPublicKey);
    expect((await counter.transfer({ transfer_amount: 200_000, user_name })).status).toBe(200);
    expect((await query()).data.user_name).toBe(user_name);
    const little = { out_bill_no: 'Little', transfer_amount: 29, user_name };
    expect((await counter.transfer(little)).data.code).toBe('PARAM_ERROR');
  });

  it('has a limit for the day, which is a Beijing day', async () => {
    const user_name = Rsa.encrypt('林小满', merchant.settings.platformPublicKey);
    const big = (n: number) =>
      counter.transfer({ out_bill_no: `Big${n}`, transfer_amount: 2_000_000, user_name });
    for (let n = 0; n < 5; n++) expect((await big(n)).status).toBe(200);
    await merchant.pay.account.deposit(10_000_000);
    expect((await big(5)).data.code).toBe('INVALID_REQUEST');
    merchant.advance(24 * HOUR);
    expect((await big(5)).status).toBe(200);
  });
});

describe('a transfer nobody confirms', () => {
  it('fails after 24 hours, the money comes back and the merchant is told', async () => {
    await counter.transfer();
    merchant.advance(24 * HOUR - 1000);
    expect(await state()).toBe('WAIT_USER_CONFIRM');
    merchant.advance(1000);
    expect(await confirm()).toEqual({ ok: false, code: 'TRANSFER_OVER' });
    await eventually(() => merchant.notices.length === 1);
    expect(counter.told()[0]?.content).toMatchObject({
      state: 'FAIL',
      fail_reason: 'OVERDUE_CLOSE',
    });
    expect(merchant.pay.account.balanceFen).toBe(10_000_000);
  });

  it('fails at the next start when its time ended while the local cloud was off', async () => {
    const engine = openEngine({ file: ':memory:', collections: payCollections });
    await merchant.close();
    merchant = await aMerchant({ engine: { ...engine, close: async () => undefined } });
    counter = new Counter(merchant);
    await merchant.pay.account.deposit(5000);
    await counter.transfer();
    await merchant.close();

    merchant = await aMerchant({ engine });
    counter = new Counter(merchant);
    merchant.advance(25 * HOUR);
    merchant.pay.resume();
    await eventually(() => merchant.notices.length === 1);
    expect(await state()).toBe('FAIL');
  });
});

describe('taking a transfer back', () => {
  it('is accepted, then done and told', async () => {
    await counter.transfer();
    expect(await cancel()).toMatchObject({
      status: 200,
      data: { out_bill_no: number, state: 'CANCELING' },
    });
    await eventually(() => merchant.notices.length === 1);
    expect(counter.told()[0]?.content).toMatchObject({ state: 'CANCELLED' });
    expect((await cancel()).data.state).toBe('CANCELLED');
    expect(merchant.pay.account.balanceFen).toBe(10_000_000);
    expect(await confirm()).toEqual({ ok: false, code: 'TRANSFER_OVER' });
  });

  it('is refused once it is confirmed, and for one that does not exist', async () => {
    await counter.transfer();
    await confirm();
    expect((await cancel()).data.code).toBe('INVALID_REQUEST');
    expect(await cancel('Nobody')).toMatchObject({ status: 404, data: { code: 'NOT_FOUND' } });
  });

  it('that was under way at a stop is done after the restart', async () => {
    await counter.transfer();
    await merchant.engine.update('~transfers', { _id: number }, { $set: { state: 'CANCELING' } });
    merchant.pay.resume();
    await eventually(() => merchant.notices.length === 1);
    expect(await state()).toBe('CANCELLED');
  });

  it('races with the person who confirms, and exactly one of them wins', async () => {
    await counter.transfer();
    const [taken, confirmed] = await Promise.all([cancel(), confirm()]);
    expect([taken.status === 200, confirmed.ok].filter(Boolean)).toHaveLength(1);
  });
});

describe('the person', () => {
  it('sees the transfers to them only', async () => {
    await counter.transfer();
    await counter.transfer({ out_bill_no: 'Another', openid: 'o-neighbour' });
    expect(merchant.pay.transfers.list('o-fan').map(({ _id }) => _id)).toEqual([number]);
    expect(merchant.pay.transfers.list()).toHaveLength(2);
  });

  it('confirms once, and only what is theirs', async () => {
    await counter.transfer();
    expect(await confirm('o-stranger')).toEqual({ ok: false, code: 'WRONG_PAYEE' });
    const outcomes = await Promise.all([confirm(), confirm(), confirm()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(merchant.notices).toHaveLength(1);
  });

  it('who confirms what nobody sent is told so', async () => {
    expect(await confirm()).toEqual({ ok: false, code: 'UNKNOWN_TRANSFER' });
  });
});

describe('asking about a transfer', () => {
  it('finds nothing that does not exist or is older than thirty days', async () => {
    expect(await query()).toMatchObject({ status: 404, data: { code: 'NOT_FOUND' } });
    await counter.transfer();
    merchant.advance(31 * 24 * HOUR);
    expect((await query()).data.code).toBe('NOT_FOUND');
  });
});
