import { couponSets } from '../domain/coupons/combine';
import type { Coupon } from '../domain/coupons/coupon';
import type { CouponRule, StackingClass } from '../domain/coupons/template';
import { fen } from '../domain/money';
import { giftGoodsOf } from '../domain/pricing/gifts';
import { priceLines } from '../domain/pricing/price-lines';
import type { QuoteInput } from '../domain/pricing/quote-input';
import { quoteOrder } from '../domain/pricing/quote-order';
import { readCart } from '../domain/pricing/read-cart';
import { aLadder, aLimitedPrice } from '../test/support/builders/an-activity';
import { aCoupon, aRule } from '../test/support/builders/a-coupon';
import { aProduct, aSku } from '../test/support/builders/a-product';
import { aQuoteInput } from '../test/support/builders/a-quote';
import { noon } from '../test/support/builders/fixed-time';
import { someFreight } from '../test/support/builders/some-freight';
import { printLoad, printTable, short } from './figures';

/**
 * Quotes per second of CPU in one process: 50 lines, activities, a ladder, a level, points, freight by weight and up to 30
 * coupons, against pricing every set of coupons that goes together. Both must find the same price.
 */
const seconds = Number(process.argv[2] ?? 2);
const LINES = 50;
const classes: readonly StackingClass[] = ['product', 'order', 'freight'];

const products = Array.from({ length: LINES }, (_, n) =>
  aProduct({
    _id: `p${n}`,
    categoryId: `c${n % 5}`,
    skus: [aSku({ id: `p${n}-1`, priceFen: fen(990 + 137 * n), weightGrams: 80 + 7 * n })],
  }),
);

function aTrip(coupons: readonly Coupon[]): QuoteInput {
  return aQuoteInput({
    lines: products.map(({ _id }, n) => ({
      productId: _id,
      skuId: `${_id}-1`,
      quantity: 1 + (n % 3),
    })),
    products,
    coupons,
    activities: [
      aLimitedPrice({ prices: [3, 14, 15].map((n) => ({ skuId: `p${n}-1`, priceFen: fen(800) })) }),
      aLadder({ scope: { kind: 'categories', ids: ['c1', 'c2'] } }),
    ],
    buyer: {
      level: { name: '银卡会员', payPercent: 95, pointsPercent: 120 },
      pointsBalance: 30_000,
    },
    shop: {
      _id: 'shop',
      freight: someFreight(),
      points: { perYuan: 1, fenPerPoint: fen(1), maxShareBp: 3_000, step: 1 },
    },
    choice: {
      coupons: 'best',
      points: 'most',
      destination: { province: '北京市', city: '北京市' },
    },
  });
}

/** One coupon per class in turn; all go together. */
function someCoupons(count: number, classOf: (n: number) => StackingClass): Coupon[] {
  return Array.from({ length: count }, (_, n) => {
    const stackingClass = classOf(n);
    const rule = aRule({
      ...kindOf(stackingClass, n),
      stackingClass,
      combinesWith: classes.filter((one) => one !== stackingClass),
      threshold: { kind: 'amount', fen: fen(1_000 * n) },
      scope: n % 2 === 0 ? { kind: 'all' } : { kind: 'categories', ids: [`c${n % 5}`, 'c0'] },
    });
    return aCoupon({ _id: `coupon-${n}`, rule });
  });
}

function kindOf(stackingClass: StackingClass, n: number): Pick<CouponRule, 'kind' | 'parameters'> {
  if (stackingClass === 'freight') {
    return { kind: 'freeFreight', parameters: { capFen: 100 + 10 * n } };
  }
  if (n % 4 === 0) return { kind: 'amountOff', parameters: { offFen: 1_000 + 37 * n } };
  if (stackingClass === 'product' && n % 4 === 1) {
    return { kind: 'buyXGetY', parameters: { buy: 5 + n, free: 1 } };
  }
  return { kind: 'percentOff', parameters: { payPercent: 97 - (n % 9), capFen: 2_000 + 100 * n } };
}

/** The baseline: every set that goes together is priced to the end. */
function priceEverySet(input: QuoteInput): number {
  const cart = readCart(input.lines, input.products);
  if (!cart.ok) throw new Error(cart.code);
  const lines = cart.value;
  const giftGoods = giftGoodsOf(input, lines);
  const prices = couponSets(input.coupons).map(
    (coupons) => priceLines(lines, { ...input, coupons, giftGoods }).payableFen,
  );
  return Math.min(...prices);
}

function quote(input: QuoteInput): number {
  const answer = quoteOrder(input);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.payableFen;
}

/** Runs per second of CPU time, which a busy machine does not change much; warmed up first. */
function rate(run: () => unknown): number {
  run();
  const before = process.cpuUsage();
  const end = performance.now() + seconds * 1000;
  let runs = 0;
  while (performance.now() < end || runs < 3) {
    run();
    runs += 1;
  }
  const { user, system } = process.cpuUsage(before);
  return (runs * 1e6) / (user + system);
}

const cases: readonly (readonly [string, readonly Coupon[]])[] = [
  ['none', []],
  ['30, ten of each class', someCoupons(30, (n) => classes[n % 3] ?? 'order')],
  ['30 on the order', someCoupons(30, () => 'order')],
  ['30, half product half order', someCoupons(30, (n) => (n % 2 === 0 ? 'product' : 'order'))],
];

const rows = cases.map(([name, coupons]) => {
  const input = aTrip(coupons.map((coupon) => ({ ...coupon, validUntil: noon + 1 })));
  const found = quote(input);
  const best = priceEverySet(input);
  if (found !== best) throw new Error(`${name}: ${found} is not the best price, ${best} is`);
  const [quotes, everySet] = [rate(() => quote(input)), rate(() => priceEverySet(input))];
  const sets = String(couponSets(coupons).length);
  return [name, sets, short(quotes), short(everySet), short(quotes / everySet)];
});

printLoad();
console.log(`${LINES} lines`);
printTable(['coupons', 'sets', 'quotes/s', 'every set/s', 'ratio'], rows);
