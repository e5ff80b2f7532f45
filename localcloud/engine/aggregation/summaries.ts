import { double, isNumeric, plain } from '../number-kinds';
import { compareValues } from '../value-order';
import { compute, isNothing, type Compute } from './compute';
import { Total } from './total';

type Summary = (values: readonly unknown[]) => unknown;

/** Numbers count, everything else is ignored. */
function totalOf(values: readonly unknown[]): { total: Total; count: number } {
  const total = new Total();
  let count = 0;
  for (const value of values) {
    if (!isNumeric(value)) continue;
    total.add(value);
    count += 1;
  }
  return { total, count };
}

export const sum: Summary = (values) => totalOf(values).total.result();

export const average: Summary = (values) => {
  const { total, count } = totalOf(values);
  return count === 0 ? null : double(total.asNumber() / count);
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
    const { total, count } = totalOf(values);
    if (count <= lost) return null;
    const mean = total.asNumber() / count;
    const squares = values
      .filter(isNumeric)
      .reduce<number>((all, value) => all + (plain(value) - mean) ** 2, 0);
    return double(Math.sqrt(squares / (count - lost)));
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
