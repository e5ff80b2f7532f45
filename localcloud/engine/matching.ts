import { fault } from './cloud-fault';
import { fieldTest } from './field-test';
import { isFields, type Fields } from './document';
import { expressionTest } from './expression-test';
import type { Surroundings } from './surroundings';

export type DocTest = (doc: Fields) => boolean;

/**
 * A test for documents, checked for unknown operators when it is made. Without `around` it is a condition inside a document,
 * where `$expr` has no place.
 */
export function matcher(query: Fields, around?: Surroundings): DocTest {
  const tests = Object.entries(query).map(([name, operand]) =>
    name.startsWith('$')
      ? logicTest(name, operand, around)
      : fieldTest(name, operand, (part) => matcher(part)),
  );
  const [only] = tests;
  if (tests.length === 1 && only !== undefined) return only;
  return (doc) => tests.every((test) => test(doc));
}

function logicTest(name: string, operand: unknown, around: Surroundings | undefined): DocTest {
  if (name === '$comment') return () => true;
  if (name === '$expr') {
    if (around === undefined)
      throw fault.badParameter('$expr can only be applied to the top-level document');
    return expressionTest(operand, around);
  }
  if (UNSUPPORTED.has(name)) throw fault.unsupported(name);
  const combine = combiners.get(name);
  if (combine === undefined) throw fault.badOperator(`unknown top level operator: ${name}`);
  if (!Array.isArray(operand) || operand.length === 0 || !operand.every(isFields))
    throw fault.badParameter(`${name} must be a nonempty array of objects`);
  return combine(operand.map((part) => matcher(part, around)));
}

const UNSUPPORTED = new Set(['$where', '$text', '$search', '$jsonSchema']);

const combiners = new Map<string, (tests: readonly DocTest[]) => DocTest>([
  ['$and', (tests) => (doc) => tests.every((test) => test(doc))],
  ['$or', (tests) => (doc) => tests.some((test) => test(doc))],
  ['$nor', (tests) => (doc) => !tests.some((test) => test(doc))],
]);

/** A test for array elements, which may be plain values. */
export function elementMatcher(condition: unknown): (element: unknown) => boolean {
  if (isFields(condition) && !Object.keys(condition).some((name) => name.startsWith('$'))) {
    const meets = matcher(condition);
    return (element) => isFields(element) && meets(element);
  }
  const wrapped = matcher({ element: condition });
  return (element) => wrapped({ element });
}
