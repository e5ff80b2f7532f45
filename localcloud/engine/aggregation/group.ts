import { fault } from '../cloud-fault';
import { isFields, type Fields } from '../document';
import { keyPart } from '../index-key';
import type { Surroundings } from '../surroundings';
import type { Compute } from './compute';
import { scopeOf, type Expression, type Scope } from './expression';
import { arrayExpressions } from './array-expressions';
import { readExpression } from './read-expression';
import { distinct } from './set-expressions';
import { average, deviation, greatest, least, sum } from './summaries';

type Gather = (values: readonly unknown[]) => unknown;

const present: Gather = (values) => values.filter((value) => value !== undefined);
const merge = new Map<string, Compute>(arrayExpressions).get('$mergeObjects');

/** What a group makes of the values its documents give; `undefined` is a missing value. */
const accumulators = new Map<string, Gather>([
  ['$sum', sum],
  ['$avg', average],
  ['$min', least],
  ['$max', greatest],
  ['$stdDevPop', deviation(0)],
  ['$stdDevSamp', deviation(1)],
  ['$first', (values) => values[0]],
  ['$last', (values) => values.at(-1)],
  ['$push', present],
  ['$addToSet', (values) => distinct(values.filter((value) => value !== undefined))],
  ['$mergeObjects', (values) => merge?.run([values], '$mergeObjects')],
]);

interface Column {
  readonly name: string;
  readonly value: Expression;
  readonly gather: Gather;
}

/** Reads `{ total: { $sum: '$n' } }`. */
export function readColumns(output: Fields): Column[] {
  return Object.entries(output).map(([name, accumulator]) => {
    if (name.includes('.') || name.startsWith('$'))
      throw fault.badParameter(`The field name '${name}' cannot be used in a group`);
    const [operator, ...others] = isFields(accumulator) ? Object.keys(accumulator) : [];
    if (!isFields(accumulator) || !operator?.startsWith('$') || others.length > 0)
      throw fault.badParameter(`The field '${name}' must be an accumulator object`);
    const gather = accumulators.get(operator);
    if (gather === undefined) throw fault.unsupported(`the accumulator ${operator}`);
    return { name, value: readExpression(accumulator[operator]), gather };
  });
}

/** One document for a group, its accumulated fields after `_id`. */
export function summed(id: unknown, members: readonly Scope[], columns: readonly Column[]): Fields {
  const result: Fields = { _id: id };
  for (const { name, value, gather } of columns) result[name] = gather(members.map(value)) ?? null;
  return result;
}

interface Group {
  readonly id: unknown;
  readonly members: Scope[];
}

export function group(docs: readonly Fields[], operand: unknown, around: Surroundings): Fields[] {
  if (!isFields(operand) || !('_id' in operand))
    throw fault.badParameter('a group specification must include an _id');
  const { _id, ...output } = operand;
  const [key, columns] = [readExpression(_id), readColumns(output)];
  const groups = new Map<string, Group>();
  for (const root of docs) {
    const scope = scopeOf(root, around);
    const id = key(scope) ?? null;
    const text = keyPart(id);
    const known = groups.get(text);
    if (known === undefined) groups.set(text, { id, members: [scope] });
    else known.members.push(scope);
  }
  return [...groups.values()].map(({ id, members }) => summed(id, members, columns));
}
