import { Query } from 'mingo';
import type { Fields } from './document';

/** The test of `$expr`. */
export function expressionTest(expression: unknown): (doc: Fields) => boolean {
  const query = new Query<Fields>({ $expr: expression }, { scriptEnabled: false });
  return (doc) => query.test(doc);
}
