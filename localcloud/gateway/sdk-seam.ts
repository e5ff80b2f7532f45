import { CONNECTION_LOST, type CloudReply, type CloudRequest } from './protocol';
import { memberOf, sdkModules } from './sdk-modules';

/** What carries one call to a gateway and its answer back. */
export type Send = (request: CloudRequest) => Promise<CloudReply>;

/**
 * The one function of @cloudbase/node-sdk through which every call leaves: database, functions, storage
 * and WeChat's interfaces all look it up on this module when they need it, so it can be exchanged
 * without touching the SDK. `processReturn` turns a refusal into the SDK's own error.
 */
interface Caller {
  request: (call: { params: Record<string, unknown> & { action: string } }) => Promise<unknown>;
}

const isCaller = (module: unknown): module is Caller =>
  typeof module === 'object' &&
  module !== null &&
  'request' in module &&
  typeof module.request === 'function';

type ProcessReturn = (reply: CloudReply) => unknown;
const isProcessReturn = (value: unknown): value is ProcessReturn => typeof value === 'function';

/**
 * Sends every call of the wx-server-sdk of this process (or worker) through `send` instead of HTTP.
 * @param from a file beside which wx-server-sdk is installed
 * @returns how to take the exchange back
 */
export function patchSdk(send: Send, from?: string): () => void {
  const { caller, processReturn } = findSdk(from);
  const original = caller.request;
  caller.request = async ({ params }) => {
    const reply = await send(params);
    if (reply.code === CONNECTION_LOST) throw brokenConnection(reply.message);
    if (reply.code !== undefined) return processReturn(reply);
    return reply.bytes === undefined ? reply : Buffer.from(reply.bytes);
  };
  return () => {
    caller.request = original;
  };
}

/** As node:http words it. */
const brokenConnection = (message = 'socket hang up') =>
  Object.assign(new Error(message), { code: CONNECTION_LOST });

function findSdk(from?: string): { caller: Caller; processReturn: ProcessReturn } {
  const sdk = sdkModules(from);
  const caller = sdk.file('dist/utils/tcbapirequester.js');
  const processReturn = memberOf(sdk.file('dist/utils/utils.js'), 'processReturn');
  if (!isCaller(caller) || !isProcessReturn(processReturn))
    throw new Error('this version of wx-server-sdk is not the one the local cloud knows (4.0.2)');
  return { caller, processReturn };
}
