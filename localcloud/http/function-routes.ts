import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import type { Host } from '../host/host';
import { EVENT_LIMIT_BYTES, FunctionFault, type Caller, type Invocation } from '../host/invocation';
import type { Log } from '../host/log';
import { callerOf, type Identity } from '../wechat/identity';
import type { CloudSettings } from '../wechat/settings';
import type { Tokens } from '../wechat/tokens';
import { HttpRefusal, opaqueFault } from './answers';
import { readJsonObject, readText } from './request-body';
import type { RequestVariables } from './request-id';

export interface FunctionRoutesTools {
  readonly host: Host;
  readonly tokens: Tokens;
  readonly settings: CloudSettings;
  readonly log: Log;
}

type RequestContext = Context<RequestVariables>;

/** `POST /v1/functions/<name>` for phone and console, `POST /v1/notify/<path>` for what WeChat sends. */
export function functionRoutes({
  host,
  tokens,
  settings,
  log,
}: FunctionRoutesTools): Hono<RequestVariables> {
  const invoke = (name: string, invocation: Invocation): Promise<string | FunctionFault> =>
    host.invoke(name, invocation).catch((error: unknown) => {
      if (!(error instanceof FunctionFault)) throw error;
      log({
        level: 'error',
        source: name,
        text: `${invocation.requestId} ${error.reason}: ${error.message}`,
      });
      return error;
    });

  const callFunction = async (c: RequestContext): Promise<Response> => {
    const name = c.req.param('name') ?? '';
    const caller = callerOf(allowedIdentity(host, name, bearer(c, tokens)));
    const event = withinLimit(platformEvent(await readJsonObject(c), caller, settings.appid));
    const requestId = c.get('requestId');
    const answer = await invoke(name, { event, caller, requestId });
    if (answer instanceof FunctionFault) return opaqueFault(requestId);
    return new Response(answer, { headers: { 'Content-Type': 'application/json; charset=UTF-8' } });
  };

  const notify = async (c: RequestContext): Promise<Response> => {
    if (host.rule('notify') === undefined) throw new HttpRefusal('UNKNOWN_FUNCTION');
    const requestId = c.get('requestId');
    const event = withinLimit(JSON.stringify(await accessEvent(c)));
    const answer = await invoke('notify', { event, caller: { kind: 'http' }, requestId });
    return (
      (answer instanceof FunctionFault ? undefined : accessAnswer(answer)) ?? opaqueGatewayFault()
    );
  };

  return new Hono<RequestVariables>()
    .post('/v1/functions/:name', callFunction)
    .post('/v1/notify', notify)
    .post('/v1/notify/*', notify);
}

/**
 * WeChat adds `userInfo` to what a mini-program sends, in place of anything the sender called so: of two fields of one
 * name JSON keeps the last. Done on the text, because a value nested deep enough cannot be turned into text again.
 */
function platformEvent({ text }: { text: string }, caller: Caller, appId: string): string {
  if (caller.kind !== 'phone') return text;
  const fields = text.trim().slice(1, -1).trim();
  const userInfo = `"userInfo":${JSON.stringify({ appId, openId: caller.openid })}`;
  return `{${fields === '' ? '' : `${fields},`}${userInfo}}`;
}

/** The event is larger than the body: by `userInfo`, by headers, by the marks of a text within a text. */
function withinLimit(event: string): string {
  if (Buffer.byteLength(event) > EVENT_LIMIT_BYTES) throw new HttpRefusal('TOO_LARGE');
  return event;
}

/** No header is a visitor; a header that is not a good token is refused rather than taken for a visitor. */
function bearer(c: Context, tokens: Tokens): Identity | undefined {
  const header = c.req.header('authorization');
  if (header === undefined) return undefined;
  const identity = header.startsWith('Bearer ') ? tokens.read(header.slice(7)) : undefined;
  if (!identity) throw new HttpRefusal('BAD_TOKEN');
  return identity;
}

/** The cloud's security rule of the function, which binds clients only. */
function allowedIdentity(
  host: Host,
  name: string,
  identity: Identity | undefined,
): Identity | undefined {
  const rule = host.rule(name);
  if (rule === undefined) throw new HttpRefusal('UNKNOWN_FUNCTION');
  if (rule === false) throw new HttpRefusal('FORBIDDEN_FUNCTION');
  if (rule !== true && !identity) throw new HttpRefusal('BAD_TOKEN');
  return identity;
}

/** What the cloud's HTTP access hands to a function; `path` is what follows the address bound to it. */
async function accessEvent(c: Context): Promise<object> {
  const url = new URL(c.req.url);
  return {
    httpMethod: c.req.method,
    path: url.pathname.slice('/v1/notify'.length) || '/',
    headers: c.req.header(),
    queryStringParameters: Object.fromEntries(url.searchParams),
    body: await readText(c),
    isBase64Encoded: false,
  };
}

const accessAnswerSchema = v.object({
  statusCode: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
  headers: v.optional(v.record(v.string(), v.string()), {}),
  body: v.optional(v.string(), ''),
});

function accessAnswer(json: string): Response | undefined {
  const parsed = v.safeParse(accessAnswerSchema, JSON.parse(json));
  if (!parsed.success) return undefined;
  const { statusCode, headers, body } = parsed.output;
  return new Response(body === '' ? null : body, { status: statusCode, headers });
}

/** WeChat hears of a broken callback as a failure, so that it repeats the notice. */
function opaqueGatewayFault(): Response {
  return Response.json({ code: 'FAIL', message: '处理失败' }, { status: 500 });
}
