import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { QuoteView } from '#contract/views';
import { oneRate } from '#domain/freight/one-rate';
import { fen } from '#domain/money';
import type { CouponNotUsed, Quote } from '#domain/pricing/quote';
import { useAddress } from '../../../../src/stores/address';
import { useCheckout } from '../../../../src/stores/checkout';
import { aLadder, aLimitedPrice } from '../../../support/builders/an-activity';
import { aQuote, aChoice } from '../../../support/builders/a-quote';
import { openPage } from '../../../support/taro-stub/open-page';
import {
  answerByAction,
  asked,
  phone,
  refusalOf,
  resetPhone,
} from '../../../support/taro-stub/phone';

const address = {
  ...{ name: '小林', phone: '13800000000', province: '浙江省' },
  ...{ city: '杭州市', district: '西湖区', detail: '龙井路 1 号' },
};
const rules = { perYuan: 1, fenPerPoint: 1, maxShareBp: 5000, step: 100 };
const lines = [{ productId: 'tea', skuId: 'tea-100', quantity: 2 }];

const aView = (changes: Partial<Quote> = {}, points: Partial<QuoteView['points']> = {}) => ({
  quote: { ...aQuote({ lines, choice: aChoice() }), ...changes },
  points: { balance: 0, fenPerPoint: fen(1), step: 100, ...points },
  shortages: [],
});

const aShop = (changes: Record<string, (data: unknown) => unknown> = {}) =>
  answerByAction({
    enter: () => ({ memberId: 'm1' }),
    quote: () => aView(),
    myCoupons: () => [],
    ...changes,
  });

const openCheckout = () =>
  openPage(() => import('../../../../src/packages/consumer/checkout/index'));
const quotesAsked = () =>
  phone.calls.filter(({ event }) => event.action === 'quote').map(({ event }) => event.data);
const lost = (code: CouponNotUsed['code'], more: Partial<CouponNotUsed> = {}): CouponNotUsed => ({
  ...{ couponId: code, title: `券 ${code}`, code },
  ...more,
});

beforeEach(() => {
  resetPhone();
  useAddress.setState({ address });
  useCheckout.getState().begin(lines, 'buyNow');
  aShop();
});
afterEach(async () => {
  const { queryClient } = await import('../../../../src/services/query-client');
  queryClient.clear();
});

