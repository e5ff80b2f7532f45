import { fault } from '../cloud-fault';
import { isFields, type Fields } from '../document';
import { isNumeric } from '../number-kinds';
import type { Surroundings } from '../surroundings';
import { isTrue } from './compute';
import { pathOf, scopeOf, type Expression } from './expression';
import { readExpression } from './read-expression';
import { setAt } from './set-at';

interface Leaf {
  readonly path: readonly string[];
  readonly rule: unknown;
}

/** `{ a: { b: 1 } }` says the same as `{ 'a.b': 1 }`; an object with an operator is an expression. */
function leavesOf(spec: Fields, above: readonly string[] = []): Leaf[] {
  return Object.entries(spec).flatMap(([name, rule]) => {
    if (name.startsWith('$')) throw fault.badParameter(`a field name cannot start with $: ${name}`);
    const path = [...above, ...pathOf(name)];
    const isNested = isFields(rule) && !Object.keys(rule).some((key) => key.startsWith('$'));
    return isNested && Object.keys(rule).length > 0 ? leavesOf(rule, path) : [{ path, rule }];
  });
}

function readFields(operand: unknown, name: string): Leaf[] {
  if (!isFields(operand) || Object.keys(operand).length === 0)
    throw fault.badParameter(`${name} specification must be an object with at least one field`);
  const leaves = leavesOf(operand);
  const taken = leaves.map(({ path }) => `${path.join('.')}.`);
  if (
    taken.some((path, at) => taken.some((other, which) => which !== at && path.startsWith(other)))
  )
    throw fault.badParameter(`${name} has a path collision`);
  return leaves;
}

interface Computed {
  readonly path: readonly string[];
  readonly value: Expression;
}

function withComputed(
  doc: Fields,
  source: Fields,
  fields: readonly Computed[],
  around: Surroundings,
): Fields {
  const scope = scopeOf(source, around);
  return fields.reduce((result, { path, value }) => setAt(result, path, value(scope)), doc);
}

export function addFields(
  docs: readonly Fields[],
  operand: unknown,
  around: Surroundings,
  name: string,
): Fields[] {
  const fields = readFields(operand, name).map(({ path, rule }) => ({
    path,
    value: readExpression(rule),
  }));
  return docs.map((doc) => withComputed(doc, doc, fields, around));
}

const isSwitch = ({ rule }: Leaf) => typeof rule === 'boolean' || isNumeric(rule);

export function project(docs: readonly Fields[], operand: unknown, around: Surroundings): Fields[] {
  const leaves = readFields(operand, '$project');
  const isId = ({ path }: Leaf) => path.length === 1 && path[0] === '_id';
  const off = leaves.filter((leaf) => isSwitch(leaf) && !isTrue(leaf.rule));
  const on = leaves.filter((leaf) => isSwitch(leaf) && isTrue(leaf.rule));
  const computed = leaves
    .filter((leaf) => !isSwitch(leaf))
    .map(({ path, rule }) => ({ path, value: readExpression(rule) }));
  const isExclusion = on.length + computed.length === 0;
  if (isExclusion)
    return docs.map((doc) => off.reduce((left, { path }) => without(left, path), doc));
  if (off.some((leaf) => !isId(leaf)))
    throw fault.badParameter('Invalid $project: cannot do exclusion in inclusion projection');
  const paths = on.map(({ path }) => path);
  if (!leaves.some(({ path }) => path[0] === '_id')) paths.push(['_id']);
  return docs.map((doc) => withComputed(only(doc, paths), doc, computed, around));
}

/** Only what the paths name, in the order of the document; plain elements of arrays fall away. */
export function only(doc: Fields, paths: readonly (readonly string[])[]): Fields {
  const result: Fields = {};
  for (const [name, value] of Object.entries(doc)) {
    const inner = paths.filter(([first]) => first === name).map(([, ...rest]) => rest);
    if (inner.length === 0) continue;
    const kept = inner.some((rest) => rest.length === 0) ? value : onlyInside(value, inner);
    if (kept !== undefined) result[name] = kept;
  }
  return result;
}

function onlyInside(value: unknown, paths: readonly (readonly string[])[]): unknown {
  if (Array.isArray(value))
    return value.map((item) => onlyInside(item, paths)).filter((item) => item !== undefined);
  return isFields(value) ? only(value, paths) : undefined;
}

export function without(doc: Fields, path: readonly string[]): Fields {
  const [name = '', ...rest] = path;
  if (!Object.hasOwn(doc, name)) return doc;
  if (rest.length === 0) return setAt(doc, [name], undefined);
  return { ...doc, [name]: withoutInside(doc[name], rest) };
}

function withoutInside(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutInside(item, path));
  return isFields(value) ? without(value, path) : value;
}
