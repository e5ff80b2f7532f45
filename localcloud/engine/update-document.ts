import { changeAt, MISSING } from './change-at';
import { fault } from './cloud-fault';
import { isFields, type Doc, type Fields } from './document';
import { isArrayIndex } from './field-path';
import { locate } from './positional';
import { updateOperators } from './update-operators';
import { compareTexts } from './value-order';

/** Makes the next version of a document; the query is needed for the positional `$`. */
export type Update = (doc: Doc, query: Fields) => Doc;

interface Step {
  readonly path: readonly string[];
  readonly apply: (node: unknown, doc: Doc, query: Fields) => unknown;
}

/**
 * Reads an update such as `{ $inc: { stock: -1 }, $set: { 'a.b': 1 } }`. Whatever is wrong with the
 * update itself is refused here; what does not fit a document (`$inc` of a string) is refused when it
 * is applied, and then nothing of the update happens.
 */
export function readUpdate(update: Fields): Update {
  const touched: string[] = [];
  const steps = Object.entries(update)
    .flatMap(([operator, operands]) => readOperator(operator, operands, touched))
    .sort((a, b) => comparePaths(a.path, b.path));
  if (steps.length === 0) throw fault.refused('an update must change something');
  return (doc, query) => {
    let next: unknown = doc;
    for (const { apply } of steps) next = apply(next, doc, query);
    return isFields(next) ? { ...next, _id: doc._id } : doc;
  };
}

function readOperator(operator: string, operands: unknown, touched: string[]): Step[] {
  if (!isFields(operands)) throw fault.refused(`${operator} takes an object of fields`);
  return Object.entries(operands).map(([field, operand]) => {
    const path = readPath(field, touched);
    if (operator === '$rename') return renameStep(path, operand, touched);
    return operatorStep(operator, path, field, operand);
  });
}

/** Operators MongoDB has and the local cloud does not. */
const UNSUPPORTED = new Set(['$currentDate', '$setOnInsert']);

function operatorStep(
  operator: string,
  path: readonly string[],
  field: string,
  operand: unknown,
): Step {
  if (UNSUPPORTED.has(operator)) throw fault.unsupported(operator);
  const known = updateOperators.get(operator);
  if (known === undefined) throw fault.badOperator(`Unknown update operator ${operator}`);
  const change = known.prepare(operand, field);
  return {
    path,
    apply: (node, doc, query) => changeAt(node, locate(path, doc, query), change, known.create),
  };
}

function renameStep(path: readonly string[], operand: unknown, touched: string[]): Step {
  if (typeof operand !== 'string') throw fault.refused('$rename takes the new name of the field');
  const target = readPath(operand, touched);
  if ([...path, ...target].some((segment) => segment.startsWith('$')))
    throw fault.refused('$rename cannot name a place in an array');
  return {
    path: target,
    apply: (node) => {
      refuseArrays(node, path);
      let moved: unknown = MISSING;
      const without = changeAt(node, path, (old) => ((moved = old), MISSING), false);
      if (moved === MISSING) return node;
      refuseArrays(node, target);
      return changeAt(without, target, () => moved, true);
    },
  };
}

function refuseArrays(node: unknown, path: readonly string[]): void {
  let inside = node;
  for (const segment of path) {
    if (Array.isArray(inside)) throw fault.refused('$rename cannot work on elements of an array');
    inside = isFields(inside) ? inside[segment] : undefined;
  }
}

/**
 * Fields change in the order of their names, whatever order the update names them in; it shows in the order of fields that
 * are new. https://www.mongodb.com/docs/manual/reference/operator/update/set/#behavior
 */
function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (const [at, segment] of a.entries()) {
    const other = b[at] ?? '';
    const areNumbers = isArrayIndex(segment) && isArrayIndex(other);
    const order = areNumbers ? Number(segment) - Number(other) : compareTexts(segment, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function readPath(field: string, touched: string[]): readonly string[] {
  const path = field.split('.');
  if (path.some((segment) => !isSegment(segment)))
    throw fault.refused(`'${field}' is not a valid field path`);
  if (path.indexOf('$') !== path.lastIndexOf('$'))
    throw fault.refused(`Too many positional elements in '${field}'; only one $ can be known`);
  if (path[0] === '_id') throw fault.refused("the field '_id' cannot be changed");
  for (const other of touched)
    if (other === field || other.startsWith(`${field}.`) || field.startsWith(`${other}.`))
      throw fault.refused(`Updating the path '${field}' would create a conflict at '${other}'`);
  touched.push(field);
  return path;
}

const isSegment = (segment: string) =>
  segment === '$' ||
  segment === '$[]' ||
  (segment !== '' && segment !== '__proto__' && !segment.startsWith('$'));