describe('the price at the checkout', () => {
  it('is asked for where the goods go', async () => {
    await openCheckout();
    await screen.findByText('支付 68.00 元');
    expect(quotesAsked()).toEqual([
      { lines, couponChoice: 'best', destination: { province: '浙江省', city: '杭州市' } },
    ]);
  });

  it('says that the freight is a guess until there is an address', async () => {
    useAddress.setState({ address: null });
    await openCheckout();
    expect(await screen.findByText('选好地址后算准')).toBeTruthy();
  });

  it('says which goods are not delivered there, and lets the address be changed', async () => {
    phone.answer = ({ event }) =>
      event.action === 'quote'
        ? refusalOf('REGION_NOT_SERVED', '', { title: '明前龙井' })
        : { ok: true, data: {} };
    await openCheckout();
    expect(
      await screen.findByText('「明前龙井」不配送到浙江省杭州市。换个地址，或从购物袋里移出它。'),
    ).toBeTruthy();
    fireEvent.click(screen.getByText('换个地址'));
    await waitFor(() => expect(asked('chooseAddress')).toHaveLength(1));
  });

  it('forgets an address in a province nobody knows, says so and prices without it', async () => {
    useAddress.setState({ address: { ...address, province: 'Zhejiang' } });
    phone.answer = ({ event }) => {
      const isKnown = !JSON.stringify(event.data).includes('Zhejiang');
      if (event.action !== 'quote') return { ok: true, data: {} };
      return isKnown
        ? { ok: true, data: aView() }
        : refusalOf('PROVINCE_UNKNOWN', '没有认出收货地址的省份。');
    };
    await openCheckout();
    expect(await screen.findByText('支付 68.00 元')).toBeTruthy();
    expect(useAddress.getState().address).toBeNull();
    expect(JSON.stringify(phone.asked)).toContain('没有认出收货地址的省份。');
  });

  it('names who gave each step', async () => {
    const view = aView(
      aQuote({
        ...{
          lines,
          activities: [
            aLimitedPrice(),
            aLadder({ steps: [{ from: 5000, reward: { kind: 'cut', fen: fen(500) } }] }),
          ],
        },
        buyer: { pointsBalance: 1000 },
        shop: { _id: 'shop', points: rules, freight: oneRate(fen(800)) },
        choice: aChoice({ points: 'most' }),
      }),
    );
    aShop({ quote: () => view });
    await openCheckout();
    for (const words of ['限时价', '今日特价', '满减优惠', '春茶节', '积分抵扣', '用 1000 积分']) {
      expect(await screen.findByText(words)).toBeTruthy();
    }
  });

  it('previews what a returned piece gives back, points too', async () => {
    const [line] = aQuote({ lines }).lines;
    if (!line) throw new Error('the quote has no line');
    const frozen = { refundPerUnitFen: [fen(2500), fen(2500)], refundPerUnitPoints: [500, 500] };
    aShop({ quote: () => aView({ lines: [{ ...line, ...frozen }] }) });
    await openCheckout();
    expect(await screen.findByText('每件退 25 元')).toBeTruthy();
    expect(screen.getByText('和 500 积分')).toBeTruthy();
  });

  it('sums up what is saved, delivery included', async () => {
    const freight = { stage: 'freight' as const, perLine: [] };
    const steps = [
      ...aQuote({ lines }).steps,
      { ...freight, source: 'coupon', label: '包邮券', fen: fen(-800) },
    ];
    aShop({ quote: () => aView({ steps }) });
    await openCheckout();
    expect(await screen.findByText('共省 8 元')).toBeTruthy();
  });

  it('says what the order earns', async () => {
    aShop({ quote: () => aView({ earns: { points: 60, growth: 60 } }) });
    await openCheckout();
    expect(await screen.findByText('60 积分 · 60 成长值')).toBeTruthy();
  });

  it('lists gifts, and says kindly which could not come along', async () => {
    const gift = {
      ...{ productId: 'cup', skuId: 'cup-1', title: '白瓷杯', skuLabel: '单只' },
      ...{ picture: '', quantity: 1, source: 'activity:gifts' },
    };
    aShop({
      quote: () =>
        aView({
          gifts: [gift],
          giftsMissing: [{ productId: 'pot', skuId: 'pot-1', quantity: 1, source: 'activity:x' }],
        }),
    });
    await openCheckout();
    expect(await screen.findByText(/^送 白瓷杯 × \d$/)).toBeTruthy();
    expect(screen.getAllByText('赠品')).toHaveLength(2);
    expect(screen.getByText('随单赠送，不折钱')).toBeTruthy();
    expect(screen.getByText(/有 1 件赠品刚刚送完/)).toBeTruthy();
  });
});

