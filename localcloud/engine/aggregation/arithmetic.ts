import { fault } from '../cloud-fault';
import { numberIn, unlessNull, wholeIn, type Compute } from './compute';

const one = (run: (value: number, name: string) => number): Compute =>
  unlessNull(1, 1, ([value], name) => run(numberIn(name, value), name));

const two = (run: (a: number, b: number, name: string) => number): Compute =>
  unlessNull(2, 2, ([a, b], name) => run(numberIn(name, a), numberIn(name, b), name));

function within(isAllowed: boolean, name: string, rule: string): void {
  if (!isAllowed) throw fault.badParameter(`${name} ${rule}`);
}

function add(values: readonly unknown[], name: string): unknown {
  let total = 0;
  let dates = 0;
  for (const value of values) {
    if (value instanceof Date) dates += 1;
    total += value instanceof Date ? value.getTime() : numberIn(name, value);
  }
  within(dates < 2, name, 'takes one date at most');
  return dates === 1 ? new Date(total) : total;
}

function subtract([a, b]: readonly unknown[], name: string): unknown {
  if (!(a instanceof Date)) return numberIn(name, a) - numberIn(name, b);
  if (b instanceof Date) return a.getTime() - b.getTime();
  return new Date(a.getTime() - numberIn(name, b));
}

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

const rounding = (round: (value: number) => number): Compute =>
  unlessNull(1, 2, ([value, places = 0], name) => {
    const to = wholeIn(name, places);
    within(to >= -20 && to <= 100, name, 'takes places from -20 to 100');
    return shifted(numberIn(name, value), to, round);
  });

function logarithm(value: number, base: number, name: string): number {
  within(!(value <= 0), name, "'s argument must be a positive number");
  within(!(base <= 0) && base !== 1, name, "'s base must be a positive number not equal to 1");
  return Math.log(value) / Math.log(base);
}

function power(base: number, exponent: number, name: string): number {
  within(base !== 0 || exponent >= 0, name, 'cannot take a base of 0 and a negative exponent');
  return base ** exponent;
}

export const arithmetic: [string, Compute][] = [
  ['$abs', one(Math.abs)],
  ['$add', unlessNull(0, Infinity, add)],
  ['$ceil', one(Math.ceil)],
  ['$floor', one(Math.floor)],
  ['$exp', one(Math.exp)],
  ['$ln', one((value, name) => logarithm(value, Math.E, name))],
  ['$log', two(logarithm)],
  ['$log10', one((value, name) => (logarithm(value, 10, name), Math.log10(value)))],
  ['$pow', two(power)],
  ['$round', rounding(toEven)],
  ['$trunc', rounding(Math.trunc)],
  ['$subtract', unlessNull(2, 2, subtract)],
  [
    '$multiply',
    unlessNull(0, Infinity, (values, name) =>
      values.reduce<number>((product, value) => product * numberIn(name, value), 1),
    ),
  ],
  ['$divide', two((a, b, name) => (within(b !== 0, name, 'cannot divide by zero'), a / b))],
  ['$mod', two((a, b, name) => (within(b !== 0, name, 'cannot take the rest of zero'), a % b))],
  [
    '$sqrt',
    one((value, name) => (within(!(value < 0), name, 'needs 0 or more'), Math.sqrt(value))),
  ],
];
