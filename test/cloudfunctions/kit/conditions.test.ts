import { collectionOf } from '../../../cloudfunctions/kit/collection';
import { toCondition } from '../../../cloudfunctions/kit/conditions';
import { RunningShop } from '../../support/a-running-shop';

let shop: RunningShop;
beforeAll(async () => {
  shop = await RunningShop.open();
  await shop.reset();
});
afterAll(() => shop.close());

/** A value the types forbid, as it would arrive from outside. */
const foreign = (value: unknown) => value as string;

describe('A query', () => {
  it.each([
    [undefined],
    [null],
    [''],
    [Number.NaN],
    [{ $ne: null }],
    [{ $gt: '' }],
    [['a']],
    [() => 1],
  ])('with %p where an owner belongs is refused, not widened', (value) => {
    expect(() => toCondition({ memberId: foreign(value) })).toThrow(TypeError);
  });

  it.each([
    [{ oneOf: [foreign(undefined)] }],
    [{ above: foreign('') }],
    [{ below: foreign({ $ne: 1 }) }],
    [{ startsWith: '' }],
    [{ contains: foreign(null) }],
  ])('with %p is refused', (test) => {
    expect(() => toCondition({ field: test })).toThrow(TypeError);
  });

  it('for a document without an id is refused', async () => {
    const orders = collectionOf('orders');
    await expect(orders.byId(foreign(undefined))).rejects.toThrow(TypeError);
    await expect(orders.byId('')).rejects.toThrow(TypeError);
    await expect(orders.byIds([foreign(undefined)])).rejects.toThrow(TypeError);
  });

  it('takes the characters of a search for what they are', async () => {
    const products = collectionOf('products');
    const search = (words: string) =>
      products.find({ title: { contains: words } }, { limit: 10 }).then((found) => found.length);
    expect(await search('龙井')).toBe(2);
    for (const words of ['.*', '^明', '[', '(a+)+$', '\\', '|'])
      expect(await search(words)).toBe(0);
  });
});

describe('Documents by id', () => {
  const products = collectionOf('products');

  it('come in the order asked, each once, without those nobody has', async () => {
    const found = await products.byIds(['pot', 'nothing', 'tea', 'pot']);
    expect(found.map((product) => product._id)).toEqual(['pot', 'tea']);
  });

  it('are not asked for when there is no id', async () => {
    shop.wire.calm();
    expect(await products.byIds([])).toEqual([]);
    expect(shop.wire.requests).toEqual([]);
  });
});
