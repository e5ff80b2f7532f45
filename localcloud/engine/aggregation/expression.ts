import { fault } from '../cloud-fault';
import { isFields, type Fields } from '../document';
import type { Surroundings } from '../surroundings';

/** What an expression sees: the document, the moment, and the variables of `$let`, `$map` and their like. */
export interface Scope extends Surroundings {
  readonly root: Fields;
}

export const scopeOf = (root: Fields, { now, variables }: Surroundings): Scope => ({
  root,
  now,
  variables,
});

/** A computed value; `undefined` is missing, which is not null. */
export type Expression = (scope: Scope) => unknown;

/** Reads the operand of one operator once; the result runs for every document. */
export type ReadOperator = (operand: unknown, name: string) => Expression;

export const withVariables = (scope: Scope, variables: Fields): Scope => ({
  root: scope.root,
  now: scope.now,
  variables: { ...scope.variables, ...variables },
});

/** What a dotted path gives in an expression: arrays on the way are mapped, never indexed. */
export function valueAt(value: unknown, path: readonly string[], at = 0): unknown {
  const segment = path[at];
  if (segment === undefined) return value;
  if (Array.isArray(value)) return valuesOfElements(value, path, at);
  if (!isFields(value) || !Object.hasOwn(value, segment)) return undefined;
  return valueAt(value[segment], path, at + 1);
}

const valuesOfElements = (items: readonly unknown[], path: readonly string[], at: number) =>
  items.map((item) => valueAt(item, path, at)).filter((found) => found !== undefined);

export function pathOf(path: string): readonly string[] {
  const segments = path.split('.');
  if (segments.includes('')) throw fault.badParameter(`'${path}' is not a valid field path`);
  return segments;
}

const FIXED = new Map<string, Expression>([
  ['ROOT', ({ root }) => root],
  ['CURRENT', ({ root }) => root],
  ['REMOVE', () => undefined],
  ['NOW', ({ now }) => new Date(now)],
]);

export function readPath(text: string): Expression {
  if (!text.startsWith('$$')) {
    const path = pathOf(text.slice(1));
    return ({ root }) => valueAt(root, path);
  }
  const [name = '', ...path] = pathOf(text.slice(2));
  const fixed = FIXED.get(name);
  if (fixed !== undefined) return (scope) => valueAt(fixed(scope), path);
  return ({ variables }) => {
    if (!Object.hasOwn(variables, name))
      throw fault.badParameter(`Use of undefined variable: ${name}`);
    return valueAt(variables[name], path);
  };
}
