import { isTrue } from './aggregation/compute';
import { readExpression } from './aggregation/read-expression';
import type { Fields } from './document';

/** The test of `$expr`. */
export function expressionTest(expression: unknown): (doc: Fields) => boolean {
  const value = readExpression(expression);
  return (doc) => isTrue(value({ root: doc, variables: {} }));
}
