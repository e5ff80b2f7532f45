import { fen } from '#domain/money';
import {
  choose,
  chosenSku,
  firstChoice,
  isInStock,
  type Choosable,
} from '../../../src/components/sku-sheet/sku-choice';

const sku = (id: string, ...options: string[]) => ({
  id,
  options,
  priceFen: fen(1000),
  weightGrams: 100,
});

/** Tin and bag in two sizes; the large bag does not exist, the small tin is sold out. */
const tea: Choosable = {
  product: {
    specs: [
      { name: '净含量', values: ['50 克', '100 克'] },
      { name: '包装', values: ['罐装', '袋装'] },
    ],
    skus: [
      sku('small-tin', '50 克', '罐装'),
      sku('small-bag', '50 克', '袋装'),
      sku('large-tin', '100 克', '罐装'),
    ],
  },
  available: { 'small-tin': 0, 'small-bag': 3, 'large-tin': 8 },
};

describe('choosing among specs', () => {
  it('starts with the first choice that can be bought', () => {
    expect(firstChoice(tea)).toEqual(['50 克', '袋装']);
  });

  it('starts with the wanted one, even when it is sold out', () => {
    expect(firstChoice(tea, 'small-tin')).toEqual(['50 克', '罐装']);
  });

  it('starts with the first when everything is sold out', () => {
    expect(firstChoice({ ...tea, available: {} })).toEqual(['50 克', '罐装']);
  });

  it('changes only the tapped spec when that exists', () => {
    expect(choose(tea, ['50 克', '袋装'], 1, '罐装')).toEqual(['50 克', '罐装']);
  });

  it('lets the other specs follow when the combination does not exist', () => {
    const choice = choose(tea, ['50 克', '袋装'], 0, '100 克');
    expect(chosenSku(tea, choice)?.id).toBe('large-tin');
  });

  it.each([
    ['罐装', false],
    ['袋装', true],
  ])('with 50 克 chosen, %s can be had: %p', (value, possible) => {
    expect(isInStock(tea, ['50 克', '袋装'], 1, value)).toBe(possible);
  });
});
