import { fault } from './cloud-fault';
import type { LeafTest } from './leaves';
import { isNumeric, kindOf, whole } from './number-kinds';

/** The name MongoDB gives to the type of a value, as `$type` in an aggregation tells it. */
export function typeName(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (isNumeric(value)) return kindOf(value);
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'string';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  return value instanceof RegExp ? 'regex' : 'object';
}

/** The numbers BSON gives to types; those no document here can hold are known and never match. */
const NUMBERED: ReadonlyMap<number, string> = new Map([
  [1, 'double'],
  [2, 'string'],
  [3, 'object'],
  [4, 'array'],
  [5, 'binData'],
  [7, 'objectId'],
  [8, 'bool'],
  [9, 'date'],
  [10, 'null'],
  [11, 'regex'],
  [13, 'javascript'],
  [16, 'int'],
  [17, 'timestamp'],
  [18, 'long'],
  [19, 'decimal'],
  [-1, 'minKey'],
  [127, 'maxKey'],
]);
const NAMES = new Set([...NUMBERED.values(), 'number']);

export function typeTest(operand: unknown): LeafTest {
  const list: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  if (list.length === 0) throw fault.badParameter('$type must match at least one type');
  const names = new Set(list.map(nameOf));
  const hasName = (value: unknown) =>
    value !== undefined &&
    (names.has(typeName(value)) || (names.has('number') && isNumeric(value)));
  return (value) => hasName(value) || (Array.isArray(value) && value.some(hasName));
}

function nameOf(type: unknown): string {
  const name = isNumeric(type) ? NUMBERED.get(whole(type) ?? 0) : type;
  if (typeof name === 'string' && NAMES.has(name)) return name;
  throw fault.badParameter(`$type does not know the type ${String(type)}`);
}
