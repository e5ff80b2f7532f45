/**
 * MongoDB keeps three kinds of numbers: int (32 bits), long (64 bits) and double. The SDK sends a JavaScript number as the
 * smallest kind that holds it, and most numbers stay what they were sent as; so a plain number here *is* of that kind: a whole
 * one within 32 bits an int, another whole one up to 2^53 a long, everything else a double. Only the rest is boxed: a double
 * that happens to be whole (0.5 + 0.5), a long small enough for an int, a long beyond 2^53. Callers never see a box; the SDK
 * unpacks them too.
 */
export abstract class BoxedNumber {
  abstract readonly kind: 'long' | 'double';
  /** Exact: JavaScript compares numbers and bigints with each other without loss. */
  abstract readonly value: number | bigint;
}

export class Long extends BoxedNumber {
  readonly kind = 'long';
  constructor(readonly value: bigint) {
    super();
  }
}

export class Double extends BoxedNumber {
  readonly kind = 'double';
  constructor(readonly value: number) {
    super();
  }
}

export type Numeric = number | BoxedNumber;
export type NumberKind = 'int' | 'long' | 'double';

const LONG_SIZE = 2 ** 63;
export const MOST_LONG = 2n ** 63n - 1n;
export const LEAST_LONG = -(2n ** 63n);

export const isInt = (value: number): boolean => (value | 0) === value;
export const isLong = (value: bigint): boolean => value >= LEAST_LONG && value <= MOST_LONG;

export const isNumeric = (value: unknown): value is Numeric =>
  typeof value === 'number' || value instanceof BoxedNumber;

export function kindOf(value: Numeric): NumberKind {
  if (typeof value !== 'number') return value.kind;
  if (isInt(value)) return 'int';
  return Number.isSafeInteger(value) ? 'long' : 'double';
}

/** The long with this value, which must be within 64 bits. */
export function long(value: bigint): Numeric {
  const number = Number(value);
  return Number.isSafeInteger(number) && !isInt(number) ? number : new Long(value);
}

export function double(value: number): Numeric {
  return Number.isInteger(value) && Math.abs(value) < LONG_SIZE ? new Double(value) : value;
}

/** A JavaScript number as the SDK would send it. */
export function fromNumber(value: number): Numeric {
  if (isInt(value)) return value | 0;
  if (Number.isSafeInteger(value) || !Number.isInteger(value)) return value;
  return Math.abs(value) < LONG_SIZE ? new Long(BigInt(String(value))) : value;
}

/** What the number is worth, exactly, whatever its kind. */
export const exact = (value: Numeric): number | bigint =>
  typeof value === 'number' ? value : value.value;

/** The nearest JavaScript number, as callers see it. */
export const plain = (value: Numeric): number =>
  typeof value === 'number' ? value : Number(value.value);

/** A whole number of any kind that JavaScript counts with exactly; nothing for everything else. */
export function whole(value: unknown): number | undefined {
  const number = isNumeric(value) ? plain(value) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}