describe('coupons at the checkout', () => {
  const used = { couponId: 'ten', templateId: 't', title: '满 50 减 10', fen: fen(1000) };

  it('are chosen for the person, with the reason', async () => {
    aShop({ quote: () => aView({ couponsUsed: [used] }) });
    await openCheckout();
    expect(await screen.findByText('满 50 减 10 · 已选最省的组合')).toBeTruthy();
  });

  it.each<[string, CouponNotUsed]>([
    ['再买 20 元可用', lost('COUPON_THRESHOLD', { gapFen: fen(2000) })],
    ['再买 2 件可用', lost('COUPON_THRESHOLD', { gapPieces: 2 })],
    ['这单的商品不适用', lost('COUPON_SCOPE')],
    ['只在指定门店自提时可用', lost('COUPON_STORE')],
    ['6月20日 00:00 起可用', lost('COUPON_NOT_YET', { from: Date.UTC(2025, 5, 19, 16) })],
    ['已过期', lost('COUPON_EXPIRED')],
    ['已用过或正被另一单占用', lost('COUPON_NOT_CLAIMED')],
    ['不是本店的券', lost('COUPON_OTHER_SHOP')],
    ['这次活动的优惠名额已用完', lost('COUPON_BUDGET_SPENT')],
    ['赠品已送完', lost('COUPON_GIFT_GONE')],
    ['用了也不会更省', lost('COUPON_NO_EFFECT')],
    ['同类的券只能用一张', lost('COUPON_SAME_CLASS')],
    ['不和已选的券同用，点它就换', lost('COUPON_NOT_COMBINABLE')],
    ['已选的更省，也可以换成它', lost('COUPON_WORSE')],
    ['可以用上', lost('COUPON_NOT_CHOSEN')],
  ])('that lost say why: %s', async (words, reason) => {
    aShop({ quote: () => aView({ couponsUsed: [used], couponsNotUsed: [reason] }) });
    await openCheckout();
    fireEvent.click(await screen.findByText('优惠券'));
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('may be several when they go together: the tick is priced at once', async () => {
    const freight = lost('COUPON_NOT_CHOSEN');
    const texts = { ruleText: '', scopeText: '', thresholdText: '' };
    aShop({
      quote: () => aView({ couponsUsed: [used], couponsNotUsed: [freight] }),
      myCoupons: () => [
        { ...texts, _id: 'ten', stackingClass: 'order', combinesWith: ['freight'] },
        { ...texts, _id: freight.couponId, stackingClass: 'freight', combinesWith: ['order'] },
      ],
    });
    await openCheckout();
    fireEvent.click(await screen.findByText('优惠券'));
    await waitFor(() =>
      expect(phone.calls.some(({ event }) => event.action === 'myCoupons')).toBe(true),
    );
    await screen.findAllByText(/·/);
    fireEvent.click(screen.getByText(freight.title));
    await waitFor(() =>
      expect(quotesAsked().at(-1)).toMatchObject({ couponChoice: ['ten', freight.couponId] }),
    );
  });

  it('that the server refuses go back to what it priced before, and the reason is told', async () => {
    const other = lost('COUPON_WORSE');
    aShop({ quote: () => aView({ couponsUsed: [used], couponsNotUsed: [other] }) });
    await openCheckout();
    fireEvent.click(await screen.findByText('优惠券'));
    const before = phone.answer;
    phone.answer = (call) =>
      call.event.action === 'quote' && JSON.stringify(call.event.data).includes('COUPON_WORSE')
        ? refusalOf('COUPON_NOT_USABLE', '这张券现在用不了，请换一张或不用券。')
        : before(call);
    fireEvent.click(screen.getByText(other.title));
    await waitFor(() =>
      expect(asked('showModal')[0]?.[1]).toMatchObject({
        content: '这张券现在用不了，请换一张或不用券。',
      }),
    );
    expect(screen.getByText('满 50 减 10')).toBeTruthy();
  });
});

describe('points at the checkout', () => {
  const points = { asked: 0, spent: 0, fen: fen(0), most: 3000 };

  it('are offered with what they pay, what there is, and what this order takes', async () => {
    aShop({ quote: () => aView({ points }, { balance: 5000 }) });
    await openCheckout();
    expect(await screen.findByText('用 3000 积分抵 30 元')).toBeTruthy();
    expect(screen.getByText('共有 5000 积分，这单最多用 3000')).toBeTruthy();
  });

  it('are asked for with one tap', async () => {
    aShop({ quote: () => aView({ points }, { balance: 5000 }) });
    await openCheckout();
    fireEvent.click(await screen.findByLabelText('用 3000 积分抵 30 元'));
    await waitFor(() => expect(quotesAsked().at(-1)).toMatchObject({ points: 'most' }));
  });

  describe('in an own number', () => {
    const inUse = (spent: number, more: Partial<typeof points> = {}) =>
      aView(
        { points: { ...points, asked: spent, spent, fen: fen(spent), ...more } },
        { balance: 5000 },
      );
    const openWithPoints = async () => {
      aShop({ quote: () => inUse(3000) });
      await openCheckout();
      fireEvent.click(await screen.findByLabelText('用 3000 积分抵 30 元'));
      return screen.findByLabelText('用多少积分');
    };
    const enter = (field: HTMLElement, typed: string) => {
      fireEvent.change(field, { target: { value: typed } });
      fireEvent.blur(field, { target: { value: typed } });
    };

    it('can be typed: the server prices it', async () => {
      enter(await openWithPoints(), '1200');
      await waitFor(() => expect(quotesAsked().at(-1)).toMatchObject({ points: 1200 }));
    });

    it('go step by step of the shop’s rule', async () => {
      await openWithPoints();
      fireEvent.click(screen.getByLabelText('少用 100 积分'));
      await waitFor(() => expect(quotesAsked().at(-1)).toMatchObject({ points: 2900 }));
    });

    it.each([
      ['4000', '这单最多用 3000 积分，已按最多的来。'],
      ['1250', '积分按 100 的倍数用，已改为 1200。'],
      ['99', '至少用 100 积分，要不用请关掉开关。'],
      ['5001', '您只有 5000 积分，请填小一些。'],
    ])('%s: %s', async (typed, said) => {
      enter(await openWithPoints(), typed);
      expect(await screen.findByText(said)).toBeTruthy();
    });

    it('beyond the balance is not sent', async () => {
      enter(await openWithPoints(), '5001');
      await screen.findByText('您只有 5000 积分，请填小一些。');
      expect(quotesAsked().at(-1)).toMatchObject({ points: 'most' });
    });

    it('that the server cuts down say so', async () => {
      const field = await openWithPoints();
      aShop({ quote: () => inUse(900, { asked: 1200, most: 900 }) });
      enter(field, '1200');
      expect(await screen.findByText('这单最多用 900 积分，已按最多的来。')).toBeTruthy();
    });
  });

  it('that this order takes none of are said, not offered', async () => {
    aShop({ quote: () => aView({ points: { ...points, most: 0 } }, { balance: 50 }) });
    await openCheckout();
    expect(await screen.findByText('共有 50 积分，这单用不上')).toBeTruthy();
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('are nothing to talk about for who has none', async () => {
    await openCheckout();
    await screen.findByText('支付 68.00 元');
    expect(screen.queryByText('积分')).toBeNull();
  });
});

describe('placing the order', () => {
  it('sends the coupons and the number of points that were shown', async () => {
    const spent = { asked: 3000, spent: 3000, fen: fen(3000), most: 3000 };
    aShop({
      quote: () => aView({ points: spent }, { balance: 5000 }),
      placeOrder: () => ({ id: 'o1', payment: 'paid' }),
    });
    await openCheckout();
    fireEvent.click(await screen.findByText('支付 68.00 元'));
    await waitFor(() =>
      expect(phone.calls.find(({ event }) => event.action === 'placeOrder')?.event.data).toEqual({
        ...{
          lines,
          couponIds: [],
          points: 3000,
          note: '',
          quotedPayableFen: 6800,
          quotedGifts: [],
        },
        delivery: { kind: 'express', address },
      }),
    );
  });

  it.each([
    [
      'another price names it',
      7200,
      '价格有变化',
      '现在应付 72.00 元，已为您更新。看过没问题再提交。',
    ],
    [
      'the same price means other gifts',
      6800,
      '赠品有变化',
      '赠品刚刚有变化，应付金额不变，已为您更新。看过没问题再提交。',
    ],
  ])('that changed meanwhile: %s', async (_case, payableFen, title, content) => {
    phone.answer = ({ event }) => {
      if (event.action === 'quote') return { ok: true, data: aView() };
      const isOrder = event.action === 'placeOrder';
      return isOrder
        ? refusalOf('PRICE_CHANGED', '', { quote: { payableFen } })
        : { ok: true, data: {} };
    };
    await openCheckout();
    fireEvent.click(await screen.findByText('支付 68.00 元'));
    await waitFor(() => expect(asked('showModal')[0]?.[1]).toMatchObject({ title, content }));
  });

  it('for nothing opens no pay sheet and goes to the result', async () => {
    aShop({
      quote: () => aView({ payableFen: fen(0) }),
      placeOrder: () => ({ id: 'o1', payment: 'paid' }),
    });
    await openCheckout();
    fireEvent.click(await screen.findByText('0 元下单'));
    await waitFor(() =>
      expect(asked('redirectTo')[0]?.[1]).toEqual({
        url: '/packages/consumer/pay-result/index?id=o1',
      }),
    );
    expect(phone.calls.some(({ event }) => event.action === 'payOrder')).toBe(false);
  });
});
