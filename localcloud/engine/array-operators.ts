import { MISSING, type Change } from './change-at';
import { fault } from './cloud-fault';
import { adoptValue, isFields, type Fields } from './document';
import { elementMatcher } from './matching';
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

function push(operand: unknown): ArrayChange {
  const modifiers = modifiersOf(operand);
  if (modifiers === undefined) return pushOne(adoptValue(operand));
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
  if (typeof value === 'number' && Number.isInteger(value)) return value;
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
  if (spec === 1 || spec === -1)
    return (items) => items.toSorted((a, b) => spec * compareValues(a, b));
  if (!isFields(spec)) throw fault.refused('$push: sort must be 1, -1 or fields with 1 or -1');
  const keys = Object.entries(spec);
  return (items) => items.toSorted((a, b) => compareBy(keys, a, b));
}

function compareBy(keys: readonly [string, unknown][], a: unknown, b: unknown): number {
  for (const [path, direction] of keys) {
    const order = compareValues(dig(a, path), dig(b, path));
    if (order !== 0) return direction === -1 ? -order : order;
  }
  return 0;
}

function dig(value: unknown, path: string): unknown {
  let node = value;
  for (const segment of path.split('.')) node = isFields(node) ? node[segment] : undefined;
  return node;
}

function addToSet(operand: unknown): ArrayChange {
  const modifiers = modifiersOf(operand);
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
  if (operand !== 1 && operand !== -1) throw fault.refused('$pop takes 1 or -1');
  return (items) => (operand === 1 ? items.slice(0, -1) : items.slice(1));
}

function pull(operand: unknown): ArrayChange {
  const isPulled = elementMatcher(operand);
  return (items) => items.filter((item) => !isPulled(item));
}

function pullAll(operand: unknown): ArrayChange {
  if (!Array.isArray(operand)) throw fault.refused('$pullAll takes an array');
  const values: unknown[] = operand;
  return (items) => items.filter((item) => !values.some((value) => sameValue(item, value)));
}
