import { FunctionFault } from './invocation';

/** The error may come from another realm, so its shape is asked and not its class. */
export function faultOf(error: unknown, starting: boolean): FunctionFault {
  const isObject = typeof error === 'object' && error !== null;
  const text = String(isObject && 'stack' in error ? error.stack : error);
  const outOfMemory = isObject && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return new FunctionFault(starting ? 'start' : outOfMemory ? 'memory' : 'crash', text);
}
