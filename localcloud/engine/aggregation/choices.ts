import { typeName } from '../type-names';
import { compareValues } from '../value-order';
import { compute, isNothing, isTrue, type Compute } from './compute';

const comparing = (holds: (order: number) => boolean): Compute =>
  compute(2, 2, ([a, b]) => holds(compareValues(a, b)));

/** Comparison across all types, and logic. */
export const choices: [string, Compute][] = [
  ['$cmp', compute(2, 2, ([a, b]) => Math.sign(compareValues(a, b)))],
  ['$eq', comparing((order) => order === 0)],
  ['$ne', comparing((order) => order !== 0)],
  ['$gt', comparing((order) => order > 0)],
  ['$gte', comparing((order) => order >= 0)],
  ['$lt', comparing((order) => order < 0)],
  ['$lte', comparing((order) => order <= 0)],
  ['$and', compute(0, Infinity, (values) => values.every(isTrue))],
  ['$or', compute(0, Infinity, (values) => values.some(isTrue))],
  ['$type', compute(1, 1, ([value]) => typeName(value))],
  ['$not', compute(1, 1, ([value]) => !isTrue(value))],
  [
    '$ifNull',
    compute(2, Infinity, (values) => values.find((value) => !isNothing(value)) ?? values.at(-1)),
  ],
];
