import type { Coupon } from '#domain/coupons/coupon';
import type { QuoteInput } from '#domain/pricing/quote-input';

/**
 * The price a second time, written for being obviously right instead of fast: BigInt fractions, every subset of
 * coupons tried. An oracle for quoteOrder on carts that are in order.
 */
export interface NaiveQuote {
  readonly payable: number;
  readonly used: readonly string[];
  /** What is paid for each SKU after all discounts. */
  readonly paidOf: ReadonlyMap<string, number>;
}

interface NaiveLine {
  readonly skuId: string;
  readonly productId: string;
  readonly categoryId: string;
  readonly list: number;
  left: number;
}

export function naiveQuote(input: QuoteInput): NaiveQuote {
  const candidates = subsets(input.coupons)
    .filter((set) => set.every((a) => set.every((b) => a === b || together(a, b))))
    .filter((set) => set.every((coupon) => fits(coupon, input)))
    .map((set) => ({ set, ...price(input, set) }));
  candidates.sort(
    (a, b) =>
      a.payable - b.payable || a.set.length - b.set.length || (key(a.set) < key(b.set) ? -1 : 1),
  );
  const [best] = candidates;
  if (best === undefined) throw new Error('the empty set is always there');
  return {
    payable: best.payable,
    used: best.set.map((one) => one._id).sort(),
    paidOf: best.paidOf,
  };
}

/** Expiries then ids, both sorted, as text that sorts like the numbers. */
function key(set: readonly Coupon[]): string {
  const ends = set.map((one) => String(one.validUntil).padStart(20, '0')).sort();
  return [...ends, ...set.map((one) => one._id).sort()].join('|');
}

function subsets(coupons: readonly Coupon[]): Coupon[][] {
  return Array.from({ length: 2 ** coupons.length }, (_, bits) =>
    coupons.filter((_coupon, place) => (bits >> place) % 2 === 1),
  );
}

function together(a: Coupon, b: Coupon): boolean {
  const [x, y] = [a.rule, b.rule];
  return (
    x.stackingClass !== y.stackingClass &&
    x.combinesWith.includes(y.stackingClass) &&
    y.combinesWith.includes(x.stackingClass)
  );
}

function fits(coupon: Coupon, input: QuoteInput): boolean {
  const eligible = linesOf(input).filter((line) => covers(coupon, line));
  const list = eligible.reduce((total, line) => total + line.list, 0);
  const { threshold } = coupon.rule;
  return (
    coupon.status === 'claimed' &&
    coupon.validFrom <= input.now &&
    input.now < coupon.validUntil &&
    eligible.length > 0 &&
    list > 0 &&
    list >= (threshold.kind === 'amount' ? threshold.fen : 0)
  );
}

function covers({ rule: { scope } }: Coupon, line: NaiveLine): boolean {
  if (scope.kind === 'all') return true;
  return scope.ids.includes(scope.kind === 'products' ? line.productId : line.categoryId);
}

function linesOf(input: QuoteInput): NaiveLine[] {
  const lines = new Map<string, NaiveLine>();
  for (const { productId, skuId, quantity } of input.lines) {
    const product = input.products.find((one) => one._id === productId);
    const cost = (product?.skus.find((sku) => sku.id === skuId)?.priceFen ?? 0) * quantity;
    const list = (lines.get(skuId)?.list ?? 0) + cost;
    lines.set(skuId, { skuId, productId, categoryId: product?.categoryId ?? '', list, left: list });
  }
  return [...lines.values()].sort((a, b) =>
    `${a.productId}/${a.skuId}` < `${b.productId}/${b.skuId}` ? -1 : 1,
  );
}

function price(input: QuoteInput, set: readonly Coupon[]) {
  const lines = linesOf(input);
  for (const stackingClass of ['product', 'order', 'freight']) {
    for (const coupon of set.filter((one) => one.rule.stackingClass === stackingClass)) {
      takeOff(
        lines.filter((line) => covers(coupon, line)),
        Number(coupon.rule.parameters['offFen'] ?? 0),
      );
    }
  }
  const goods = lines.reduce((total, line) => total + line.left, 0);
  const [zone] = input.shop.freight.templates[0]?.zones ?? [];
  if (zone === undefined || zone.refused === true) throw new Error('one rate for everybody');
  const freight = zone.freeOverFen !== undefined && goods >= zone.freeOverFen ? 0 : zone.fen;
  return {
    payable: goods + freight,
    paidOf: new Map(lines.map((line) => [line.skuId, line.left])),
  };
}

/** Gives each line its exact share rounded down, then single fen by the size of what was cut. */
function takeOff(lines: NaiveLine[], face: number): void {
  const whole = BigInt(lines.reduce((total, line) => total + line.left, 0));
  if (whole === 0n) return;
  const off = BigInt(face) < whole ? BigInt(face) : whole;
  const shares = lines.map((line) => ({
    line,
    share: (off * BigInt(line.left)) / whole,
    cut: (off * BigInt(line.left)) % whole,
  }));
  let missing = off - shares.reduce((total, one) => total + one.share, 0n);
  for (const one of [...shares].sort((a, b) => (a.cut === b.cut ? 0 : a.cut > b.cut ? -1 : 1))) {
    const extra = missing > 0n ? 1n : 0n;
    missing -= extra;
    one.line.left -= Number(one.share + extra);
  }
}
