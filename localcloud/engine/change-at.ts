import { fault } from './cloud-fault';
import { isFields, type Fields } from './document';
import { isArrayIndex } from './field-path';

/** "There is nothing here", which is not the same as null. */
export const MISSING = Symbol('missing');

/** Gets what stands at the end of the path, gives what shall stand there. */
export type Change = (old: unknown) => unknown;

const MOST_PADDING = 1_500_000;

/**
 * A new version of `node` with `change` made at `path`; everything off the path is shared with the
 * old version, which stays as it was. With `create` missing objects on the way are made and a value in
 * the way is an error, as `$set` wants it; without it such a path is simply not there (`$unset`).
 */
export function changeAt(
  node: unknown,
  path: readonly string[],
  change: Change,
  create: boolean,
): unknown {
  const [segment, ...rest] = path;
  if (segment === undefined) return change(node);
  const inner: Change = (old) => changeAt(old, rest, change, create);
  if (Array.isArray(node)) return changeElement(node, segment, inner, create);
  if (segment === '$[]')
    throw fault.refused('$[] stands for the elements of an array, and there is none');
  if (isFields(node)) return changeField(node, segment, inner);
  if (!create) return node;
  if (node === MISSING) return changeField({}, segment, inner);
  throw fault.refused(`Cannot create field '${segment}' in a value that is not an object`);
}

function changeField(fields: Fields, name: string, inner: Change): unknown {
  const old = Object.hasOwn(fields, name) ? fields[name] : MISSING;
  const next = inner(old);
  if (next === old) return fields;
  if (next !== MISSING) return { ...fields, [name]: next };
  return Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name));
}

function changeElement(
  items: readonly unknown[],
  segment: string,
  inner: Change,
  create: boolean,
): unknown {
  if (segment === '$[]') return items.map(inner);
  if (!isArrayIndex(segment)) {
    if (!create) return items;
    throw fault.refused(`Cannot create field '${segment}' in an array`);
  }
  const at = Number(segment);
  const old = at < items.length ? items[at] : MISSING;
  const next = inner(old);
  if (next === old) return items;
  return withElement(items, at, next === MISSING ? null : next);
}

function withElement(items: readonly unknown[], at: number, value: unknown): unknown[] {
  if (at - items.length > MOST_PADDING) throw fault.refused('an array index is far beyond the end');
  const copy = [...items];
  while (copy.length < at) copy.push(null);
  copy[at] = value;
  return copy;
}
