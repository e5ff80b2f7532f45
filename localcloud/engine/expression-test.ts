import { scopeOf } from './aggregation/expression';
import { isTrue } from './aggregation/compute';
import { readExpression } from './aggregation/read-expression';
import type { Fields } from './document';
import type { Surroundings } from './surroundings';

/** The test of `$expr`. */
export function expressionTest(
  expression: unknown,
  around: Surroundings,
): (doc: Fields) => boolean {
  const value = readExpression(expression);
  return (doc) => isTrue(value(scopeOf(doc, around)));
}
