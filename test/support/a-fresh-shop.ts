import { RunningShop, type ShopOptions } from './a-running-shop';

/** One running shop for the tests of a file: fresh before each of them, whole by its invariants after each. */
export function aFreshShop(options: ShopOptions = {}): RunningShop {
  const shop = new RunningShop();
  beforeAll(() => shop.open(options));
  beforeEach(() => shop.reset());
  afterEach(() => expect(shop.violations()).toEqual([]));
  afterAll(() => shop.close());
  return shop;
}
