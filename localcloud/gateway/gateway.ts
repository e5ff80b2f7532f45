import { CloudFault, fault } from '../engine/cloud-fault';
import type { Engine } from '../engine/engine';
import { databaseActions } from './database-actions';
import { printFault, refusal } from './fault-answer';
import { functionActions, type InvokeFunction } from './function-actions';
import type { OpenApi } from './open-api';
import { openApiActions } from './open-api-actions';
import type { Action, Answer, Around, CallContext, CloudReply, CloudRequest } from './protocol';
import { storageActions, type Storage } from './storage-actions';
import { transactionActions } from './transaction-actions';

export type { CallContext, CloudReply, CloudRequest, InvokeFunction, OpenApi, Storage };

export interface GatewayOptions {
  readonly engine: Engine;
  readonly invokeFunction: InvokeFunction;
  readonly openApi?: OpenApi;
  readonly storage?: Storage;
  /** Largest document in bytes of BSON; MongoDB's 16 MB unless given. */
  readonly maxDocumentBytes?: number;
  /** Hears of faults of the local cloud itself, which callers only see as SYS_ERR. */
  readonly onFault?: (error: unknown, action: string) => void;
  /** What stands around every call, the first outermost. */
  readonly around?: readonly Around[];
}

/** The cloud's side of the SDK's wire protocol, whatever carries it. Never throws. */
export interface Gateway {
  handle(request: CloudRequest, context: CallContext): Promise<CloudReply>;
}

const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

export function createGateway(options: GatewayOptions): Gateway {
  const limits = { maxDocumentBytes: options.maxDocumentBytes ?? MAX_DOCUMENT_BYTES };
  const actions = new Map<string, Action>([
    ...databaseActions(options.engine, limits),
    ...transactionActions(options.engine),
    ...functionActions(options.invokeFunction),
    ...openApiActions(options.openApi),
    ...storageActions(options.storage),
  ]);
  const { onFault = printFault, around = [] } = options;
  const answer: Next = async (request, context) => {
    const action = actions.get(request.action);
    if (action === undefined) throw fault.badParameter(`unknown action ${request.action}`);
    return action(request, context);
  };
  const call = around.reduceRight<Next>(
    (next, one) => (request, context) => one(request, context, () => next(request, context)),
    answer,
  );
  return {
    handle: async (request, context) => {
      const { requestId } = context;
      try {
        return { requestId, ...(await call(request, context)) };
      } catch (error) {
        if (!(error instanceof CloudFault)) onFault(error, request.action);
        return { requestId, ...refusal(error) };
      }
    },
  };
}

type Next = (request: CloudRequest, context: CallContext) => Promise<Answer>;
