import { fault } from '../cloud-fault';
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

export function numberIn(name: string, value: unknown): number {
  if (typeof value === 'number') return value;
  throw wrongType(name, 'a number', value);
}

export function wholeIn(name: string, value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
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
  value !== false && value !== 0 && !isNothing(value);
