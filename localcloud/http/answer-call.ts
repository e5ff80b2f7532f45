import type { Host } from '../host/host';
import { FunctionFault, type Invocation } from '../host/invocation';
import type { Log } from '../host/log';
import { opaqueFault } from './answers';

export interface CallTools {
  readonly host: Host;
  readonly log: Log;
}

/** What the function answered, or why it could not; the reason is in the log under the request id. */
export async function invokeLogged(
  { host, log }: CallTools,
  name: string,
  invocation: Invocation,
): Promise<string | FunctionFault> {
  try {
    return await host.invoke(name, invocation);
  } catch (error) {
    if (!(error instanceof FunctionFault)) throw error;
    const text = `${invocation.requestId} ${error.reason}: ${error.message}`;
    log({ level: 'error', source: name, text });
    return error;
  }
}

/** Exactly what the function returned, or one sentence that says nothing of its insides. */
export async function answerCall(
  tools: CallTools,
  name: string,
  invocation: Invocation,
): Promise<Response> {
  const answer = await invokeLogged(tools, name, invocation);
  if (answer instanceof FunctionFault) return opaqueFault(invocation.requestId);
  return new Response(answer, { headers: { 'Content-Type': 'application/json; charset=UTF-8' } });
}
