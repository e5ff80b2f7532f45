import { fault } from '../cloud-fault';
import { isFields, type Fields } from '../document';
import { arithmetic } from './arithmetic';
import { arrayExpressions } from './array-expressions';
import { bindingExpressions } from './binding-expressions';
import { choices } from './choices';
import { dateExpressions } from './date-expressions';
import { readPath, type Expression, type ReadOperator } from './expression';
import { setExpressions } from './set-expressions';
import { summaries } from './summaries';
import { textExpressions } from './text-expressions';
import type { Compute } from './compute';

const computed = new Map<string, Compute>([
  ...arithmetic,
  ...choices,
  ...arrayExpressions,
  ...setExpressions,
  ...textExpressions,
  ...summaries,
]);
const special = new Map<string, ReadOperator>([
  ...bindingExpressions(readExpression),
  ...dateExpressions(readExpression),
]);

/** Reads an aggregation expression; unknown operators are refused before any document is looked at. */
export function readExpression(expression: unknown): Expression {
  if (typeof expression === 'string' && expression.startsWith('$')) return readPath(expression);
  if (Array.isArray(expression)) return readList(expression);
  if (!isFields(expression)) return () => expression;
  const [name, ...others] = Object.keys(expression);
  if (!name?.startsWith('$')) return readObject(expression);
  if (others.length > 0)
    throw fault.badParameter(`an expression has exactly one operator, ${name} stands with others`);
  return readOperator(name, expression[name]);
}

function readOperator(name: string, operand: unknown): Expression {
  const read = special.get(name);
  if (read !== undefined) return read(operand, name);
  const compute = computed.get(name);
  if (compute === undefined) throw fault.unsupported(`the expression ${name}`);
  const parts = (Array.isArray(operand) ? operand : [operand]).map(readExpression);
  if (parts.length < compute.least || parts.length > compute.most)
    throw fault.badParameter(`Expression ${name} takes another number of arguments`);
  return (scope) =>
    compute.run(
      parts.map((part) => part(scope)),
      name,
    );
}

function readList(items: readonly unknown[]): Expression {
  const parts = items.map(readExpression);
  return (scope) => parts.map((part) => part(scope) ?? null);
}

function readObject(fields: Fields): Expression {
  const parts = Object.entries(fields).map(([name, field]): [string, Expression] => [
    name,
    readExpression(field),
  ]);
  return (scope) => {
    const result: Fields = {};
    for (const [name, part] of parts) {
      const value = part(scope);
      if (value !== undefined) result[name] = value;
    }
    return result;
  };
}
