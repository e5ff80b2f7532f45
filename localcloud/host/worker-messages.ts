import type { MessagePort } from 'node:worker_threads';

/** What a worker is started with. `gateway` is absent when the SDK shall use its own HTTP transport. */
export interface WorkerSetup {
  /** Where the function was built; what it requires is looked up from here. */
  readonly file: string;
  /** Its code as it was when the host read it: a build that comes later must not reach a worker started before. */
  readonly code: string;
  readonly callerEnvKeys: readonly string[];
  readonly gateway: MessagePort | undefined;
}

/** The `context` argument of `main`, with the cloud's own field names. */
export interface FunctionContext {
  readonly request_id: string;
  readonly function_name: string;
  readonly function_version: string;
  readonly namespace: string;
  readonly memory_limit_in_mb: number;
  readonly time_limit_in_ms: number;
}

export interface InvokeMessage {
  readonly event: string;
  readonly env: Readonly<Record<string, string>>;
  readonly context: FunctionContext;
  /** How far the local cloud's clock is from the machine's. */
  readonly clockShiftMs: number;
}

export type WorkerMessage =
  | { readonly type: 'ready'; readonly loadMs: number }
  | { readonly type: 'answer'; readonly json: string }
  | { readonly type: 'threw'; readonly message: string };
