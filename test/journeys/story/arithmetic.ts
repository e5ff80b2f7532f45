/**
 * What the figures must be, in plain arithmetic: nothing here comes from the shop's own rules, so that the two
 * can disagree.
 */
export interface Bought {
  readonly priceFen: number;
  readonly quantity: number;
  /** Basis points. */
  readonly commissionRateBp: number;
}

export const yuan = (fen: number) => `¥${(fen / 100).toFixed(2)}`;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Shares a discount in proportion; what rounding leaves goes to the largest remainders, earlier lines first. */
function shareOut(total: number, weights: readonly number[]): number[] {
  const whole = sum(weights);
  const exact = weights.map((weight) => (total * weight) / whole);
  const parts = exact.map(Math.floor);
  const order = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  order.slice(0, total - sum(parts)).forEach(({ index }) => {
    parts[index] = (parts[index] ?? 0) + 1;
  });
  return parts;
}

export interface Expected {
  readonly goods: number;
  readonly discountPerLine: readonly number[];
  readonly paidPerLine: readonly number[];
  readonly freight: number;
  readonly payable: number;
  readonly reward: number;
}

interface Terms {
  readonly discountFen: number;
  readonly freight: { readonly fen: number; readonly freeOverFen?: number };
  readonly rewardCapFen?: number;
}

export function expectedFor(bought: readonly Bought[], terms: Terms): Expected {
  const list = bought.map(({ priceFen, quantity }) => priceFen * quantity);
  const discountPerLine = shareOut(terms.discountFen, list);
  const paidPerLine = list.map((fen, index) => fen - (discountPerLine[index] ?? 0));
  const { fen, freeOverFen } = terms.freight;
  const freight = freeOverFen !== undefined && sum(paidPerLine) >= freeOverFen ? 0 : fen;
  const rewards = bought.map(({ commissionRateBp }, index) =>
    Math.floor(((paidPerLine[index] ?? 0) * commissionRateBp) / 10_000),
  );
  return {
    goods: sum(list),
    discountPerLine,
    paidPerLine,
    freight,
    payable: sum(paidPerLine) + freight,
    reward: Math.min(sum(rewards), terms.rewardCapFen ?? Infinity),
  };
}
