import { MCHID, wechatHouse, type WechatHouse } from './wechat-house';

const DAY_MS = 86_400_000;
let house: WechatHouse;
afterEach(() => house.close());

const parcel = { trackingNo: 'YT1', expressCompany: 'YTO', itemDesc: '明前龙井*1' };
const base = {
  orderKey: { orderNumberType: 2, transactionId: '4200001' },
  logisticsType: 1,
  deliveryMode: 1,
  shippingList: [parcel],
  uploadTime: '2026-05-01T12:00:00.120+08:00',
  payer: { openid: 'olaf' },
};
const later = { uploadTime: '2026-05-01T12:00:01+08:00' };

const upload = async (changes: object = {}) =>
  (await house.ask('wxa.sec.order.uploadShippingInfo', { ...base, ...changes })).errCode;

const open = async (transport: 'in process' | 'message port' | 'HTTP' = 'in process') => {
  house = await wechatHouse({ transport });
  if (transport === 'HTTP') house.clock.now = Date.now();
  await house.engine.insertMany('~payments', [
    { _id: 'N1', transactionId: '4200001', openid: 'olaf', totalFen: 8800 },
    { _id: 'N2', transactionId: null, openid: 'olaf', totalFen: 8800 },
  ]);
};

describe.each(['message port', 'HTTP'] as const)('telling about a shipment by %s', (transport) => {
  beforeEach(() => open(transport));

  it('is taken for a payment, by either of its numbers', async () => {
    expect(await upload()).toBe(0);
    expect(house.wechat.shipping.of('4200001')).toMatchObject({
      outTradeNo: 'N1',
      parcels: [parcel],
      shippedAt: house.clock.now,
      reshipped: false,
    });
    const orderKey = { orderNumberType: 1, mchid: MCHID, outTradeNo: 'N1' };
    expect(await upload({ orderKey })).toBe(10060023);
  });

  it('is refused in the words of WeChat', async () => {
    const orderKey = { orderNumberType: 2, transactionId: 'none' };
    const refused = await house.ask('wxa.sec.order.uploadShippingInfo', { ...base, orderKey });
    expect(refused.errMsg).toContain('uploadShippingInfo:fail 支付单不存在 rid: ');
  });
});

