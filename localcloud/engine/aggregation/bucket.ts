import { fault } from '../cloud-fault';
import { isFields, type Fields } from '../document';
import type { Surroundings } from '../surroundings';
import { compareValues, typeRank } from '../value-order';
import { named } from './binding-expressions';
import { arrayIn, wholeIn } from './compute';
import { scopeOf, type Scope } from './expression';
import { readColumns, summed } from './group';
import { readExpression } from './read-expression';

const columnsOf = ({ output = { count: { $sum: 1 } } }: Fields) => {
  if (!isFields(output)) throw fault.badParameter('the output of a bucket must be an object');
  return readColumns(output);
};

/** What puts documents together must look at them. */
export function refuseConstant(by: unknown, name: string): void {
  const isPath = typeof by === 'string' && by.startsWith('$');
  if (!isPath && !isFields(by))
    throw fault.badParameter(`${name} goes by a $-prefixed path or an expression`);
}

/** Lower bounds belong to their bucket, upper ones to the next. */
export function bucket(docs: readonly Fields[], operand: unknown, around: Surroundings): Fields[] {
  const given = named(operand, '$bucket', ['groupBy', 'boundaries'], ['default', 'output']);
  refuseConstant(given['groupBy'], '$bucket');
  const bounds = readBounds(given);
  const [key, columns] = [readExpression(given['groupBy']), columnsOf(given)];
  const members = new Map<unknown, Scope[]>();
  for (const root of docs) {
    const scope = scopeOf(root, around);
    const id = bucketOf(key(scope) ?? null, bounds, given);
    const known = members.get(id);
    if (known === undefined) members.set(id, [scope]);
    else known.push(scope);
  }
  return [...members.entries()]
    .toSorted(([a], [b]) => compareValues(a, b))
    .map(([id, inside]) => summed(id, inside, columns));
}

function readBounds(given: Fields): readonly unknown[] {
  const bounds = arrayIn('$bucket', given['boundaries']);
  const isRising = bounds.every((bound, at) => at === 0 || follows(bounds[at - 1], bound));
  if (bounds.length < 2 || !isRising)
    throw fault.badParameter(
      '$bucket boundaries must be 2 or more values of one type in ascending order',
    );
  const other = given['default'];
  const isInside = compareValues(other, bounds[0]) >= 0 && compareValues(other, bounds.at(-1)) < 0;
  if ('default' in given && isInside)
    throw fault.badParameter(
      "$bucket 'default' must be less than the lowest boundary or not less than the highest",
    );
  return bounds;
}

const follows = (a: unknown, b: unknown) => typeRank(a) === typeRank(b) && compareValues(a, b) < 0;

function bucketOf(value: unknown, bounds: readonly unknown[], given: Fields): unknown {
  const above = bounds.findIndex((bound) => compareValues(value, bound) < 0);
  if (above > 0) return bounds[above - 1];
  if ('default' in given) return given['default'];
  throw fault.badParameter(
    '$bucket could not find a matching branch for an input, and no default was specified',
  );
}

/** Buckets of about the same size; equal values are never parted. */
export function bucketAuto(
  docs: readonly Fields[],
  operand: unknown,
  around: Surroundings,
): Fields[] {
  const given = named(operand, '$bucketAuto', ['groupBy', 'buckets'], ['output', 'granularity']);
  if ('granularity' in given) throw fault.unsupported('the granularity of $bucketAuto');
  refuseConstant(given['groupBy'], '$bucketAuto');
  const count = wholeIn('$bucketAuto', given['buckets']);
  if (count < 1) throw fault.badParameter('$bucketAuto needs 1 bucket or more');
  const [key, columns] = [readExpression(given['groupBy']), columnsOf(given)];
  const rows = docs
    .map((root) => scopeOf(root, around))
    .map((scope) => ({ scope, value: key(scope) ?? null }))
    .toSorted((a, b) => compareValues(a.value, b.value));
  const buckets = parted(rows, count);
  return buckets.map((inside, at) => {
    const id = { min: inside[0]?.value, max: (buckets[at + 1]?.[0] ?? inside.at(-1))?.value };
    return summed(
      id,
      inside.map(({ scope }) => scope),
      columns,
    );
  });
}

function parted<T extends { value: unknown }>(rows: readonly T[], count: number): T[][] {
  const size = Math.max(1, Math.round(rows.length / count));
  const buckets: T[][] = [];
  let at = 0;
  while (at < rows.length) {
    let end = buckets.length === count - 1 ? rows.length : Math.min(rows.length, at + size);
    while (end < rows.length && compareValues(rows[end]?.value, rows[end - 1]?.value) === 0)
      end += 1;
    buckets.push(rows.slice(at, end));
    at = end;
  }
  return buckets;
}
