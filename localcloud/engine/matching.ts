import { CloudFault, fault } from './cloud-fault';
import { fieldTest } from './field-test';
import { isFields, type Fields } from './document';
import { expressionTest } from './expression-test';

/** Scripts in queries would run inside the local cloud, and the real cloud refuses them too. */
export const MINGO_OPTIONS = { scriptEnabled: false } as const;

/** Runs a query library call and words its complaints as the cloud does. */
export function asking<T>(question: () => T): T {
  try {
    return question();
  } catch (error) {
    if (error instanceof CloudFault) throw error;
    const message = error instanceof Error ? error.message : 'the query cannot be read';
    throw /operator/i.test(message) ? fault.badOperator(message) : fault.badParameter(message);
  }
}

export type DocTest = (doc: Fields) => boolean;

/** A test for documents, checked for unknown operators when it is made. */
export function matcher(query: Fields): DocTest {
  const tests = Object.entries(query).map(([name, operand]) =>
    name.startsWith('$') ? logicTest(name, operand) : fieldTest(name, operand, matcher),
  );
  const [only] = tests;
  if (tests.length === 1 && only !== undefined) return only;
  return (doc) => tests.every((test) => test(doc));
}

function logicTest(name: string, operand: unknown): DocTest {
  if (name === '$comment') return () => true;
  if (name === '$expr') return expressionTest(operand);
  if (UNSUPPORTED.has(name)) throw fault.unsupported(name);
  const combine = combiners.get(name);
  if (combine === undefined) throw fault.badOperator(`unknown top level operator: ${name}`);
  if (!Array.isArray(operand) || operand.length === 0 || !operand.every(isFields))
    throw fault.badParameter(`${name} must be a nonempty array of objects`);
  return combine(operand.map(matcher));
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
    const whole = matcher(condition);
    return (element) => isFields(element) && whole(element);
  }
  const wrapped = matcher({ element: condition });
  return (element) => wrapped({ element });
}
