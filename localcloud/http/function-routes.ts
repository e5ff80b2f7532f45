import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import type { Host } from '../host/host';
import { FunctionFault } from '../host/invocation';
import { callerOf, type Identity } from '../wechat/identity';
import type { CloudSettings } from '../wechat/settings';
import type { Tokens } from '../wechat/tokens';
import { HttpRefusal } from './answers';
import { answerCall, invokeLogged, type CallTools } from './answer-call';
import { platformEvent, withinLimit } from './platform-event';
import { readJsonObject, readText } from './request-body';
import type { RequestVariables } from './request-id';

export interface FunctionRoutesTools extends CallTools {
  readonly tokens: Tokens;
  readonly settings: CloudSettings;
}

type RequestContext = Context<RequestVariables>;

/** `POST /v1/functions/<name>` for phone and console, `POST /v1/notify/<path>` for what WeChat sends. */
export function functionRoutes({
  host,
  tokens,
  settings,
  log,
}: FunctionRoutesTools): Hono<RequestVariables> {
  const callFunction = async (c: RequestContext): Promise<Response> => {
    const name = c.req.param('name') ?? '';
    const caller = callerOf(allowedIdentity(host, name, bearer(c, tokens)));
    const { text } = await readJsonObject(c);
    const event = platformEvent(text, caller, settings.appid);
    return answerCall({ host, log }, name, { event, caller, requestId: c.get('requestId') });
  };

  const notify = async (c: RequestContext): Promise<Response> => {
    if (host.rule('notify') === undefined) throw new HttpRefusal('UNKNOWN_FUNCTION');
    const requestId = c.get('requestId');
    const event = withinLimit(JSON.stringify(await accessEvent(c)));
    const invocation = { event, caller: { kind: 'http' }, requestId } as const;
    const answer = await invokeLogged({ host, log }, 'notify', invocation);
    return (
      (answer instanceof FunctionFault ? undefined : accessAnswer(answer)) ?? opaqueGatewayFault()
    );
  };

  return new Hono<RequestVariables>()
    .post('/v1/functions/:name', callFunction)
    .post('/v1/notify', notify)
    .post('/v1/notify/*', notify);
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
