import { shopActions } from '#contract/shop';
import * as coupons from '../../../src/services/coupons';
import { ensureEntered } from '../../../src/services/entrance';
import * as fan from '../../../src/services/fan';
import * as membership from '../../../src/services/membership';
import * as orders from '../../../src/services/orders';
import { queryClient } from '../../../src/services/query-client';
import { fen } from '#domain/money';
import * as v from 'valibot';
import { phone, resetPhone } from '../../support/taro-stub/phone';

const address = {
  name: '周小雨',
  phone: '13800000000',
  province: '浙江省',
  city: '杭州市',
  district: '拱墅区',
  detail: '青檐巷 1 号',
};
const lines = [{ productId: 'p1', skuId: 's1', quantity: 1 }];

/** Everything the phone ever writes. */
const writes: Record<string, () => Promise<unknown>> = {
  enter: () => ensureEntered(),
  claimCoupon: () => coupons.claimCoupon({ templateId: 't1' }),
  placeOrder: () =>
    orders.placeOrder({
      lines,
      couponIds: [],
      delivery: { kind: 'express', address },
      note: '',
      quotedPayableFen: fen(100),
    }),
  payOrder: () => orders.payOrder({ orderId: 'o1' }),
  cancelOrder: () => orders.cancelOrder({ orderId: 'o1' }),
  confirmPayment: () => orders.confirmPayment({ orderId: 'o1' }),
  register: () =>
    membership.register({
      phone: { kind: 'wechat', code: 'code-1' },
      privacyVersion: '2026-11',
      marketing: false,
    }),
  updateProfile: () => membership.updateProfile({ birthday: '02-29' }),
  setAvatar: () => membership.setAvatar({ picture: '' }),
  changePhone: () =>
    membership.changePhone({
      phone: { kind: 'wechat', code: 'code-1' },
      privacyVersion: '2026-11',
      unite: false,
    }),
  setConsent: () => membership.setConsent({ kind: 'marketing', version: '2026-11', given: true }),
  deleteMe: () => membership.deleteMe({ confirm: '注销' }),
  prepareShare: () => queryClient.fetchQuery(fan.preparedShareQuery({ kind: 'home' })),
};

const reads: Record<string, () => Promise<unknown>> = {
  couponCentre: () => queryClient.fetchQuery(coupons.couponCentreQuery()),
  myCoupons: () => queryClient.fetchQuery(coupons.myCouponsQuery()),
  quote: () => queryClient.fetchQuery(orders.quoteQuery({ lines, couponChoice: 'best' })),
  orders: () => queryClient.fetchInfiniteQuery(orders.ordersQuery('all')),
  order: () => queryClient.fetchQuery(orders.orderQuery('o2')),
  memberCard: () => queryClient.fetchQuery(membership.memberCardQuery()),
  cardCode: () => queryClient.fetchQuery(membership.cardCodeQuery()),
  statement: () => queryClient.fetchInfiniteQuery(membership.statementQuery('growth')),
  exportMyData: () => membership.exportMyData(),
  deletionPreview: () => queryClient.fetchQuery(membership.deletionPreviewQuery()),
  shareLedger: () => queryClient.fetchInfiniteQuery(fan.shareLedgerQuery()),
};

const specs = new Map(Object.entries(shopActions));

describe('what the phone sends to the shop', () => {
  beforeAll(() => {
    resetPhone();
    phone.answer = () => ({ ok: true, data: { id: 'o1', items: [] } });
  });

  it.each(Object.keys(writes))('%s changes something and carries a key', async (action) => {
    expect(specs.get(action)?.mutates).toBe(true);
    await writes[action]?.();
    const sent = phone.calls.find(({ event }) => event.action === action);
    expect(sent?.event.key).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
  });

  it.each(Object.keys(reads))('%s only asks and carries none', async (action) => {
    expect(specs.get(action)?.mutates).toBe(false);
    await reads[action]?.();
    const sent = phone.calls.find(({ event }) => event.action === action);
    expect(sent).toBeDefined();
    expect(sent?.event.key).toBeUndefined();
  });

  it('is what the contract accepts', () => {
    const refused = phone.calls
      .map(({ event }) => ({ event, spec: specs.get(event.action) }))
      .filter(({ event, spec }) => !spec || !v.safeParse(spec.input, event.data).success);
    expect(refused).toEqual([]);
  });
});
