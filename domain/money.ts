declare const fenBrand: unique symbol;

/** A whole amount of fen (1/100 yuan). May be negative only in ledger entries. */
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
