import { exactRatio } from './exact-ratio';

declare const fenBrand: unique symbol;

/** A whole amount of fen (1/100 yuan). Negative only in ledger entries and in steps that take off. */
export type Fen = number & { readonly [fenBrand]: true };

/** True for a whole number that a double holds exactly. */
export function isFen(value: unknown): value is Fen {
  return typeof value === 'number' && Number.isSafeInteger(value);
}

/**
 * Makes an amount from a whole number of fen.
 * @throws RangeError for fractions, NaN and numbers a double cannot hold exactly: that is a fault, not a refusal.
 */
export function fen(value: number): Fen {
  if (!isFen(value)) throw new RangeError(`${value} is not a whole amount of fen`);
  return value;
}

export const zeroFen: Fen = fen(0);

export function add(a: Fen, b: Fen): Fen {
  return fen(a + b);
}

export function subtract(a: Fen, b: Fen): Fen {
  return fen(a - b);
}

export function sum(amounts: readonly Fen[]): Fen {
  return amounts.reduce(add, zeroFen);
}

/** The opposite amount; zero stays plain zero. */
export function negate(a: Fen): Fen {
  return fen(0 - a);
}

/** `quantity` is a whole number. */
export function times(a: Fen, quantity: number): Fen {
  return fen(a * quantity);
}

export function smaller(a: Fen, b: Fen): Fen {
  return a < b ? a : b;
}

/**
 * Divides an amount in proportion to the weights by largest remainder; equal remainders go to the earlier
 * weight. All weights zero: equal shares. The parts always sum to the whole, and no part is larger than its
 * weight when the whole is not larger than the sum of the weights.
 * @throws RangeError for a weight that is negative or not whole, and for an amount with nobody to carry it.
 */
export function split(total: Fen, weights: readonly number[]): Fen[] {
  if (total < 0) return split(negate(total), weights).map(negate);
  if (weights.length === 0 && total !== 0) throw new RangeError('nothing to split the amount over');
  const whole = weights.reduce((a, b) => a + b, 0);
  const shares =
    whole === 0
      ? weights.map(() => exactRatio(total, 1, weights.length))
      : weights.map((weight) => exactRatio(total, weight, whole));
  const missing = total - shares.reduce((a, share) => a + share.quotient, 0);
  const favoured = new Set(byLargestRemainder(shares.map((s) => s.remainder)).slice(0, missing));
  return shares.map((share, index) => fen(share.quotient + (favoured.has(index) ? 1 : 0)));
}

function byLargestRemainder(remainders: readonly number[]): number[] {
  return remainders
    .map((remainder, index) => ({ remainder, index }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .map(({ index }) => index);
}

/** How a percentage ends in whole fen: prices and discounts half up, commission and points down. */
export type Rounding = 'halfUp' | 'down';

/**
 * A share of an amount in basis points (1/100 %); the rounding works on the size, the sign stays.
 * @throws RangeError for a rate that is negative or not whole.
 */
export function percentOf(amount: Fen, basisPoints: number, rounding: Rounding): Fen {
  if (amount < 0) return negate(percentOf(negate(amount), basisPoints, rounding));
  const { quotient, remainder } = exactRatio(amount, basisPoints, 10_000);
  return fen(quotient + (rounding === 'halfUp' && remainder >= 5_000 ? 1 : 0));
}

/** What somebody saves who pays `payPercent` % of an amount: a discount, so half up. */
export function savingOf(amount: Fen, payPercent: number): Fen {
  return percentOf(amount, (100 - payPercent) * 100, 'halfUp');
}

/** An amount in yuan for a person to read: `1,234.50`, without a currency sign. */
export function formatYuan(amount: Fen): string {
  const size = Math.abs(amount);
  const yuan = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '-' : ''}${yuan}.${String(size % 100).padStart(2, '0')}`;
}

/** Like `formatYuan` without `.00`: `88`, `88.50`. */
export function formatYuanShort(amount: Fen): string {
  return formatYuan(amount).replace(/\.00$/, '');
}
