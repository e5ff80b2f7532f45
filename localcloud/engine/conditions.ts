import { isFields, type Fields } from './document';
import { isComparable, type Comparable } from './index-key';

/** What a query says about one field, as far as an index can use it. */
export interface Condition {
  values?: Comparable[];
  from?: Comparable;
  to?: Comparable;
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

function narrow(condition: Condition, operand: unknown): void {
  if (isComparable(operand)) {
    condition.values ??= [operand];
    return;
  }
  if (!isFields(operand)) return;
  for (const [operator, value] of Object.entries(operand)) {
    if (operator === '$in' && Array.isArray(value)) {
      const values: unknown[] = value;
      if (values.every(isComparable)) condition.values ??= values;
    } else if (isComparable(value)) {
      narrowers.get(operator)?.(condition, value);
    }
  }
}

const narrowers = new Map<string, (condition: Condition, value: Comparable) => void>([
  ['$eq', (condition, value) => void (condition.values ??= [value])],
  ['$gt', (condition, value) => void (condition.from ??= value)],
  ['$gte', (condition, value) => void (condition.from ??= value)],
  ['$lt', (condition, value) => void (condition.to ??= value)],
  ['$lte', (condition, value) => void (condition.to ??= value)],
]);
