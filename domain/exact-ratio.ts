/**
 * `amount x numerator / denominator` as whole quotient and remainder, exact even where the product is larger
 * than a double can hold. Long multiplication instead of BigInt, which older WeChat clients do not have.
 * @throws RangeError unless all three are whole, not negative, and the denominator is between 1 and 2^51.
 */
export function exactRatio(
  amount: number,
  numerator: number,
  denominator: number,
): { readonly quotient: number; readonly remainder: number } {
  assertWhole(amount);
  assertWhole(numerator);
  assertWhole(denominator);
  if (denominator < 1 || denominator > 2 ** 51) throw new RangeError('denominator out of range');
  const product = amount * numerator;
  if (Number.isSafeInteger(product)) {
    return { quotient: Math.floor(product / denominator), remainder: product % denominator };
  }
  return longRatio(amount, numerator, denominator);
}

/** Walks the bits of the numerator from the highest, doubling and adding with carry over the denominator. */
function longRatio(amount: number, numerator: number, denominator: number) {
  const whole = Math.floor(amount / denominator);
  const rest = amount % denominator;
  let quotient = 0;
  let remainder = 0;
  for (const bit of numerator.toString(2)) {
    quotient *= 2;
    remainder *= 2;
    if (bit === '1') {
      quotient += whole;
      remainder += rest;
    }
    quotient += Math.floor(remainder / denominator);
    remainder %= denominator;
  }
  assertWhole(quotient);
  return { quotient, remainder };
}

function assertWhole(value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${value} is not a whole number that can be divided exactly`);
  }
}
