import { fixtureCloud, type FixtureCloud } from '../http/fixture-cloud';

/** Worker threads start slowly on a busy machine. */
jest.setTimeout(30_000);

let cloud: FixtureCloud;

beforeAll(async () => {
  cloud = await fixtureCloud();
});

afterAll(() => cloud.close());

const as = (source: string, name: string, rest: object = {}) =>
  cloud.post('/dev/call', { as: source, function: name, ...rest });

/** Every way in that is open to a client, with everything it could write to look like the platform. */
async function sourceSeenBy(
  address: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<unknown> {
  const { json } = await cloud.post(address, body, headers);
  return json.data.env.TCB_SOURCE as unknown;
}

describe('calling as WeChat itself', () => {
  it('a payment callback comes from wx_paycallback, reaches closed functions and is nobody', async () => {
    const { json } = await as('wx_paycallback', 'hidden', { event: { resultCode: 'SUCCESS' } });
    expect(json.ok).toBe(true);
    const seen = (await as('wx_paycallback', 'open', { event: { returnCode: 'SUCCESS' } })).json;
    expect(seen.data.env).toEqual({ TCB_SOURCE: 'wx_paycallback' });
    expect(seen.data.event).toEqual({ returnCode: 'SUCCESS' });
    expect(seen.data.context.OPENID).toBeUndefined();
  });

  it('a crawler comes from wx_crawler and otherwise looks like a person', async () => {
    const { json } = await as('wx_crawler', 'open', { openid: 'o-bot', event: { action: 'x' } });
    expect(json.data.env).toEqual({ WX_OPENID: 'o-bot', TCB_SOURCE: 'wx_crawler' });
    expect(json.data.context).toMatchObject({ OPENID: 'o-bot', SOURCE: 'wx_crawler' });
    expect(json.data.event).toMatchObject({ action: 'x', userInfo: { openId: 'o-bot' } });
  });

  it('a crawler may not call what no client may', async () => {
    expect(await as('wx_crawler', 'hidden')).toMatchObject({
      status: 403,
      json: { code: 'FORBIDDEN_FUNCTION' },
    });
  });

  it('says what a called function sees of a chain that began so', async () => {
    const { json } = await as('wx_crawler', 'data', { event: { action: 'call', data: {} } });
    expect(json.data.data.env).toEqual({ TCB_SOURCE: 'wx_crawler,scf' });
  });

  it.each([
    ['an unknown function', { as: 'wx_crawler', function: 'nobody' }, 404, 'UNKNOWN_FUNCTION'],
    ['an unknown source', { as: 'wx_trigger', function: 'open' }, 400, 'BAD_REQUEST'],
    ['no source', { function: 'open' }, 400, 'BAD_REQUEST'],
    [
      'an event that is no object',
      { as: 'wx_crawler', function: 'open', event: [] },
      400,
      'BAD_REQUEST',
    ],
    [
      'an openid of digits',
      { as: 'wx_crawler', function: 'open', openid: '12' },
      400,
      'BAD_REQUEST',
    ],
    [
      'a payment callback with a person',
      { as: 'wx_paycallback', function: 'open', openid: 'o' },
      400,
      'BAD_REQUEST',
    ],
  ])('with %s is refused', async (_, body, status, code) => {
    expect(await cloud.post('/dev/call', body)).toMatchObject({ status, json: { code } });
  });

  it('with an event nested beyond reason is refused', async () => {
    const deep = '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000);
    const body = `{"as":"wx_crawler","function":"open","event":${deep}}`;
    expect(await cloud.post('/dev/call', body)).toMatchObject({ json: { code: 'BAD_REQUEST' } });
  });
});

describe('a client that would like to be WeChat', () => {
  const sources = ['wx_trigger', 'wx_paycallback', 'wx_crawler', 'scf'];

  it.each(sources)('is wx_client, however it says %s', async (source) => {
    const token = await cloud.login({ openid: 'o-lin' });
    const headers = { 'X-TCB-Source': source, 'X-WX-Source': source, 'TCB-Source': source };
    const body = {
      action: 'x',
      source,
      TCB_SOURCE: source,
      as: source,
      caller: { kind: 'timer' },
      Type: 'Timer',
      TriggerName: 'close-unpaid',
      userInfo: { openId: 'o-x', source },
      __proto__: { source },
    };
    const address = `/v1/functions/open?source=${source}&as=${source}`;
    expect(await sourceSeenBy(address, body, headers)).toBe('wx_client');
    expect(await sourceSeenBy(address, body, { ...headers, ...token })).toBe('wx_client');
  });

  it.each(sources)('cannot bear a token that says %s', async (source) => {
    const [kind] = source.split('_').toReversed();
    const claims = { kind, openid: 'o-lin', source };
    const { Authorization = '' } = await cloud.login({ openid: 'o-lin' });
    const signature = Authorization.slice(Authorization.indexOf('.'));
    const forged = `Bearer ${Buffer.from(JSON.stringify(claims)).toString('base64url')}${signature}`;
    const answer = await cloud.post('/v1/functions/open', {}, { Authorization: forged });
    expect(answer).toMatchObject({ status: 401, json: { code: 'BAD_TOKEN' } });
  });

  it('is nobody in a notice, and only wx_http', async () => {
    const { json } = await cloud.post('/v1/notify/x', {}, { 'X-TCB-Source': 'wx_paycallback' });
    expect(json.identity.env).toEqual({ TCB_SOURCE: 'wx_http' });
  });
});
