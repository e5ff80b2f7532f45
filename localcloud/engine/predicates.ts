import { fault } from './cloud-fault';
import { isFields } from './document';
import type { LeafTest } from './leaves';
import { regularExpressionTest } from './regular-expression';
import { typeTest } from './type-names';
import { compareValues, sameValue, typeRank } from './value-order';

/** The test of one operator on the value a path ends at; what is wrong with the operand is refused here. */
export type ReadPredicate = (operand: unknown) => LeafTest;

/** A test that an array also passes by one of its elements. */
export const orElement =
  (test: LeafTest): LeafTest =>
  (value) =>
    test(value) || (Array.isArray(value) && value.some(test));

export function equality(operand: unknown): LeafTest {
  if (operand === null || operand === undefined)
    return orElement((value) => value === null || value === undefined);
  if (typeof operand === 'object') return orElement((value) => sameValue(value, operand));
  if (Number.isNaN(operand)) return orElement(Number.isNaN);
  return (value) => value === operand || (Array.isArray(value) && value.includes(operand));
}

/** Compares only values of the type of the operand. NaN is neither less nor greater than a number. */
function ordering(name: string, holds: (order: number) => boolean): ReadPredicate {
  return (operand) => {
    if (operand instanceof RegExp)
      throw fault.badParameter(`${name} cannot take a regular expression`);
    if (operand === null) return holds(0) ? equality(null) : () => false;
    const rank = typeRank(operand);
    const isNaN = Number.isNaN(operand);
    return orElement(
      (value) =>
        typeRank(value) === rank &&
        Number.isNaN(value) === isNaN &&
        holds(compareValues(value, operand)),
    );
  };
}

export function listOf(name: string, operand: unknown): readonly unknown[] {
  if (Array.isArray(operand)) return operand;
  throw fault.badParameter(`${name} needs an array`);
}

const isOperator = (member: unknown) =>
  isFields(member) && (Object.keys(member)[0]?.startsWith('$') ?? false);

function memberOf(operand: unknown): LeafTest {
  const members = listOf('$in', operand);
  if (members.some(isOperator)) throw fault.badParameter('cannot nest $ under $in');
  const plain = new Set(members.filter((member) => typeof member !== 'object'));
  const others = members
    .filter((member) => typeof member === 'object')
    .map((member) => (member instanceof RegExp ? regularExpressionTest(member) : equality(member)));
  return (value) =>
    plain.has(value) ||
    (Array.isArray(value) && value.some((item) => plain.has(item))) ||
    others.some((test) => test(value));
}

function sizeOf(operand: unknown): LeafTest {
  if (typeof operand !== 'number' || !Number.isInteger(operand) || operand < 0)
    throw fault.badParameter('$size needs a whole number that is not negative');
  return (value) => Array.isArray(value) && value.length === operand;
}

const truth = (operand: unknown) =>
  operand !== false && operand !== 0 && operand !== null && operand !== undefined;

function existence(operand: unknown): LeafTest {
  if (!truth(operand)) throw fault.badParameter('$exists: false is read by the matcher');
  return (value) => value !== undefined;
}

export const wantsMissing = (operand: unknown) => !truth(operand);

function remainder(operand: unknown): LeafTest {
  const [divisor, rest, ...more] = listOf('$mod', operand);
  if (typeof divisor !== 'number' || typeof rest !== 'number' || more.length > 0)
    throw fault.badParameter('$mod needs a divisor and a remainder');
  const by = Math.trunc(divisor);
  if (by === 0 || !Number.isFinite(by)) throw fault.badParameter('$mod: divisor cannot be 0');
  const wanted = Math.trunc(rest);
  return orElement(
    (value) =>
      typeof value === 'number' && Number.isFinite(value) && Math.trunc(value) % by === wanted,
  );
}

export const predicates = new Map<string, ReadPredicate>([
  ['$eq', (operand) => equality(operand)],
  ['$gt', ordering('$gt', (order) => order > 0)],
  ['$gte', ordering('$gte', (order) => order >= 0)],
  ['$lt', ordering('$lt', (order) => order < 0)],
  ['$lte', ordering('$lte', (order) => order <= 0)],
  ['$in', memberOf],
  ['$size', sizeOf],
  ['$exists', existence],
  ['$mod', remainder],
  ['$type', typeTest],
]);
