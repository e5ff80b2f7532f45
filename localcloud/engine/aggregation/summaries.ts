import { compareValues } from '../value-order';
import { compute, isNothing, type Compute } from './compute';

type Summary = (values: readonly unknown[]) => unknown;

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** Numbers count, everything else is ignored. */
export const sum: Summary = (values) =>
  values.filter(isNumber).reduce((total, value) => total + value, 0);

export const average: Summary = (values) => {
  const numbers = values.filter(isNumber);
  return numbers.length === 0 ? null : Number(sum(numbers)) / numbers.length;
};

/** The extreme value over all types; null and missing do not count. */
const extreme =
  (sign: 1 | -1): Summary =>
  (values) => {
    let best: unknown = null;
    for (const value of values)
      if (!isNothing(value) && (best === null || compareValues(value, best) * sign < 0))
        best = value;
    return best;
  };
export const least = extreme(1);
export const greatest = extreme(-1);

export const deviation =
  (lost: 0 | 1): Summary =>
  (values) => {
    const numbers = values.filter(isNumber);
    if (numbers.length <= lost) return null;
    const mean = Number(sum(numbers)) / numbers.length;
    const squares = numbers.reduce((total, value) => total + (value - mean) ** 2, 0);
    return Math.sqrt(squares / (numbers.length - lost));
  };

/** As an expression one argument that is an array is summed up by its elements. */
const over = (summary: Summary): Compute =>
  compute(0, Infinity, (values) => {
    const [only] = values;
    return summary(values.length === 1 && Array.isArray(only) ? only : values);
  });

export const summaries: [string, Compute][] = [
  ['$sum', over(sum)],
  ['$avg', over(average)],
  ['$min', over(least)],
  ['$max', over(greatest)],
  ['$stdDevPop', over(deviation(0))],
  ['$stdDevSamp', over(deviation(1))],
];
