import { setFlagsFromString } from 'node:v8';
import { fault } from './cloud-fault';
import type { LeafTest } from './leaves';
import { sameValue } from './value-order';

// The engine answers everybody from one thread: an expression that backtracks without end would hold the whole local
// cloud up. V8 goes on with its linear search then; expressions that look around or back have only the other one.
setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');

/** A text that matches, or the same expression stored as a value; never a number or another type. */
export function regularExpressionTest(expression: RegExp): LeafTest {
  const search = new RegExp(expression.source, expression.flags.replace(/[gy]/g, ''));
  const test = (value: unknown) =>
    typeof value === 'string'
      ? search.test(value)
      : value instanceof RegExp && sameValue(value, expression);
  return (value) => test(value) || (Array.isArray(value) && value.some(test));
}

/** The expression of `$regex` with `$options`. */
export function readExpression(pattern: unknown, options: unknown): RegExp {
  const source = pattern instanceof RegExp ? pattern.source : pattern;
  const flags = options ?? (pattern instanceof RegExp ? pattern.flags : '');
  if (typeof source !== 'string' || typeof flags !== 'string')
    throw fault.badParameter('$regex needs a text or an expression, $options a text');
  if (flags.includes('x')) throw fault.unsupported("the $regex option 'x'");
  if (/[^imsu]/.test(flags)) throw fault.badParameter(`$regex has no option '${flags}'`);
  try {
    return new RegExp(source, [...new Set(flags)].join(''));
  } catch {
    throw fault.badParameter('Regular expression is invalid');
  }
}

const PLAIN_START = /^\^((?:[^\\^$.*+?()[\]{}|]|\\[^A-Za-z0-9])*)/u;

/** The text every match begins with, empty when there is none: what an index can look for. */
export function literalStart({ source, flags }: RegExp): string {
  if (flags.includes('i') || flags.includes('m') || source.includes('|')) return '';
  const start = PLAIN_START.exec(source)?.[1] ?? '';
  const next = source.charAt(start.length + 1);
  const certain = '*?{'.includes(next) && next !== '' ? start.replace(/\\?.$/su, '') : start;
  return certain.replace(/\\(.)/gsu, '$1');
}
