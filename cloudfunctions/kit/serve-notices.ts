import * as v from 'valibot';
import { sentenceFor } from '#contract/errors';
import type { Answer } from './answer';
import { readCaller } from './caller';
import { log } from './log';
import { clock } from './outside/clock';
import type { NoticeRequest } from './outside/pay/payment-port';
import { Refused, type ServerRefusal } from './refused';
import { requestIdOf } from './request-id';

const httpEvent = v.object({
  httpMethod: v.literal('POST'),
  headers: v.record(v.string(), v.string()),
  body: v.string(),
  isBase64Encoded: v.optional(v.boolean(), false),
});

interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type Receive = (request: NoticeRequest, now: number) => Promise<Answer<unknown>>;

/**
 * Turns a receiver of notices into a cloud function behind HTTP access. WeChat Pay repeats a notice until it hears
 * SUCCESS, so anything that was not applied answers FAIL. Nobody with an identity has business here.
 */
export function serveNotices(receive: Receive) {
  return async (event: unknown, platform?: unknown): Promise<HttpAnswer> => {
    const caller = readCaller();
    const requestId = requestIdOf(platform);
    if (caller.kind !== 'nobody' || caller.source.includes('wx_client')) {
      return fail({ ok: false, code: 'FORBIDDEN' });
    }
    const request = readRequest(event);
    if (request === undefined) return fail({ ok: false, code: 'BAD_REQUEST' });
    try {
      const received = await receive(request, clock());
      if (received.ok) return reply(200, { code: 'SUCCESS', message: '成功' });
      log.warn('A notice was refused', { requestId, code: received.code });
      return fail(received);
    } catch (error) {
      if (error instanceof Refused) return fail(error.refusal);
      log.fault('A notice failed', error, { requestId });
      return fail({ ok: false, code: 'INTERNAL' });
    }
  };
}

function readRequest(event: unknown): NoticeRequest | undefined {
  const read = v.safeParse(httpEvent, event);
  if (!read.success) return undefined;
  const { headers, body, isBase64Encoded } = read.output;
  const lowered = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    headers: Object.fromEntries(lowered) as Record<string, string>,
    body: isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body,
  };
}

/** 4xx for what will never be right, 5xx for what may be right next time. */
const statusOf: Readonly<Partial<Record<ServerRefusal['code'], number>>> = {
  FORBIDDEN: 403,
  NOTICE_SIGNATURE: 401,
  BUSY: 503,
  INTERNAL: 500,
};

function fail({ code }: ServerRefusal): HttpAnswer {
  return reply(statusOf[code] ?? 400, { code: 'FAIL', message: sentenceFor(code) });
}

function reply(statusCode: number, body: object): HttpAnswer {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return { statusCode, headers, body: JSON.stringify(body) };
}
