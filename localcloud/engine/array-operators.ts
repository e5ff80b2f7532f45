import { MISSING, type Change } from './change-at';
import { fault } from './cloud-fault';
import { adoptValue, isFields, type Fields } from './document';
import { elementMatcher } from './matching';
import { whole } from './number-kinds';
import type { UpdateOperator } from './update-operator';
import { compareValues, sameValue } from './value-order';

type ArrayChange = (items: readonly unknown[]) => readonly unknown[];

/** Applies to arrays only; a missing array counts as empty where the operator adds to it. */
function onArray(name: string, field: string, create: boolean, change: ArrayChange): Change {
  return (old) => {
    if (old === MISSING) return create ? change([]) : MISSING;
    if (Array.isArray(old)) return change(old);
    throw fault.refused(`Cannot apply ${name} to '${field}': it does not hold an array`);
  };
}

const adding = (
  name: string,
  prepare: (operand: unknown) => ArrayChange,
): [string, UpdateOperator] => [
  name,
  { create: true, prepare: (operand, field) => onArray(name, field, true, prepare(operand)) },
];

const taking = (
  name: string,
  prepare: (operand: unknown) => ArrayChange,
): [string, UpdateOperator] => [
  name,
  { create: false, prepare: (operand, field) => onArray(name, field, false, prepare(operand)) },
];

export const arrayOperators: [string, UpdateOperator][] = [
  adding('$push', push),
  adding('$addToSet', addToSet),
  taking('$pop', pop),
  taking('$pull', pull),
  taking('$pullAll', pullAll),
];

const modifiersOf = (operand: unknown): Fields | undefined =>
  isFields(operand) && Object.hasOwn(operand, '$each') ? operand : undefined;

function eachOf(modifiers: Fields, name: string): readonly unknown[] {
  const each = modifiers['$each'];
  if (!Array.isArray(each)) throw fault.refused(`${name}: each must be an array`);
  return each.map((item) => adoptValue(item));
}

const PUSH_MODIFIERS = ['$each', '$position', '$slice', '$sort'];

function refuseOthers(modifiers: Fields, known: readonly string[], name: string): void {
  const other = Object.keys(modifiers).find((modifier) => !known.includes(modifier));
  if (other !== undefined) throw fault.refused(`Unrecognized clause in ${name}: ${other}`);
}

function push(operand: unknown): ArrayChange {
  const modifiers = modifiersOf(operand);
  if (modifiers === undefined) return pushOne(adoptValue(operand));
  refuseOthers(modifiers, PUSH_MODIFIERS, '$push');
  const each = eachOf(modifiers, '$push');
  const position = wholeNumber(modifiers['$position'], 'position') ?? Infinity;
  const slice = wholeNumber(modifiers['$slice'], 'slice');
  const order = sorter(modifiers['$sort']);
  return (items) => sliceTo(order(inserted(items, each, position)), slice);
}

const pushOne =
  (value: unknown): ArrayChange =>
  (items) => [...items, value];

function wholeNumber(value: unknown, name: string): number | undefined {
  if (value === undefined) return undefined;
  const number = whole(value);
  if (number !== undefined) return number;
  throw fault.refused(`$push: ${name} must be a whole number`);
}

const inserted = (items: readonly unknown[], each: readonly unknown[], position: number) => {
  const at = position < 0 ? Math.max(0, items.length + position) : Math.min(position, items.length);
  return [...items.slice(0, at), ...each, ...items.slice(at)];
};

const sliceTo = (items: readonly unknown[], slice: number | undefined) => {
  if (slice === undefined) return items;
  if (slice === 0) return [];
  return slice > 0 ? items.slice(0, slice) : items.slice(slice);
};

type Reorder = (items: readonly unknown[]) => readonly unknown[];

function sorter(spec: unknown): Reorder {
  if (spec === undefined) return (items) => items;
  const direction = directionOf(spec);
  if (direction !== undefined)
    return (items) => items.toSorted((a, b) => direction * compareValues(a, b));
  const keys = isFields(spec) ? Object.entries(spec).map(readSortKey) : [];
  if (keys.length === 0) throw fault.refused('$push: sort must be 1, -1 or fields with 1 or -1');
  return (items) => items.toSorted((a, b) => compareBy(keys, a, b));
}

function directionOf(value: unknown): 1 | -1 | undefined {
  const number = whole(value);
  return number === 1 || number === -1 ? number : undefined;
}

type SortKey = readonly [path: string, direction: 1 | -1];

function readSortKey([path, value]: [string, unknown]): SortKey {
  const direction = directionOf(value);
  if (direction === undefined)
    throw fault.refused(`$push: the sort direction of '${path}' must be 1 or -1`);
  return [path, direction];
}

function compareBy(keys: readonly SortKey[], a: unknown, b: unknown): number {
  for (const [path, direction] of keys) {
    const order = compareValues(dig(a, path), dig(b, path));
    if (order !== 0) return direction * order;
  }
  return 0;
}

/** A missing field sorts as null. */
function dig(value: unknown, path: string): unknown {
  let node = value;
  for (const segment of path.split('.')) node = isFields(node) ? node[segment] : undefined;
  return node ?? null;
}

function addToSet(operand: unknown): ArrayChange {
  const modifiers = modifiersOf(operand);
  if (modifiers !== undefined) refuseOthers(modifiers, ['$each'], '$addToSet');
  const additions =
    modifiers === undefined ? [adoptValue(operand)] : eachOf(modifiers, '$addToSet');
  return (items) => {
    const result = [...items];
    for (const addition of additions)
      if (!result.some((item) => sameValue(item, addition))) result.push(addition);
    return result.length === items.length ? items : result;
  };
}

function pop(operand: unknown): ArrayChange {
  const end = directionOf(operand);
  if (end === undefined) throw fault.refused('$pop takes 1 or -1');
  return (items) => (end === 1 ? items.slice(0, -1) : items.slice(1));
}

/** A condition is asked of each element, a plain value takes away exactly its equals. */
function pull(operand: unknown): ArrayChange {
  const isCondition = isFields(operand) || operand instanceof RegExp;
  const isPulled = isCondition
    ? elementMatcher(operand)
    : (item: unknown) => sameValue(item, operand);
  return (items) => items.filter((item) => !isPulled(item));
}

function pullAll(operand: unknown): ArrayChange {
  if (!Array.isArray(operand)) throw fault.refused('$pullAll takes an array');
  const values: unknown[] = operand;
  return (items) => items.filter((item) => !values.some((value) => sameValue(item, value)));
}
