import { double, exact, isInt, isLong, kindOf, long, plain, type Numeric } from './number-kinds';

type Operation = (a: Numeric, b: Numeric) => Numeric | undefined;

/**
 * MongoDB's promotion of numbers: with a double the result is a double, with a long a long, and ints that grow beyond 32
 * bits become a long. What grows beyond 64 bits is `undefined`: an error in an update, a double in an aggregation.
 */
function operation(
  onNumbers: (a: number, b: number) => number,
  onWholes: (a: bigint, b: bigint) => bigint,
): Operation {
  return (a, b) => {
    const isOfInts = kindOf(a) === 'int' && kindOf(b) === 'int';
    const result = onNumbers(plain(a), plain(b));
    if (isOfInts && Number.isSafeInteger(result)) return result === 0 ? 0 : result;
    if (kindOf(a) === 'double' || kindOf(b) === 'double') return double(result);
    return wholeResult(onWholes(BigInt(exact(a)), BigInt(exact(b))), isOfInts);
  };
}

function wholeResult(value: bigint, isOfInts: boolean): Numeric | undefined {
  if (isOfInts && isInt(Number(value))) return Number(value);
  return isLong(value) ? long(value) : undefined;
}

export const plus = operation(
  (a, b) => a + b,
  (a, b) => a + b,
);
export const minus = operation(
  (a, b) => a - b,
  (a, b) => a - b,
);
export const times = operation(
  (a, b) => a * b,
  (a, b) => a * b,
);

const bitwise =
  (onBits: (a: bigint, b: bigint) => bigint): Operation =>
  (a, b) => {
    if (kindOf(a) === 'double' || kindOf(b) === 'double') return undefined;
    const isOfInts = kindOf(a) === 'int' && kindOf(b) === 'int';
    return wholeResult(onBits(BigInt(exact(a)), BigInt(exact(b))), isOfInts);
  };

/** On the bits of whole numbers; `undefined` for doubles. */
export const bits = new Map<string, Operation>([
  ['and', bitwise((a, b) => a & b)],
  ['or', bitwise((a, b) => a | b)],
  ['xor', bitwise((a, b) => a ^ b)],
]);
