import { checkPayment } from '#domain/payment/check-payment';
import { anOrder } from '../../support/builders/an-order';

const expected = { mchid: '1900000001', appid: 'wx0000000000000001' };
const order = anOrder();
const notice = {
  ...expected,
  payerOpenid: 'openid-friend',
  amountFen: 3800,
  currency: 'CNY',
  tradeState: 'SUCCESS',
  outTradeNo: order._id,
};

describe('a payment notice', () => {
  it('pays the order when everything agrees', () => {
    expect(checkPayment(order, notice, expected)).toEqual({ ok: true, value: undefined });
  });

  it.each([
    ['another order', { outTradeNo: 'order-2' }, 'PAY_WRONG_ORDER'],
    ['another merchant', { mchid: '1900000002' }, 'PAY_WRONG_MERCHANT'],
    ['another app', { appid: 'wx0000000000000002' }, 'PAY_WRONG_APP'],
    ['a fen less', { amountFen: 3799 }, 'PAY_WRONG_AMOUNT'],
    ['a fen more', { amountFen: 3801 }, 'PAY_WRONG_AMOUNT'],
    ['another currency', { currency: 'USD' }, 'PAY_WRONG_AMOUNT'],
    ['another payer', { payerOpenid: 'openid-stranger' }, 'PAY_WRONG_PAYER'],
    ['a payment still under way', { tradeState: 'USERPAYING' }, 'PAY_NOT_SUCCESS'],
    ['a refunded payment', { tradeState: 'REFUND' }, 'PAY_NOT_SUCCESS'],
  ])('is refused for %s', (_, changes, code) => {
    expect(checkPayment(order, { ...notice, ...changes }, expected)).toMatchObject({
      ok: false,
      code,
    });
  });

  it('says which amount was expected', () => {
    expect(checkPayment(order, { ...notice, amountFen: 1 }, expected)).toMatchObject({
      details: { expectedFen: 3800, amountFen: 1 },
    });
  });
});