describe('a shipment', () => {
  beforeEach(() => open());

  it.each([
    ['of no payment', { orderKey: { orderNumberType: 2, transactionId: 'x' } }, 10060001],
    [
      'of an unpaid order',
      { orderKey: { orderNumberType: 1, mchid: MCHID, outTradeNo: 'N2' } },
      10060001,
    ],
    [
      'of another merchant',
      { orderKey: { orderNumberType: 1, mchid: '1', outTradeNo: 'N1' } },
      10060001,
    ],
    ['of another person', { payer: { openid: 'ida' } }, 10060031],
    ['without a payer', { payer: undefined }, 10060014],
    ['without an order', { orderKey: undefined }, 268485194],
    ['of an unknown kind of number', { orderKey: { orderNumberType: 3 } }, 268485194],
    ['without transaction_id', { orderKey: { orderNumberType: 2 } }, 268485195],
    ['without mchid', { orderKey: { orderNumberType: 1, outTradeNo: 'N1' } }, 268485196],
    ['without out_trade_no', { orderKey: { orderNumberType: 1, mchid: MCHID } }, 268485197],
    ['by an unknown way', { logisticsType: 5 }, 10060005],
    ['in an unknown mode', { deliveryMode: 3 }, 268485224],
    [
      'split without express',
      { logisticsType: 2, deliveryMode: 2, isAllDelivered: true },
      10060006,
    ],
    ['split without saying whether it is all', { deliveryMode: 2 }, 10060007],
    ['without parcels', { shippingList: [] }, 10060014],
    ['with parcels that are none', { shippingList: 'YT1' }, 10060014],
    ['in one mode with two parcels', { shippingList: [parcel, parcel] }, 268485228],
    ['with 16 parcels', { shippingList: Array(16).fill(parcel) }, 10060024],
    ['without a number', { shippingList: [{ ...parcel, trackingNo: '' }] }, 268485226],
    [
      'with too long a number',
      { shippingList: [{ ...parcel, trackingNo: '1'.repeat(129) }] },
      10060026,
    ],
    ['without a company', { shippingList: [{ ...parcel, expressCompany: '' }] }, 268485227],
    [
      'with too long a company',
      { shippingList: [{ ...parcel, expressCompany: 'A'.repeat(129) }] },
      10060025,
    ],
    ['without a description', { shippingList: [{ ...parcel, itemDesc: '' }] }, 10060008],
    [
      'with too long a description',
      { shippingList: [{ ...parcel, itemDesc: '茶'.repeat(121) }] },
      10060009,
    ],
    ['by SF without a contact', { shippingList: [{ ...parcel, expressCompany: 'SF' }] }, 10060014],
    ['without a time', { uploadTime: undefined }, 268485216],
    ['with seconds for a time', { uploadTime: '1777608000' }, 268485216],
    ['on a day there is not', { uploadTime: '2026-13-41T12:00:00+08:00' }, 268485216],
    ['with an order that is a text', { orderKey: 'x' }, 47001],
  ])('%s is refused', async (_what, changes, errCode) => {
    expect(await upload(changes)).toBe(errCode);
    expect(house.wechat.shipping.of('4200001')).toBeUndefined();
  });

  it('by SF needs the last digits of a phone number', async () => {
    const contact = { receiverContact: '189****1234' };
    expect(await upload({ shippingList: [{ ...parcel, expressCompany: 'SF', contact }] })).toBe(0);
  });

  it.each([2, 3, 4])('by way %s needs no number', async (logisticsType) => {
    expect(await upload({ logisticsType, shippingList: [{ itemDesc: '茶*1' }] })).toBe(0);
  });

  it('of a payment that was given back is refused', async () => {
    const refund = { outTradeNo: 'N1', status: 'SUCCESS', refundFen: 4400 };
    await house.engine.insertMany('~refunds', [refund]);
    expect(await upload()).toBe(0);
    await house.engine.insertMany('~refunds', [refund]);
    expect(await upload({ ...later, shippingList: [{ ...parcel, trackingNo: 'YT2' }] })).toBe(
      10060004,
    );
  });

  it('may be changed once, by a later upload', async () => {
    const change = (trackingNo: string) => ({ shippingList: [{ ...parcel, trackingNo }] });
    expect(await upload()).toBe(0);
    expect(await upload(later)).toBe(10060023);
    expect(await upload(change('YT2'))).toBe(10060014);
    expect(await upload({ ...change('YT2'), ...later })).toBe(0);
    await house.restart();
    expect(await upload({ ...change('YT3'), uploadTime: '2026-05-02T12:00:00+08:00' })).toBe(
      10060003,
    );
    expect(house.wechat.shipping.of('4200001')?.parcels[0]?.trackingNo).toBe('YT2');
  });

  it('may be split over fifteen parcels, told bit by bit', async () => {
    const split = (numbers: number[], second: number, isAllDelivered: boolean) => ({
      deliveryMode: 2,
      isAllDelivered,
      shippingList: numbers.map((n) => ({ ...parcel, trackingNo: `YT${n}` })),
      uploadTime: `2026-05-01T12:00:${String(second).padStart(2, '0')}+08:00`,
    });
    expect(await upload(split([1, 2], 1, false))).toBe(0);
    expect(house.wechat.shipping.of('4200001')?.shippedAt).toBeNull();
    expect(await upload(split([2], 2, false))).toBe(10060023);
    expect(await upload(split([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14], 3, false))).toBe(0);
    expect(await upload(split([15, 16], 4, true))).toBe(10060024);
    expect(await upload(split([15], 5, true))).toBe(0);
    expect(house.wechat.shipping.of('4200001')).toMatchObject({ reshipped: false });
    expect(house.wechat.shipping.of('4200001')?.parcels).toHaveLength(15);
    expect(await upload(split([16], 6, true))).toBe(0);
    expect(await upload(split([17], 7, true))).toBe(10060003);
  });

  it('ends when the person has received it', async () => {
    expect(await house.wechat.shipping.confirm('4200001')).toBe(false);
    await upload();
    expect(await house.wechat.shipping.confirm('4200001')).toBe(true);
    expect(await upload({ ...later, shippingList: [{ ...parcel, trackingNo: 'YT2' }] })).toBe(
      10060002,
    );
  });

  it.each([
    ['express', 1, 10],
    ['pick-up', 4, 2],
  ])('by %s counts as received after so many days', async (_what, logisticsType, days) => {
    await upload({ logisticsType });
    const shipping = house.wechat.shipping.of('4200001');
    if (!shipping) throw new Error('not shipped');
    house.clock.now += days * DAY_MS - 1;
    expect(house.wechat.shipping.confirmedAt(shipping)).toBeNull();
    house.clock.now += 1;
    expect(house.wechat.shipping.confirmedAt(shipping)).toBe(house.clock.now);
  });
});
