import { fault } from '../cloud-fault';
import { minus, times } from '../number-arithmetic';
import { double, exact, isInt, isLong, kindOf, long, plain, type Numeric } from '../number-kinds';
import { numberIn, numericIn, unlessNull, wholeIn, type Compute } from './compute';
import { Total } from './total';

/** Functions of real numbers: always a double. */
const one = (run: (value: number, name: string) => number): Compute =>
  unlessNull(1, 1, ([value], name) => double(run(numberIn(name, value), name)));

const two = (run: (a: number, b: number, name: string) => number): Compute =>
  unlessNull(2, 2, ([a, b], name) => double(run(numberIn(name, a), numberIn(name, b), name)));

function within(isAllowed: boolean, name: string, rule: string): void {
  if (!isAllowed) throw fault.badParameter(`${name} ${rule}`);
}

function add(values: readonly unknown[], name: string): unknown {
  const total = new Total();
  let from: Date | undefined;
  for (const value of values) {
    if (value instanceof Date) {
      within(from === undefined, name, 'takes one date at most');
      from = value;
    } else {
      total.add(numericIn(name, value));
    }
  }
  return from === undefined ? total.result() : new Date(from.getTime() + total.asNumber());
}

function subtract([a, b]: readonly unknown[], name: string): unknown {
  if (!(a instanceof Date)) {
    const [left, right] = [numericIn(name, a), numericIn(name, b)];
    return minus(left, right) ?? double(plain(left) - plain(right));
  }
  if (b instanceof Date) return long(BigInt(a.getTime() - b.getTime()));
  return new Date(a.getTime() - numberIn(name, b));
}

const product = (a: Numeric, b: Numeric): Numeric => times(a, b) ?? double(plain(a) * plain(b));

function absolute([value]: readonly unknown[], name: string): Numeric {
  const number = numericIn(name, value);
  if (exact(number) >= 0) return number;
  const turned = minus(0, number);
  within(turned !== undefined, name, "can't take the absolute value of the least long");
  return turned ?? number;
}

/** Whole numbers are what they are; a double stays one. */
const toWhole = (round: (value: number) => number): Compute =>
  unlessNull(1, 1, ([value], name) => {
    const number = numericIn(name, value);
    return kindOf(number) === 'double' ? double(round(plain(number))) : number;
  });

/** Rounds by decimal text, because 1.005 * 100 is not 100.5; halves go to the even neighbour. */
function shifted(value: number, places: number, round: (value: number) => number): number {
  if (!Number.isFinite(value)) return value;
  const [digits = '', exponent = '0'] = String(value).split('e');
  const moved = round(Number(`${digits}e${Number(exponent) + places}`));
  const [back = '', power = '0'] = String(moved).split('e');
  return Number(`${back}e${Number(power) - places}`);
}

function toEven(value: number): number {
  const down = Math.floor(value);
  if (value - down !== 0.5) return Math.round(value);
  return down % 2 === 0 ? down : down + 1;
}

function wholeToEven(value: bigint, step: bigint): bigint {
  const rest = ((value % step) + step) % step;
  const down = value - rest;
  const isUp = rest * 2n > step || (rest * 2n === step && (down / step) % 2n !== 0n);
  return isUp ? down + step : down;
}

interface Rounding {
  readonly ofNumber: (value: number) => number;
  readonly ofWhole: (value: bigint, step: bigint) => bigint;
}

const rounding = ({ ofNumber, ofWhole }: Rounding): Compute =>
  unlessNull(1, 2, ([value, places = 0], name) => {
    const number = numericIn(name, value);
    const to = wholeIn(name, places);
    within(to >= -20 && to <= 100, name, 'takes places from -20 to 100');
    if (kindOf(number) === 'double') return double(shifted(plain(number), to, ofNumber));
    if (to >= 0) return number;
    return asWhole(ofWhole(BigInt(exact(number)), 10n ** BigInt(-to)), kindOf(number) === 'int');
  });

function asWhole(value: bigint, isOfInts: boolean): Numeric {
  if (isOfInts && isInt(Number(value))) return Number(value);
  return isLong(value) ? long(value) : double(Number(value));
}

function logarithm(value: number, base: number, name: string): number {
  within(!(value <= 0), name, "'s argument must be a positive number");
  within(!(base <= 0) && base !== 1, name, "'s base must be a positive number not equal to 1");
  return Math.log(value) / Math.log(base);
}

/** Whole numbers give a whole number while it fits into 64 bits. */
function power([a, b]: readonly unknown[], name: string): Numeric {
  const [base, exponent] = [numericIn(name, a), numericIn(name, b)];
  within(
    plain(base) !== 0 || !(plain(exponent) < 0),
    name,
    'cannot take a base of 0 and a negative exponent',
  );
  const result = plain(base) ** plain(exponent);
  const isOfWholes = kindOf(base) !== 'double' && kindOf(exponent) !== 'double';
  if (!isOfWholes || !Number.isInteger(result) || Math.abs(result) >= 2 ** 63)
    return double(result);
  const isOfInts = kindOf(base) === 'int' && kindOf(exponent) === 'int';
  const value = Number.isSafeInteger(result)
    ? BigInt(result)
    : BigInt(exact(base)) ** BigInt(exact(exponent));
  return asWhole(value, isOfInts);
}

function remainder([a, b]: readonly unknown[], name: string): Numeric {
  const [left, right] = [numericIn(name, a), numericIn(name, b)];
  within(plain(right) !== 0, name, 'cannot take the rest of zero');
  if (kindOf(left) === 'double' || !Number.isInteger(plain(right)))
    return double(plain(left) % plain(right));
  const isOfInts = kindOf(left) === 'int' && kindOf(right) !== 'long';
  return asWhole(BigInt(exact(left)) % BigInt(exact(right)), isOfInts);
}

export const arithmetic: [string, Compute][] = [
  ['$abs', unlessNull(1, 1, absolute)],
  ['$add', unlessNull(0, Infinity, add)],
  ['$ceil', toWhole(Math.ceil)],
  ['$floor', toWhole(Math.floor)],
  ['$exp', one(Math.exp)],
  ['$ln', one((value, name) => logarithm(value, Math.E, name))],
  ['$log', two(logarithm)],
  ['$log10', one((value, name) => (logarithm(value, 10, name), Math.log10(value)))],
  ['$pow', unlessNull(2, 2, power)],
  ['$round', rounding({ ofNumber: toEven, ofWhole: wholeToEven })],
  ['$trunc', rounding({ ofNumber: Math.trunc, ofWhole: (value, step) => value - (value % step) })],
  ['$subtract', unlessNull(2, 2, subtract)],
  [
    '$multiply',
    unlessNull(0, Infinity, (values, name) =>
      values.reduce<Numeric>((result, value) => product(result, numericIn(name, value)), 1),
    ),
  ],
  ['$divide', two((a, b, name) => (within(b !== 0, name, 'cannot divide by zero'), a / b))],
  ['$mod', unlessNull(2, 2, remainder)],
  [
    '$sqrt',
    one((value, name) => (within(!(value < 0), name, 'needs 0 or more'), Math.sqrt(value))),
  ],
];
