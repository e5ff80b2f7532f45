import { fault } from '../cloud-fault';
import { exact, isNumeric, plain, whole, type Numeric } from '../number-kinds';
import { typeName } from '../type-names';

/** An operator that only needs the values of its arguments. */
export interface Compute {
  readonly least: number;
  readonly most: number;
  readonly run: (values: readonly unknown[], name: string) => unknown;
}

export const compute = (
  least: number,
  most: number,
  run: (values: readonly unknown[], name: string) => unknown,
): Compute => ({ least, most, run });

export const isNothing = (value: unknown): value is null | undefined =>
  value === null || value === undefined;

/** Null as soon as one argument is null or missing. */
export const unlessNull = (
  least: number,
  most: number,
  run: (values: readonly unknown[], name: string) => unknown,
): Compute =>
  compute(least, most, (values, name) => (values.some(isNothing) ? null : run(values, name)));

export const wrongType = (name: string, wanted: string, value: unknown) =>
  fault.badParameter(`${name} needs ${wanted}, found: ${typeName(value)}`);

export function numericIn(name: string, value: unknown): Numeric {
  if (isNumeric(value)) return value;
  throw wrongType(name, 'a number', value);
}

/** For functions to which the kind of a number is nothing. */
export const numberIn = (name: string, value: unknown): number => plain(numericIn(name, value));

export function wholeIn(name: string, value: unknown): number {
  const number = whole(value);
  if (number !== undefined) return number;
  throw wrongType(name, 'a whole number', value);
}

export function arrayIn(name: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw wrongType(name, 'an array', value);
}

export function textIn(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw wrongType(name, 'a string', value);
}

/** Everything counts as true except false, 0, null and missing; an empty text is true. */
export const isTrue = (value: unknown): boolean =>
  isNumeric(value) ? Number(exact(value)) !== 0 : value !== false && !isNothing(value);
