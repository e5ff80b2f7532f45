import { keyPart } from '../index-key';
import { arrayIn, compute, isTrue, unlessNull, type Compute } from './compute';

/** Equal values have equal keys, whatever kind of number they hold. */
const keysOf = (set: readonly unknown[]) => new Set(set.map(keyPart));

/** Every value once, in the order it first came. */
export function distinct(values: readonly unknown[]): unknown[] {
  const set = new Map<string, unknown>();
  for (const value of values) {
    const key = keyPart(value);
    if (!set.has(key)) set.set(key, value);
  }
  return [...set.values()];
}

function isWithin(a: readonly unknown[], b: readonly unknown[]): boolean {
  const keys = keysOf(b);
  return a.every((item) => keys.has(keyPart(item)));
}

const sets = (values: readonly unknown[], name: string) =>
  values.map((value) => arrayIn(name, value));

function intersection(values: readonly unknown[], name: string): unknown[] {
  const [first = [], ...others] = sets(values, name);
  const keys = others.map(keysOf);
  return distinct(first.filter((item) => keys.every((known) => known.has(keyPart(item)))));
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
      const without = keysOf(arrayIn(name, b));
      return distinct(arrayIn(name, a).filter((item) => !without.has(keyPart(item))));
    }),
  ],
  ['$setEquals', compute(2, Infinity, equalSets)],
  ['$setIntersection', unlessNull(0, Infinity, intersection)],
  ['$setIsSubset', compute(2, 2, ([a, b], name) => isWithin(arrayIn(name, a), arrayIn(name, b)))],
  ['$setUnion', unlessNull(0, Infinity, (values, name) => distinct(sets(values, name).flat()))],
];
