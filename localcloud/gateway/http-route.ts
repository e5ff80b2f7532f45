import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { CloudFault, fault } from '../engine/cloud-fault';
import type { Fields } from '../engine/document';
import { bodyBytes } from './body-bytes';
import { printFault, refusal } from './fault-answer';
import type { Gateway } from './gateway';
import { hangUp } from './hang-up';
import { CONNECTION_LOST, type CallContext, type CloudReply, type CloudRequest } from './protocol';
import { processTime } from './process-time';
import { parseBody } from './request-body';
import { signatureCheck, type Credential } from './request-signature';

export interface CloudbaseRouteOptions extends Credential {
  /** Largest request body; 20 MB unless given, which leaves room around the largest document. */
  readonly maxBodyBytes?: number;
  readonly now?: () => number;
  /** Who is behind the calls of a running invocation; without it the headers are believed. */
  readonly callerAt?: (requestId: string) => Omit<CallContext, 'requestId'> | undefined;
  /** Hears of faults of the route itself, which callers only see as SYS_ERR. */
  readonly onFault?: (error: unknown, what: string) => void;
}

const MAX_BODY_BYTES = 20 * 1024 * 1024;
/** The SDK tells bytes from refusals by exactly this text. */
const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * POST /cloudbase: the wire protocol of wx-server-sdk over HTTP. Every answer is 200 with JSON, refusals
 * as `{ code, message, requestId }`, because the SDK reads nothing else.
 */
export function mountCloudbase(app: Hono, gateway: Gateway, options: CloudbaseRouteOptions): void {
  const { maxBodyBytes = MAX_BODY_BYTES, now = Date.now, onFault = printFault } = options;
  const checkSignature = signatureCheck(options, now);
  app.post('/cloudbase', async (c) => {
    const context = contextOf(c, options.callerAt);
    try {
      const body = await readWhole(c, maxBodyBytes);
      const params = parseBody(body, c.req.header('content-type') ?? '');
      checkSignature({ url: c.req.url, header: (name) => c.req.header(name), params });
      const reply = await gateway.handle(requestFrom(params), context);
      const connection: unknown = c.env;
      return (reply.code === CONNECTION_LOST && hangUp(connection)) || respond(reply);
    } catch (error) {
      if (!(error instanceof CloudFault)) onFault(error, `${context.requestId} POST /cloudbase`);
      return respond({ requestId: context.requestId, ...refusal(error) });
    }
  });
}

function contextOf(c: Context, callerAt?: CloudbaseRouteOptions['callerAt']): CallContext {
  const seqId = c.req.query('seqId') ?? '';
  return {
    requestId: SEQ_ID.test(seqId) ? seqId : randomUUID(),
    base: new URL(c.req.url).origin,
    sentAt: processTime(),
    ...(callerAt ? callerAt(invocationIn(seqId)) : sourceIn(c)),
  };
}

/** A chain of functions makes it longer by one part a call. */
const SEQ_ID = /^[\w-]{1,200}$/;

/** The SDK writes `<TCB_SEQID>-<its own number>`, and TCB_SEQID is the request id of the invocation. */
const invocationIn = (seqId: string): string => seqId.slice(0, Math.max(seqId.lastIndexOf('-'), 0));

function sourceIn(c: Context): { source: string } | undefined {
  const source = c.req.header('x-tcb-source')?.split(',')[0];
  return source ? { source } : undefined;
}

function requestFrom(params: Fields): CloudRequest {
  const { action } = params;
  if (typeof action !== 'string') throw fault.badParameter("'action' must be a text");
  return { ...params, action };
}

async function readWhole(c: Context, maxBytes: number): Promise<Buffer> {
  const body = await bodyBytes(c.req.raw.body, { maxBytes }).catch(() => {
    throw fault.badParameter('the request did not arrive whole');
  });
  if (body !== 'too large') return body;
  throw new CloudFault('EXCEED_REQUEST_SIZE', `a request may have at most ${maxBytes} bytes`);
}

function respond({ bytes, ...reply }: CloudReply): Response {
  return bytes === undefined
    ? new Response(JSON.stringify(reply), { headers: { 'content-type': JSON_TYPE } })
    : new Response(Buffer.from(bytes), { headers: { 'content-type': 'application/octet-stream' } });
}
