import { screen } from '@testing-library/react';
import type { ProductView } from '#contract/views';
import { fen } from '#domain/money';
import { shopKeys } from '../../../../src/services/query-keys';
import { aProduct } from '../../../support/builders/a-product';
import { day, hour, noon } from '../../../support/builders/fixed-time';
import { openPage } from '../../../support/taro-stub/open-page';
import { answerByAction, resetPhone } from '../../../support/taro-stub/phone';

const openProduct = () => openPage(() => import('../../../../src/packages/consumer/product/index'));

const aView = (prices: ProductView['product']['prices']): ProductView => ({
  product: { ...aProduct(), ...(prices && { prices }) },
  available: { 'tea-100': 5 },
  coupons: [],
  freight: { flatFen: fen(800) },
  now: noon,
});

const aShop = (prices: ProductView['product']['prices']) =>
  answerByAction({
    enter: () => ({ memberId: 'm1' }),
    product: () => aView(prices),
    couponCentre: () => [],
    prepareShare: () => ({ card: 'Card000001', moments: 'Moments001', poster: 'Poster0001' }),
  });

const deal = (until: number) => ({ fen: fen(2500), title: '今日特价', until });

beforeEach(resetPhone);
afterEach(async () => {
  const { queryClient } = await import('../../../../src/services/query-client');
  queryClient.clear();
});

describe('the price of a product', () => {
  it('is the list price, with nothing struck through, when nothing is said about it', async () => {
    aShop(undefined);
    await openProduct();
    expect(await screen.findByLabelText('现价 30 元')).toBeTruthy();
    expect(screen.queryByText(/限时价|会员/)).toBeNull();
  });

  it('of an activity says why, and until which day', async () => {
    aShop({ 'tea-100': { deal: deal(noon + 2 * day) } });
    await openProduct();
    expect(await screen.findByLabelText('现价 25 元')).toBeTruthy();
    expect(screen.getByText('限时价 · 今日特价')).toBeTruthy();
    expect(screen.getByText('6月20日 12:00 结束')).toBeTruthy();
  });

  it('counts down by the server’s clock on the last day', async () => {
    aShop({ 'tea-100': { deal: deal(noon + 2 * hour) } });
    await openProduct();
    expect(await screen.findByText('2:00:00')).toBeTruthy();
  });

  it.each([
    ['活动前 7 日最低成交价', { kind: 'lowestDeal' as const }],
    ['活动前最后一次成交价', { kind: 'lastDeal' as const }],
    [
      '上市价，据2025 年价目表',
      { kind: 'typed' as const, text: '上市价', source: '2025 年价目表' },
    ],
  ])('strikes a price through only with what it stands on: %s', async (words, basis) => {
    aShop({ 'tea-100': { deal: deal(noon + 2 * day), strike: { fen: fen(2900), basis } } });
    await openProduct();
    expect(await screen.findByLabelText(`${words} 29 元`)).toBeTruthy();
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('is the level’s for a member whose level is cheaper', async () => {
    aShop({ 'tea-100': { deal: deal(noon + 2 * day) } });
    const { queryClient } = await import('../../../../src/services/query-client');
    queryClient.setQueryData(shopKeys.me, { level: { name: '金卡', payPercent: 80 } });
    await openProduct();
    expect(await screen.findByText('金卡价')).toBeTruthy();
    expect(screen.getByLabelText('现价 24 元')).toBeTruthy();
  });
});
