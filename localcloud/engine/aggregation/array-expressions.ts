import { fault } from '../cloud-fault';
import { isFields, type Fields } from '../document';
import { sameValue } from '../value-order';
import {
  arrayIn,
  compute,
  isNothing,
  textIn,
  unlessNull,
  wholeIn,
  wrongType,
  type Compute,
} from './compute';

function elementAt([list, at]: readonly unknown[], name: string): unknown {
  return arrayIn(name, list).at(wholeIn(name, at));
}

function indexOfArray([list, wanted, from = 0, to = Infinity]: readonly unknown[], name: string) {
  if (isNothing(list)) return null;
  const items = arrayIn(name, list);
  const start = wholeIn(name, from);
  const end = to === Infinity ? Infinity : wholeIn(name, to);
  if (start < 0 || end < 0) throw fault.badParameter(`${name} cannot start or end before 0`);
  return items.findIndex((item, at) => at >= start && at < end && sameValue(item, wanted));
}

function range([start, end, step = 1]: readonly unknown[], name: string): number[] {
  const [from, to, by] = [wholeIn(name, start), wholeIn(name, end), wholeIn(name, step)];
  if (by === 0) throw fault.badParameter(`${name} requires a non-zero step value`);
  const length = Math.max(0, Math.ceil((to - from) / by));
  if (length > 1_000_000) throw fault.badParameter(`${name} would make too many numbers`);
  return Array.from({ length }, (_, at) => from + at * by);
}

function slice([list, first, count]: readonly unknown[], name: string): unknown {
  const items = arrayIn(name, list);
  const from = wholeIn(name, first);
  if (count === undefined) return from < 0 ? items.slice(from) : items.slice(0, from);
  const most = wholeIn(name, count);
  if (most <= 0) throw fault.badParameter(`${name}: the third argument must be positive`);
  const start = from < 0 ? Math.max(0, items.length + from) : from;
  return items.slice(start, start + most);
}

function toObject([list]: readonly unknown[], name: string): Fields {
  const pairs = arrayIn(name, list).map((item): [string, unknown] => {
    if (Array.isArray(item) && item.length === 2) return [textIn(name, item[0]), item[1]];
    if (isFields(item) && 'k' in item && 'v' in item && Object.keys(item).length === 2)
      return [textIn(name, item['k']), item['v']];
    throw fault.badParameter(`${name} needs pairs, or objects of k and v`);
  });
  return Object.fromEntries(pairs);
}

function toArray([value]: readonly unknown[], name: string) {
  if (!isFields(value)) throw wrongType(name, 'an object', value);
  return Object.entries(value).map(([k, v]) => ({ k, v }));
}

function merged(values: readonly unknown[], name: string): Fields {
  const result: Fields = {};
  for (const value of values) {
    if (isNothing(value)) continue;
    if (!isFields(value)) throw wrongType(name, 'objects', value);
    Object.assign(result, value);
  }
  return result;
}

export const arrayExpressions: [string, Compute][] = [
  ['$arrayElemAt', unlessNull(2, 2, elementAt)],
  ['$arrayToObject', unlessNull(1, 1, toObject)],
  ['$objectToArray', unlessNull(1, 1, toArray)],
  [
    '$concatArrays',
    unlessNull(0, Infinity, (lists, name) => lists.flatMap((list) => arrayIn(name, list))),
  ],
  [
    '$in',
    compute(2, 2, ([value, list], name) =>
      arrayIn(name, list).some((item) => sameValue(item, value)),
    ),
  ],
  ['$indexOfArray', compute(2, 4, indexOfArray)],
  ['$isArray', compute(1, 1, ([value]) => Array.isArray(value))],
  ['$range', compute(2, 3, range)],
  ['$reverseArray', unlessNull(1, 1, ([list], name) => arrayIn(name, list).toReversed())],
  ['$size', compute(1, 1, ([list], name) => arrayIn(name, list).length)],
  ['$slice', unlessNull(2, 3, slice)],
  [
    '$mergeObjects',
    compute(0, Infinity, (values, name) =>
      merged(values.length === 1 && Array.isArray(values[0]) ? values[0] : values, name),
    ),
  ],
  ['$first', unlessNull(1, 1, ([list], name) => arrayIn(name, list)[0])],
  ['$last', unlessNull(1, 1, ([list], name) => arrayIn(name, list).at(-1))],
];
