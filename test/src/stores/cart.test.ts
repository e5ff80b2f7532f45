import { phone, resetPhone } from '../../support/taro-stub/phone';

const green = { productId: 'green-tea', skuId: 'green-50g' };
const black = { productId: 'black-tea', skuId: 'black-80g' };

/** A storefront just started: modules read the phone once. */
async function openCart() {
  jest.resetModules();
  const { useCart, piecesIn } = await import('../../../src/stores/cart');
  return { cart: () => useCart.getState(), piecesIn };
}

describe('the shopping bag', () => {
  beforeEach(resetPhone);

  it('puts the same choice together instead of listing it twice', async () => {
    const { cart, piecesIn } = await openCart();
    cart().add(green, 1);
    cart().add(black, 1);
    cart().add(green, 2);
    expect(cart().lines).toEqual([
      { ...green, quantity: 3, selected: true },
      { ...black, quantity: 1, selected: true },
    ]);
    expect(piecesIn(cart().lines)).toBe(4);
  });

  it.each([
    [0, 1],
    [-3, 1],
    [2.7, 2],
    [1000, 999],
  ])('turns a quantity of %p into %p', async (wanted, kept) => {
    const { cart } = await openCart();
    cart().add(green, 1);
    cart().setQuantity(green, wanted);
    expect(cart().lines[0]?.quantity).toBe(kept);
  });

  it('chooses only what it is told to choose', async () => {
    const { cart } = await openCart();
    cart().add(green, 1);
    cart().add(black, 1);
    cart().selectAll([green, black], false);
    cart().select(black, true);
    expect(cart().lines.map(({ skuId, selected }) => [skuId, selected])).toEqual([
      ['black-80g', true],
      ['green-50g', false],
    ]);
  });

  it('lets go of what was ordered and keeps the rest', async () => {
    const { cart } = await openCart();
    cart().add(green, 1);
    cart().add(black, 1);
    cart().remove([green]);
    expect(cart().lines.map(({ skuId }) => skuId)).toEqual(['black-80g']);
  });

  it('is still full when the storefront is opened again', async () => {
    const before = await openCart();
    before.cart().add(green, 2);
    const after = await openCart();
    expect(after.cart().lines).toEqual([{ ...green, quantity: 2, selected: true }]);
  });

  it('keeps no price: prices are always the shop’s of today', async () => {
    const { cart } = await openCart();
    cart().add(green, 1);
    expect([...phone.storage.values()].join()).not.toMatch(/fen|price/i);
  });

  it('leaves nothing on the phone in single-page mode', async () => {
    phone.launch.scene = 1154;
    const { cart } = await openCart();
    cart().add(green, 1);
    expect(phone.storage.size).toBe(0);
  });
});
