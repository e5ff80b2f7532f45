import type { FunctionFault, Invocation, InvocationStart } from './invocation';

/** Hears of one invocation as it goes. */
export interface WatchedCall {
  /** A worker has taken it. */
  started(start: InvocationStart): void;
  answered(json: string): void;
  failed(fault: FunctionFault): void;
}

/** Asked at the beginning of every invocation, also of those that find no function. */
export type WatchCalls = (functionName: string, invocation: Invocation) => WatchedCall;
