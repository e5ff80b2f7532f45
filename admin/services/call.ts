import * as v from 'valibot';
import type { AnswerOf, CallEvent, InputOf } from '#contract/action';
import { adminActions } from '#contract/admin';
import { sentences } from '#contract/errors';
import { CallError } from './call-error';
import { parseReply } from './parse-reply';
import { session } from './session';

export type AdminAction = keyof typeof adminActions;
export type AdminInput<Action extends AdminAction> = InputOf<(typeof adminActions)[Action]>;
export type AdminAnswer<Action extends AdminAction> = AnswerOf<(typeof adminActions)[Action]>;

const address = '/v1/functions/admin';
const patienceMs = 20_000;

/** Asks the server something that changes nothing. */
export async function ask<Action extends AdminAction>(
  action: Action,
  data: AdminInput<Action>,
  signal?: AbortSignal,
): Promise<AdminAnswer<Action>> {
  const answer = await send({ action, data }, signal);
  return answer as AdminAnswer<Action>;
}

/** Tells the server to change something; `key` names the intention and stays the same over retries. */
export async function tell<Action extends AdminAction>(
  action: Action,
  data: AdminInput<Action>,
  key: string,
): Promise<AdminAnswer<Action>> {
  // The same schema as on the server: what it would refuse is not sent.
  if (!v.is(adminActions[action].input, data)) {
    throw new CallError('refused', 'BAD_REQUEST', sentences.BAD_REQUEST);
  }
  const answer = await send({ action, data, key });
  return answer as AdminAnswer<Action>;
}

async function send(event: CallEvent, signal?: AbortSignal): Promise<unknown> {
  try {
    const response = await post(event, signal);
    const foreign: unknown = await response.json().catch(() => undefined);
    return parseReply(response.status, foreign);
  } catch (error) {
    if (error instanceof CallError && error.kind === 'signedOut') session.expire();
    throw error;
  }
}

async function post(event: CallEvent, signal?: AbortSignal): Promise<Response> {
  const timeout = AbortSignal.timeout(patienceMs);
  const token = session.token();
  try {
    return await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(event),
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw timeout.aborted
      ? new CallError('unknown', 'TIMEOUT', '服务器很久没有回答，请稍后再试。')
      : new CallError('unknown', 'OFFLINE', '网络连不上，请检查网络后再试。');
  }
}
