import { Query } from 'mingo';
import { CloudFault, fault } from './cloud-fault';
import { isFields, type Fields } from './document';

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

/** A test for documents, checked for unknown operators when it is made. */
export function matcher(query: Fields): (doc: Fields) => boolean {
  const compiled = asking(() => new Query<Fields>(query, MINGO_OPTIONS));
  return (doc) => compiled.test(doc);
}

/** A test for array elements, which may be plain values. */
export function elementMatcher(condition: unknown): (element: unknown) => boolean {
  if (isFields(condition) && !Object.keys(condition).some((name) => name.startsWith('$'))) {
    const whole = matcher(condition);
    return (element) => isFields(element) && whole(element);
  }
  const wrapped = matcher({ element: condition });
  return (element) => wrapped({ element });
}
