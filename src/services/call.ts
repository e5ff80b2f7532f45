import type { AnswerOf, CallEvent, InputOf } from '#contract/action';
import type { openActions } from '#contract/open';
import type { shopActions } from '#contract/shop';
import { callFunction } from '../platform/call-function';
import { isSignedIn } from '../platform/identity';
import { isSinglePage } from '../platform/launch';
import { usePreferences } from '../stores/preferences';
import { callTexts } from '../texts/call';
import { say } from '../texts/say';
import { CallError } from './call-error';
import { readReply } from './read-reply';
import { isOnline } from './online';

interface Tables {
  readonly open: typeof openActions;
  readonly shop: typeof shopActions;
}

/** Longer than the server's own limit: after this nobody is going to answer. */
const patience = 20_000;

function unanswered(): CallError {
  return isOnline()
    ? new CallError('NO_ANSWER', say(callTexts, 'noAnswer'))
    : new CallError('OFFLINE', say(callTexts, 'offline'));
}

function withinPatience<Value>(promise: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout>;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(unanswered()), patience);
  });
  return Promise.race([promise, tooLong]).finally(() => clearTimeout(timer));
}

/** The server answers in Chinese unless it is asked for another language. */
function spoken(): Pick<CallEvent, 'language'> {
  const { language } = usePreferences.getState();
  return language === 'zh' ? {} : { language };
}

async function send<Answer>(name: keyof Tables, event: CallEvent): Promise<Answer> {
  const received = await withinPatience(callFunction(name, event)).catch(() => undefined);
  const reply = readReply<Answer>(received);
  if (!reply) throw unanswered();
  if (reply.ok) return reply.data;
  throw new CallError(reply.code, reply.message, reply.details, reply.requestId);
}

/**
 * Asks the server for one action of the contract. A writing action carries the key of its intention.
 * @throws CallError with a code and a sentence. Who is not signed in may only ask `open`.
 */
export function call<Name extends keyof Tables, Action extends Extract<keyof Tables[Name], string>>(
  name: Name,
  action: Action,
  data: InputOf<Tables[Name][Action]>,
  key?: string,
): Promise<AnswerOf<Tables[Name][Action]>> {
  if (name !== 'open' && !isSignedIn()) {
    const wayOut = isSinglePage() ? 'fullShopOnly' : 'knownInWechat';
    return Promise.reject(new CallError('LOGIN_REQUIRED', say(callTexts, wayOut)));
  }
  return send(name, { action, data, ...(key === undefined ? {} : { key }), ...spoken() });
}
