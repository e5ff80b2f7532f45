import { CloudFault, fault } from '../engine/cloud-fault';
import type { Action, CallContext } from './protocol';
import { optionalText, text } from './params';

/** Runs another function; throws a CloudFault when there is no such function or it fails. */
export type InvokeFunction = (
  name: string,
  event: unknown,
  context: CallContext,
) => Promise<unknown>;

export function functionActions(invoke: InvokeFunction): [string, Action][] {
  return [
    [
      'functions.invokeFunction',
      async (request, context) => {
        const name = text(request, 'function_name');
        const result = await run(
          invoke,
          name,
          eventOf(optionalText(request, 'request_data')),
          context,
        );
        return { data: { response_data: JSON.stringify(result ?? null) } };
      },
    ],
  ];
}

function eventOf(sent: string | undefined): unknown {
  if (sent === undefined) return {};
  try {
    return JSON.parse(sent);
  } catch {
    throw fault.badParameter("'request_data' is not JSON");
  }
}

async function run(
  invoke: InvokeFunction,
  name: string,
  event: unknown,
  context: CallContext,
): Promise<unknown> {
  try {
    return await invoke(name, event, context);
  } catch (error) {
    if (error instanceof CloudFault) throw error;
    throw new CloudFault('FUNCTIONS_EXECUTE_FAIL', `the function ${name} failed`);
  }
}
