import { ask, tell, type AdminInput } from '../../admin/services/call';
import { CallError } from '../../admin/services/call-error';
import { session } from '../../admin/services/session';

const fetched = jest.fn();

function answers(status: number, body: unknown): void {
  fetched.mockResolvedValue({ status, ok: status === 200, json: async () => body });
}

function failureOf(call: Promise<unknown>): Promise<CallError> {
  return call.then(
    () => {
      throw new Error('the call succeeded');
    },
    (error: unknown) => {
      if (error instanceof CallError) return error;
      throw error;
    },
  );
}

function sent(): { url: string; headers: Record<string, string>; body: unknown } {
  const [url, init] = fetched.mock.calls[0];
  return { url, headers: init.headers, body: JSON.parse(init.body) };
}

beforeEach(() => {
  fetched.mockReset();
  globalThis.fetch = fetched;
  session.open('token-of-lin');
});

describe('asking the server', () => {
  it('carries the token of the signed-in staff and nothing else about them', async () => {
    answers(200, { ok: true, data: { items: [] } });
    await ask('couponTemplates', { status: 'paused' });
    expect(sent()).toEqual({
      url: '/v1/functions/admin',
      headers: { 'content-type': 'application/json', authorization: 'Bearer token-of-lin' },
      body: { action: 'couponTemplates', data: { status: 'paused' } },
    });
  });

  it('gives back what the server answered', async () => {
    answers(200, { ok: true, data: { items: [{ id: 'a' }] } });
    expect(await ask('orders', {})).toEqual({ items: [{ id: 'a' }] });
  });
});

describe('telling the server to change something', () => {
  it('names the intention by its key', async () => {
    answers(200, { ok: true, data: {} });
    await tell('setCouponTemplateStatus', { templateId: 't1', status: 'paused' }, 'key-12345678');
    expect(sent().body).toEqual({
      action: 'setCouponTemplateStatus',
      data: { templateId: 't1', status: 'paused' },
      key: 'key-12345678',
    });
  });

  it('does not send what the contract refuses', async () => {
    const broken: AdminInput<'setCouponTemplateStatus'> = { templateId: '$ne', status: 'paused' };
    const error = await failureOf(tell('setCouponTemplateStatus', broken, 'key-12345678'));
    expect(error).toMatchObject({ kind: 'refused', code: 'BAD_REQUEST' });
    expect(fetched).not.toHaveBeenCalled();
  });
});

describe('when the server says no', () => {
  it('passes on code, sentence, details and the number to report', async () => {
    answers(200, {
      ok: false,
      code: 'QUOTA_INVALID',
      message: '发放数量需为整数。',
      details: { max: 5 },
      requestId: 'r-1',
    });
    expect(await failureOf(ask('me', {}))).toMatchObject({
      kind: 'refused',
      code: 'QUOTA_INVALID',
      sentence: '发放数量需为整数。',
      details: { max: 5 },
      requestId: 'r-1',
    });
    expect(session.token()).toBe('token-of-lin');
  });

  it.each(['INTERNAL', 'BUSY'])('does not take %s for a clear answer', async (code) => {
    answers(200, { ok: false, code, message: '系统开了小差。', requestId: 'r-2' });
    expect((await failureOf(ask('me', {}))).kind).toBe('unknown');
  });

  it.each([
    [401, { ok: false, code: 'BAD_TOKEN', message: 'x', requestId: 'r' }],
    [200, { ok: false, code: 'LOGIN_REQUIRED', message: '请先登录再继续。', requestId: 'r' }],
  ])('signs out when the session is over (%i)', async (status, body) => {
    answers(status, body);
    expect((await failureOf(ask('me', {}))).kind).toBe('signedOut');
    expect(session.token()).toBeNull();
  });
});

describe('when nobody knows what happened', () => {
  it('says that the network is gone', async () => {
    fetched.mockRejectedValue(new TypeError('failed to fetch'));
    expect(await failureOf(ask('me', {}))).toMatchObject({ kind: 'unknown', code: 'OFFLINE' });
  });

  it.each([undefined, 'text', { ok: 'yes' }, { data: {} }])(
    'refuses the reply %j',
    async (body) => {
      answers(200, body);
      expect(await failureOf(ask('me', {}))).toMatchObject({ kind: 'unknown', code: 'BAD_REPLY' });
    },
  );
});
