import { fen } from '#domain/money';
import type { QuoteInput } from '#domain/pricing/quote-input';
import { goodsTotal, sortLines } from '../../../src/pages/cart/cart-lines';
import { aLimitedPrice } from '../../support/builders/an-activity';
import { aProduct } from '../../support/builders/a-product';
import { aQuote } from '../../support/builders/a-quote';
import { noon } from '../../support/builders/fixed-time';

const line = (productId: string, skuId: string, quantity = 1) => ({
  productId,
  skuId,
  quantity,
  selected: true,
});

const view = (changes: Partial<QuoteInput> = {}) => ({
  quote: aQuote(changes),
  points: { balance: 0, fenPerPoint: fen(1), step: 1 },
  shortages: [],
});

const tea = aProduct({ _id: 'tea' });
const firstSku = tea.skus[0]?.id ?? '';

describe('the bag held against today’s shelves', () => {
  it('keeps what can be bought, with today’s name and price', () => {
    const { live, gone } = sortLines([line('tea', firstSku, 2)], [tea]);
    expect(live).toMatchObject([{ product: { title: tea.title }, sku: tea.skus[0], quantity: 2 }]);
    expect(gone).toEqual([]);
  });

  it.each([
    ['a product that is no longer there', line('cake', 'cake-1'), []],
    ['a spec that is no longer there', line('tea', 'tea-99'), [tea]],
    ['a product taken off', line('tea', firstSku), [{ ...tea, status: 'off' as const }]],
  ])('puts %s aside', (_what, inBag, products) => {
    const { live, gone } = sortLines([inBag], products);
    expect(live).toEqual([]);
    expect(gone).toHaveLength(1);
  });

  it('marks what is short with how many are left', () => {
    const priced = { ...view(), shortages: [{ skuId: firstSku, available: 3 }] };
    expect(sortLines([line('tea', firstSku, 9)], [tea], { priced }).live[0]?.shortOf).toBe(3);
  });

  it('shows what a piece costs this person by the shelf, until the server has priced it', () => {
    const deal = { fen: fen(2800), title: '今日特价', until: noon };
    const cheap = { ...tea, prices: { [firstSku]: { deal } } };
    const price = (level?: { name: string; payPercent: number }) =>
      sortLines([line('tea', firstSku)], [cheap], { level }).live[0]?.price;
    expect(price()).toMatchObject({ fen: 2800, reason: { kind: 'deal', label: '今日特价' } });
    expect(price({ name: '金卡', payPercent: 90 })).toEqual({
      fen: 2700,
      reason: { kind: 'level', label: '金卡' },
    });
    expect(price({ name: '银卡', payPercent: 95 })).toMatchObject({ fen: 2800 });
  });

  it('shows what the server says of a piece as soon as it has', () => {
    const priced = view({ activities: [aLimitedPrice()] });
    expect(sortLines([line('tea', firstSku)], [tea], { priced }).live[0]?.price).toEqual({
      fen: 2500,
      reason: { kind: 'deal', label: '今日特价' },
    });
  });

  it('adds up what the shelf says until the server has priced them', () => {
    const { live } = sortLines([line('tea', firstSku, 3)], [tea]);
    expect(goodsTotal(live)).toBe((tea.skus[0]?.priceFen ?? 0) * 3);
  });
});
