import { fault } from './cloud-fault';
import { isFields } from './document';
import { BoxedNumber, exact, isNumeric, whole, type Numeric } from './number-kinds';
import { geoIntersects, geoWithin } from './geo/geo-tests';
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
  if (typeof operand === 'number') {
    const others = orElement((value) => sameValue(value, operand));
    return (value) => value === operand || (typeof value === 'object' && others(value));
  }
  return (value) => value === operand || (Array.isArray(value) && value.includes(operand));
}

/** The fast way for the usual case; NaN is neither. */
const meets = (value: number, operand: number, holds: (order: number) => boolean): boolean =>
  value < operand ? holds(-1) : value > operand ? holds(1) : value === operand && holds(0);

/** Compares only values of the type of the operand. NaN is neither less nor greater than a number. */
function ordering(name: string, holds: (order: number) => boolean): ReadPredicate {
  return (operand) => {
    if (operand instanceof RegExp)
      throw fault.badParameter(`${name} cannot take a regular expression`);
    if (operand === null) return holds(0) ? equality(null) : () => false;
    const rank = typeRank(operand);
    const isNaN = Number.isNaN(operand);
    const others = orElement(
      (value) =>
        typeRank(value) === rank &&
        Number.isNaN(value) === isNaN &&
        holds(compareValues(value, operand)),
    );
    if (typeof operand !== 'number' || isNaN) return others;
    return (value) => (typeof value === 'number' ? meets(value, operand, holds) : others(value));
  };
}

export function listOf(name: string, operand: unknown): readonly unknown[] {
  if (Array.isArray(operand)) return operand;
  throw fault.badParameter(`${name} needs an array`);
}

const isOperator = (member: unknown) =>
  isFields(member) && (Object.keys(member)[0]?.startsWith('$') ?? false);

/** Numbers of all kinds that are worth the same are the same member of a set. */
function worth(value: unknown): unknown {
  if (!(value instanceof BoxedNumber)) return value;
  const number = Number(value.value);
  return BigInt(number) === BigInt(value.value) ? number : value.value;
}

function memberOf(operand: unknown): LeafTest {
  const members = listOf('$in', operand);
  if (members.some(isOperator)) throw fault.badParameter('cannot nest $ under $in');
  const isPlain = (member: unknown) => typeof worth(member) !== 'object';
  const plain = new Set(members.filter(isPlain).map(worth));
  const has = (value: unknown) => plain.has(typeof value === 'object' ? worth(value) : value);
  const others = members
    .filter((member) => !isPlain(member))
    .map((member) => (member instanceof RegExp ? regularExpressionTest(member) : equality(member)));
  const hasElement = orElement(has);
  if (others.length === 0) return hasElement;
  return (value) => hasElement(value) || others.some((test) => test(value));
}

function sizeOf(operand: unknown): LeafTest {
  const size = whole(operand);
  if (size === undefined || size < 0)
    throw fault.badParameter('$size needs a whole number that is not negative');
  return (value) => Array.isArray(value) && value.length === size;
}

const truth = (operand: unknown) =>
  isNumeric(operand)
    ? Number(exact(operand)) !== 0
    : operand !== false && operand !== null && operand !== undefined;

function existence(operand: unknown): LeafTest {
  if (!truth(operand)) throw fault.badParameter('$exists: false is read by the matcher');
  return (value) => value !== undefined;
}

export const wantsMissing = (operand: unknown) => !truth(operand);

function truncated(value: Numeric): bigint | undefined {
  const number = exact(value);
  if (typeof number === 'bigint') return number;
  return Number.isFinite(number) ? BigInt(Math.trunc(number)) : undefined;
}

function remainder(operand: unknown): LeafTest {
  const [divisor, rest, ...more] = listOf('$mod', operand);
  if (!isNumeric(divisor) || !isNumeric(rest) || more.length > 0)
    throw fault.badParameter('$mod needs a divisor and a remainder');
  const by = truncated(divisor);
  const wanted = truncated(rest);
  if (by === undefined || wanted === undefined)
    throw fault.badParameter('$mod needs a finite divisor and remainder');
  if (by === 0n) throw fault.badParameter('$mod: divisor cannot be 0');
  const [byNumber, wantedNumber] = [Number(by), Number(wanted)];
  return orElement((value) => {
    if (typeof value === 'number' && Number.isSafeInteger(value))
      return value % byNumber === wantedNumber;
    const number = isNumeric(value) ? truncated(value) : undefined;
    return number !== undefined && number % by === wanted;
  });
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
  ['$geoWithin', geoWithin],
  ['$geoIntersects', geoIntersects],
]);
