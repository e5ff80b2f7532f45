import { compare } from 'mingo/util';
import { stringifyEjson } from './ejson';

/** MongoDB's order of any two values: negative, zero or positive. */
export const compareValues = (a: unknown, b: unknown): number => compare(a, b);

/** Equality as MongoDB means it: same type and content, fields in the same order. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || stringifyEjson(a) === stringifyEjson(b);
