import { isFields, type Fields } from './document';
import { isComparable, type Comparable } from './index-key';
import { literalStart } from './regular-expression';
import { compareValues } from './value-order';

/** A value an index can look up: not an array, which a query may mean as a whole or by its elements. */
export type Pinned = Comparable | null | Fields;

/** What a query says about one field, as far as an index can use it. */
export interface Condition {
  values?: Pinned[];
  from?: Comparable;
  to?: Comparable;
  startsWith?: string;
}

/**
 * The conditions every matching document must meet, by field. Whatever an index cannot answer is
 * left out, so the documents they select are a superset of the matches.
 */
export function requiredConditions(query: Fields): Map<string, Condition> {
  const conditions = new Map<string, Condition>();
  gather(query, conditions);
  return conditions;
}

function gather(query: Fields, into: Map<string, Condition>): void {
  for (const [field, operand] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(operand)) {
      for (const part of operand) if (isFields(part)) gather(part, into);
    } else if (!field.startsWith('$')) {
      narrow(conditionFor(field, into), operand);
    }
  }
}

function conditionFor(field: string, into: Map<string, Condition>): Condition {
  const known = into.get(field);
  if (known !== undefined) return known;
  const condition: Condition = {};
  into.set(field, condition);
  return condition;
}

const isPinned = (value: unknown): value is Pinned =>
  value === null ||
  isComparable(value) ||
  (isFields(value) && !Object.keys(value).some((name) => name.startsWith('$')));

function narrow(condition: Condition, operand: unknown): void {
  if (isPinned(operand)) {
    condition.values ??= [operand];
  } else if (operand instanceof RegExp) {
    narrowStart(condition, operand);
  } else if (isFields(operand)) {
    for (const [operator, value] of Object.entries(operand))
      narrowers.get(operator)?.(condition, value, operand);
  }
}

function narrowStart(condition: Condition, expression: RegExp): void {
  const start = literalStart(expression);
  if (start !== '') condition.startsWith ??= start;
}

type Narrow = (condition: Condition, value: unknown, siblings: Fields) => void;

/** Of several bounds the tightest; bounds of different types leave nothing, which any one of them shows. */
const ranging =
  (end: 'from' | 'to'): Narrow =>
  (condition, value) => {
    if (!isComparable(value)) return;
    const known = condition[end];
    const order = known === undefined ? 0 : compareValues(value, known);
    if (known === undefined || (end === 'from' ? order > 0 : order < 0)) condition[end] = value;
  };

const narrowers = new Map<string, Narrow>([
  ['$eq', (condition, value) => void (isPinned(value) && (condition.values ??= [value]))],
  [
    '$in',
    (condition, value) => {
      const values: unknown[] = Array.isArray(value) ? value : [undefined];
      if (values.every(isPinned)) condition.values ??= values;
    },
  ],
  ['$gt', ranging('from')],
  ['$gte', ranging('from')],
  ['$lt', ranging('to')],
  ['$lte', ranging('to')],
  [
    '$regex',
    (condition, value, siblings) => {
      if (value instanceof RegExp && siblings['$options'] === undefined)
        narrowStart(condition, value);
    },
  ],
]);
