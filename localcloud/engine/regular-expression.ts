import { boundedSearch } from './bounded-search';
import { fault } from './cloud-fault';
import type { LeafTest } from './leaves';
import { sameValue } from './value-order';

/**
 * A text that matches, or the same expression stored as a value; never a number or another type.
 * @throws CloudFault for parts MongoDB understands and the local cloud does not
 */
export function regularExpressionTest(expression: RegExp): LeafTest {
  const { source, flags } = expression;
  const foreign = foreignPart(source);
  if (foreign !== undefined) throw fault.unsupported(`'${foreign}' in a regular expression`);
  const search = boundedSearch(new RegExp(source, flags.replace(/[gy]/g, '')));
  const test = (value: unknown) =>
    typeof value === 'string'
      ? search(value)
      : value instanceof RegExp && sameValue(value, expression);
  return (value) => test(value) || (Array.isArray(value) && value.some(test));
}

/** Letters after a backslash that mean the same in MongoDB's expressions (PCRE) and in ours. */
const SAME_ESCAPES = 'bBdDsSwWnrtvf0123456789xcuk';

/** What PCRE understands and JavaScript silently takes for something else, by name. */
function foreignPart(source: string): string | undefined {
  const posix = /\[\[:\^?[a-z]+:\]/u.exec(source)?.[0];
  if (posix !== undefined) return posix;
  const escapes = [...source.matchAll(/\\(.)/gsu)].map(([, letter = '']) => letter);
  const foreign = escapes.find(
    (letter) => /[A-Za-z]/u.test(letter) && !SAME_ESCAPES.includes(letter),
  );
  return foreign === undefined ? undefined : `\\${foreign}`;
}

/**
 * An expression as a query holds it, `$regex` with `$options` or Extended JSON.
 * @throws CloudFault for options MongoDB does not have, and for those the local cloud does not
 */
export function readExpression(pattern: unknown, options: unknown): RegExp {
  const source = pattern instanceof RegExp ? pattern.source : pattern;
  const flags = options ?? (pattern instanceof RegExp ? pattern.flags : '');
  if (typeof source !== 'string' || typeof flags !== 'string')
    throw fault.badParameter('$regex needs a text or an expression, $options a text');
  if (/[^imsuxl]/.test(flags)) throw fault.badParameter(`invalid flag in regex options: ${flags}`);
  if (/[xl]/.test(flags))
    throw fault.unsupported(`the option of a regular expression in '${flags}'`);
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
