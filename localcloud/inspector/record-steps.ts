import { AsyncLocalStorage } from 'node:async_hooks';
import { CloudFault } from '../engine/cloud-fault';
import { processTime } from '../gateway/process-time';
import type { OnQuery } from '../engine/engine';
import type { Around, CloudRequest } from '../gateway/protocol';
import type { CallLog } from './call-log';
import type { OpenStep } from './step-list';

/** The step the engine is working for, while it works. */
const current = new AsyncLocalStorage<OpenStep>();

/** Writes down what every invocation asks of the cloud. Outermost around the gateway, so that it sees what faults do too. */
export function recordSteps(log: CallLog): Around {
  return async (request, { invocation, sentAt }, next) => {
    const step = openStep(request, sentAt ?? processTime());
    const changed = invocation && log.step(invocation.requestId, step);
    if (!changed) return next();
    try {
      const answer = await current.run(step, next);
      step.code = 'ok';
      return answer;
    } catch (error) {
      step.code = error instanceof CloudFault ? error.code : 'SYS_ERR';
      throw error;
    } finally {
      step.to = processTime();
      changed();
    }
  };
}

function openStep(request: CloudRequest, from: number): OpenStep {
  const { action, collectionName, function_name: name, apiName, transactionId } = request;
  const target = [collectionName, name, apiName].find((one) => typeof one === 'string') ?? '';
  return {
    action: action.slice(0, 80),
    target: target.slice(0, 80),
    transactionId: typeof transactionId === 'string' ? transactionId : undefined,
    from,
    queries: [],
  };
}

/** A pipeline can look up thousands of documents; the first few queries tell how. */
const KEPT_QUERIES = 10;
const SHOWN_CHARACTERS = 300;

/** For the engine: adds what a query cost to the step it was made for. */
export const noteQuery: OnQuery = ({ shape, index, examined, returned }) => {
  const queries = current.getStore()?.queries;
  if (queries === undefined || queries.length >= KEPT_QUERIES) return;
  queries.push({ shape: shape.slice(0, SHOWN_CHARACTERS), index, examined, returned });
};
