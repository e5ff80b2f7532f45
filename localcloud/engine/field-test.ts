import { fault } from './cloud-fault';
import { isFields, type Fields } from './document';
import { someLeaf, type LeafTest } from './leaves';
import { equality, listOf, predicates, wantsMissing } from './predicates';
import { readExpression, regularExpressionTest } from './regular-expression';

type DocTest = (doc: Fields) => boolean;
type ReadQuery = (query: Fields) => DocTest;

/** Runs a test on what a path reaches. */
type AtPath = (test: LeafTest) => DocTest;

/** The test of one field: a plain value, an expression, or operators that must all hold. */
export function fieldTest(field: string, condition: unknown, readQuery: ReadQuery): DocTest {
  const path = field.split('.');
  const [only] = path;
  const atPath: AtPath =
    path.length === 1 && only !== undefined
      ? (test) => (doc) => test(Object.hasOwn(doc, only) ? doc[only] : undefined)
      : (test) => (doc) => someLeaf(doc, path, 0, test);
  return conditionTest(condition, atPath, readQuery);
}

export const hasOperators = (condition: unknown): condition is Fields =>
  isFields(condition) && (Object.keys(condition)[0]?.startsWith('$') ?? false);

function conditionTest(condition: unknown, atPath: AtPath, readQuery: ReadQuery): DocTest {
  if (condition instanceof RegExp) return atPath(regularExpressionTest(condition));
  if (!hasOperators(condition)) return atPath(equality(condition));
  const tests = Object.entries(condition)
    .filter(([name]) => name !== '$options' || !('$regex' in condition))
    .map(([name, operand]) => operatorTest(name, operand, condition, atPath, readQuery));
  const [only] = tests;
  if (tests.length === 1 && only !== undefined) return only;
  return (doc) => tests.every((test) => test(doc));
}

const not =
  (test: DocTest): DocTest =>
  (doc) =>
    !test(doc);

function operatorTest(
  name: string,
  operand: unknown,
  siblings: Fields,
  atPath: AtPath,
  readQuery: ReadQuery,
): DocTest {
  const predicate = predicates.get(name);
  if (name === '$exists' && wantsMissing(operand))
    return not(atPath((value) => value !== undefined));
  if (predicate !== undefined) return atPath(predicate(operand));
  if (name === '$regex')
    return atPath(regularExpressionTest(readExpression(operand, siblings['$options'])));
  if (name === '$elemMatch') return atPath(elementTest(operand, readQuery));
  if (name === '$all') return allTest(operand, atPath, readQuery);
  return negation(name, operand, atPath, readQuery);
}

function negation(name: string, operand: unknown, atPath: AtPath, readQuery: ReadQuery): DocTest {
  if (name === '$ne') {
    if (operand instanceof RegExp) throw fault.badParameter('$ne cannot take a regular expression');
    return not(atPath(equality(operand)));
  }
  if (name === '$nin') return not(operatorTest('$in', operand, {}, atPath, readQuery));
  if (name === '$not') return not(negated(operand, atPath, readQuery));
  if (name === '$options') throw fault.badParameter('$options needs a $regex');
  if (name === '$nearSphere' || name === '$near')
    throw fault.badParameter(
      `${name} can stand at the top of a query or in an and() there; in an aggregation use geoNear()`,
    );
  if (name.startsWith('$geo')) throw fault.unsupported(name);
  throw fault.badOperator(`unknown operator: ${name}`);
}

function negated(operand: unknown, atPath: AtPath, readQuery: ReadQuery): DocTest {
  if (!(operand instanceof RegExp) && !hasOperators(operand))
    throw fault.badParameter('$not needs a regular expression or an operator');
  return conditionTest(operand, atPath, readQuery);
}

const LOGIC = new Set(['$and', '$or', '$nor', '$expr']);

/** One element must meet the whole condition: an object by its fields, any value by operators. */
function elementTest(condition: unknown, readQuery: ReadQuery): LeafTest {
  if (!isFields(condition)) throw fault.badParameter('$elemMatch needs an object');
  const isOfValues =
    hasOperators(condition) && !Object.keys(condition).some((name) => LOGIC.has(name));
  if (!isOfValues) {
    const meets = readQuery(condition);
    return (value) => Array.isArray(value) && value.some((item) => isFields(item) && meets(item));
  }
  const meets = conditionTest(condition, (test) => (box) => test(box['value']), readQuery);
  return (value) => Array.isArray(value) && value.some((item) => meets({ value: item }));
}

function allTest(operand: unknown, atPath: AtPath, readQuery: ReadQuery): DocTest {
  const tests = listOf('$all', operand).map((member) =>
    isFields(member) && '$elemMatch' in member
      ? atPath(elementTest(member['$elemMatch'], readQuery))
      : conditionTest(member, atPath, readQuery),
  );
  return (doc) => tests.length > 0 && tests.every((test) => test(doc));
}
