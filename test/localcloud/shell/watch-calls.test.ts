/** @jest-environment jsdom */
import { watchCalls, type SeenCall } from '../../../localcloud/shell/host/watch-calls';

function aPhone(answer: () => Promise<unknown>) {
  const seen: SeenCall[] = [];
  let online = true;
  const real = jest.fn(async (): Promise<Response> => {
    const said = await answer();
    const response = { status: 200, json: async () => said, clone: () => response };
    return response as Response;
  });
  const phone: Pick<Window, 'fetch'> = { fetch: real };
  watchCalls(
    phone as Window,
    () => online,
    (call) => seen.push(call),
  );
  return { phone, seen, real, goOffline: () => (online = false) };
}

const body = JSON.stringify({ action: 'me', data: {} });
const noted = () => new Promise((resolve) => setTimeout(resolve));

describe('what the inspector knows of a phone', () => {
  it('names function, action and outcome of a call', async () => {
    const { phone, seen } = aPhone(async () => ({ ok: true, data: {} }));
    await phone.fetch('/v1/functions/shop', { method: 'POST', body });
    await noted();
    expect(seen).toMatchObject([{ name: 'shop', action: 'me', code: 'ok' }]);
  });

  it('names the code of a refusal', async () => {
    const { phone, seen } = aPhone(async () => ({ ok: false, code: 'SOLD_OUT' }));
    await phone.fetch('/v1/functions/shop', { method: 'POST', body });
    await noted();
    expect(seen).toMatchObject([{ code: 'SOLD_OUT' }]);
  });

  it('leaves the answer readable for the page', async () => {
    const { phone } = aPhone(async () => ({ ok: true, data: 7 }));
    const response = await phone.fetch('/v1/functions/open', { method: 'POST', body });
    expect(await response.json()).toEqual({ ok: true, data: 7 });
  });

  it('an offline phone reaches no function, while pictures and pages are not its matter', async () => {
    const { phone, seen, real, goOffline } = aPhone(async () => ({}));
    goOffline();
    await expect(phone.fetch('/v1/functions/shop', { body })).rejects.toThrow(TypeError);
    expect(real).not.toHaveBeenCalled();
    expect(seen).toMatchObject([{ code: '没有网络' }]);
    await phone.fetch('/pictures/a.svg');
    expect(real).toHaveBeenCalledTimes(1);
  });

  it('a server that does not answer is on record and still a failure for the page', async () => {
    const { phone, seen } = aPhone(() => Promise.reject(new TypeError('gone')));
    await expect(phone.fetch('/v1/functions/shop', { body })).rejects.toThrow('gone');
    expect(seen).toMatchObject([{ code: '没有回应' }]);
  });
});
