import { sameValue } from '../value-order';
import { arrayIn, compute, isTrue, unlessNull, type Compute } from './compute';

const has = (set: readonly unknown[], value: unknown) =>
  set.some((member) => sameValue(member, value));

/** Every value once, in the order it first came. */
export function distinct(values: readonly unknown[]): unknown[] {
  const set: unknown[] = [];
  for (const value of values) if (!has(set, value)) set.push(value);
  return set;
}

const isWithin = (a: readonly unknown[], b: readonly unknown[]) => a.every((item) => has(b, item));

const sets = (values: readonly unknown[], name: string) =>
  values.map((value) => arrayIn(name, value));

function intersection(values: readonly unknown[], name: string): unknown[] {
  const [first = [], ...others] = sets(values, name);
  return distinct(first.filter((item) => others.every((other) => has(other, item))));
}

const equalSets = (values: readonly unknown[], name: string): boolean => {
  const [first = [], ...others] = sets(values, name);
  return others.every((other) => isWithin(first, other) && isWithin(other, first));
};

export const setExpressions: [string, Compute][] = [
  ['$allElementsTrue', compute(1, 1, ([list], name) => arrayIn(name, list).every(isTrue))],
  ['$anyElementTrue', compute(1, 1, ([list], name) => arrayIn(name, list).some(isTrue))],
  [
    '$setDifference',
    unlessNull(2, 2, ([a, b], name) => {
      const without = arrayIn(name, b);
      return distinct(arrayIn(name, a).filter((item) => !has(without, item)));
    }),
  ],
  ['$setEquals', compute(2, Infinity, equalSets)],
  ['$setIntersection', unlessNull(0, Infinity, intersection)],
  ['$setIsSubset', compute(2, 2, ([a, b], name) => isWithin(arrayIn(name, a), arrayIn(name, b)))],
  ['$setUnion', unlessNull(0, Infinity, (values, name) => distinct(sets(values, name).flat()))],
];
