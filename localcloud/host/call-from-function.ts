import { CloudFault } from '../engine/cloud-fault';
import type { InvokeFunction } from '../gateway/gateway';
import type { Host } from './host';
import { FunctionFault } from './invocation';

/**
 * One function calling another through the SDK. The callee sees the chain (`wx_client,scf`) but no person:
 * whether the cloud hands on the OPENID is not documented, so nothing may lean on it.
 */
export function callFromFunction(host: () => Host): InvokeFunction {
  return async (name, event, { requestId, source }) => {
    const caller = { kind: 'function', source: chained(source) } as const;
    try {
      const answer = await host().invoke(name, { event: JSON.stringify(event), caller, requestId });
      return JSON.parse(answer) as unknown;
    } catch (error) {
      if (error instanceof FunctionFault && error.reason === 'unknown-function')
        throw new CloudFault('FUNCTIONS_EXECUTE_FAIL', `there is no function ${name}`);
      throw error;
    }
  };
}

/** The cloud keeps how the chain began and says that a function called: `wx_client,scf`. */
function chained(source = ''): string {
  const [began] = source.split(',');
  return began ? `${began},scf` : 'scf';
}
