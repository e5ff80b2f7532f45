import { fireEvent, screen, waitFor } from '@testing-library/react';
import { fen } from '#domain/money';
import { useCart } from '../../../src/stores/cart';
import { useCheckout } from '../../../src/stores/checkout';
import { aProduct, aSku } from '../../support/builders/a-product';
import { aQuote } from '../../support/builders/a-quote';
import { openPage } from '../../support/taro-stub/open-page';
import { answerByAction, asked, phone, refusalOf, resetPhone } from '../../support/taro-stub/phone';

const tea = aProduct({
  _id: 'tea',
  title: '桂花乌龙',
  skus: [aSku({ id: 'tea-1', options: ['80 克'], priceFen: fen(8800) })],
});
const off = { stage: 'coupon' as const, source: 'c', label: '券', perLine: [fen(-1200)] };
const quote = {
  ...aQuote(),
  payableFen: fen(7600),
  steps: [...aQuote().steps, { ...off, fen: fen(-1200) }],
};

const openCart = () => openPage(() => import('../../../src/pages/cart/index'));

const aShop = (changes: Record<string, (data: unknown) => unknown> = {}) =>
  answerByAction({
    productsByIds: () => [tea],
    enter: () => ({ memberId: 'm1' }),
    quote: () => ({ quote, shortages: [] }),
    ...changes,
  });

beforeEach(() => {
  resetPhone();
  useCart.setState({ lines: [] });
  useCart.getState().add({ productId: 'tea', skuId: 'tea-1' }, 2);
  aShop();
});
afterEach(async () => {
  const { queryClient } = await import('../../../src/services/query-client');
  queryClient.clear();
});

describe('the bag', () => {
  it('says what to do while it is empty', async () => {
    useCart.setState({ lines: [] });
    await openCart();
    expect(screen.getByText('购物袋还空着')).toBeTruthy();
    fireEvent.click(screen.getByText('去逛逛'));
    expect(asked('switchTab')[0]?.[1]).toEqual({ url: '/pages/category/index' });
  });

  it('shows today’s goods, the server’s amount and what is saved', async () => {
    await openCart();
    expect(await screen.findByText('桂花乌龙')).toBeTruthy();
    expect(await screen.findByText('已省 12 元')).toBeTruthy();
    expect(screen.getByLabelText('现价 76 元')).toBeTruthy();
  });

  it('opens every step of the price', async () => {
    await openCart();
    fireEvent.click(await screen.findByText('明细'));
    expect(screen.getByText('商品金额')).toBeTruthy();
  });

  it('asks for the price again when the number changes', async () => {
    await openCart();
    await screen.findByText('已省 12 元');
    fireEvent.click(screen.getByLabelText('增加一件'));
    await waitFor(() => {
      const asking = phone.calls.filter(({ event }) => event.action === 'quote');
      expect(asking.at(-1)?.event.data).toEqual({
        lines: [{ productId: 'tea', skuId: 'tea-1', quantity: 3 }],
        couponChoice: 'best',
      });
    });
  });

  it('hands the chosen lines to checkout', async () => {
    await openCart();
    fireEvent.click(await screen.findByText('去结算(2)'));
    expect(useCheckout.getState()).toMatchObject({
      from: 'cart',
      lines: [{ productId: 'tea', skuId: 'tea-1', quantity: 2 }],
    });
    expect(asked('navigateTo')[0]?.[1]).toEqual({ url: '/packages/consumer/checkout/index' });
  });

  it('does not go to checkout with nothing chosen', async () => {
    await openCart();
    fireEvent.click(await screen.findByLabelText('选择 桂花乌龙'));
    fireEvent.click(screen.getByText('去结算'));
    expect(asked('navigateTo')).toEqual([]);
  });

  it('says how many are left and waits with checkout when stock is short', async () => {
    aShop({ quote: () => ({ quote, shortages: [{ skuId: 'tea-1', available: 1 }] }) });
    await openCart();
    expect(await screen.findByText('只剩 1 件，已超出')).toBeTruthy();
    fireEvent.click(screen.getByText('去结算(2)'));
    expect(asked('navigateTo')).toEqual([]);
  });

  it('names the coupon within reach and how much is missing', async () => {
    const waiting = {
      couponId: 'c1',
      title: '满 100 减 20',
      code: 'COUPON_THRESHOLD',
      gapFen: 1200,
    };
    aShop({ quote: () => ({ quote: { ...quote, couponsNotUsed: [waiting] }, shortages: [] }) });
    await openCart();
    expect(await screen.findByText('再买 12 元，可用「满 100 减 20」')).toBeTruthy();
  });

  it('folds away what is no longer sold and lets it go at once', async () => {
    useCart.getState().add({ productId: 'gone', skuId: 'gone-1' }, 1);
    await openCart();
    expect(await screen.findByText('失效的商品(1)')).toBeTruthy();
    fireEvent.click(screen.getByText('清空失效商品'));
    expect(useCart.getState().lines.map(({ productId }) => productId)).toEqual(['tea']);
  });

  it('asks before something is taken out', async () => {
    await openCart();
    fireEvent.click(await screen.findByText('管理'));
    phone.confirms = false;
    fireEvent.click(screen.getByLabelText('移出 桂花乌龙'));
    await waitFor(() => expect(asked('showModal')).toHaveLength(1));
    expect(useCart.getState().lines).toHaveLength(1);
    phone.confirms = true;
    fireEvent.click(screen.getByLabelText('移出 桂花乌龙'));
    await waitFor(() => expect(useCart.getState().lines).toHaveLength(0));
  });

  it('shows list prices while the server has not priced them', async () => {
    aShop({ quote: () => new Promise(() => undefined) });
    await openCart();
    expect(await screen.findByText('不含运费，结算时算清')).toBeTruthy();
    expect(screen.getByLabelText('现价 176 元')).toBeTruthy();
  });

  it('says why there is no price, and keeps the goods in sight', async () => {
    await openCart();
    phone.answer = ({ event }) =>
      event.action === 'quote'
        ? refusalOf('PRODUCT_OFF', '有商品已下架。')
        : { ok: true, data: [tea] };
    fireEvent.click(await screen.findByLabelText('增加一件'));
    expect(await screen.findByText('有商品已下架。')).toBeTruthy();
    expect(screen.getByText('桂花乌龙')).toBeTruthy();
  });
});
