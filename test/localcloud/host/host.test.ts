import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CLOUD_ENV_ID, cloudEnv } from '../../../localcloud/host/cloud-env';
import { createHost, type Host } from '../../../localcloud/host/host';
import { type Caller, FunctionFault } from '../../../localcloud/host/invocation';
import type { LogLine } from '../../../localcloud/host/log';
import { builtFixtures } from './built-fixtures';

/** Worker threads start slowly on a busy machine. */
jest.setTimeout(30_000);

const visitor: Caller = { kind: 'visitor' };
const phone = (openid: string): Caller => ({ kind: 'phone', openid, unionid: `u-${openid}` });

let functionsDir: string;
let host: Host;
let lines: LogLine[];

const event = (action: string, data: object = {}): string => JSON.stringify({ action, data });

/** Functions answer in every shape. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answered = { readonly data: any };

async function call(
  name: string,
  action: string,
  caller = visitor,
  data: object = {},
): Promise<Answered> {
  const invocation = { event: event(action, data), caller, requestId: `r-${action}` };
  const answer: Answered = JSON.parse(await host.invoke(name, invocation));
  return answer;
}

async function faultOf(answer: Promise<unknown>): Promise<FunctionFault> {
  const error = await answer.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof FunctionFault)) throw new Error('The invocation did not fail.');
  return error;
}

beforeAll(async () => {
  functionsDir = await builtFixtures();
});

afterAll(async () => {
  await rm(path.dirname(functionsDir), { recursive: true, force: true });
});

beforeEach(async () => {
  lines = [];
  host = await createHost({
    functionsDir,
    env: { ...cloudEnv('http://127.0.0.1:1'), WXPAY_MCHID: '1600000000' },
    appid: 'wx0123456789abcdef',
    namespace: CLOUD_ENV_ID,
    log: (line) => lines.push(line),
  });
});

afterEach(() => host.close(0));

describe('a function called by many people at once', () => {
  it('never sees one person as another, before or after a pause', async () => {
    const people = Array.from({ length: 40 }, (_, n) => `open-id-${n}`);
    const answers = await Promise.all(
      people.map((openid, n) => call('who', 'who', phone(openid), { pauseMs: (n * 7) % 20 })),
    );
    expect(answers.map(({ data }) => data.before.context.OPENID as unknown)).toEqual(people);
    expect(answers.map(({ data }) => data.after.env.WX_OPENID as unknown)).toEqual(people);
  });

  it('grows to four workers and no further', async () => {
    await Promise.all(
      Array.from({ length: 12 }, () => call('who', 'who', phone('o-1'), { pauseMs: 60 })),
    );
    expect(host.workerCounts()).toMatchObject({ who: 4 });
  });

  it('starts one worker for calls that come one after another', async () => {
    for (let n = 0; n < 5; n++) await call('who', 'who', phone('o-1'));
    expect(host.workerCounts()).toMatchObject({ who: 1 });
  });
});

describe('what a function learns about its caller', () => {
  it('knows a phone by OPENID, APPID and UNIONID', async () => {
    const { data } = await call('who', 'who', phone('o-lin'));
    expect(data.before.context).toEqual({
      OPENID: 'o-lin',
      APPID: 'wx0123456789abcdef',
      UNIONID: 'u-o-lin',
      ENV: CLOUD_ENV_ID,
      SOURCE: 'wx_client',
    });
    expect(data.requestId).toBe('r-who');
  });

  it('knows a visitor of single-page mode by no id at all', async () => {
    const { data } = await call('open', 'x', visitor);
    expect(data.context.OPENID).toBeUndefined();
    expect(data.env).toEqual({ TCB_SOURCE: 'wx_client' });
  });

  it.each<[string, Caller, object]>([
    [
      'staff by their account',
      { kind: 'staff', staffId: 's-1' },
      { TCB_UUID: 'uuid-s-1', TCB_CUSTOM_USER_ID: 's-1', TCB_SOURCE: 'wx_http' },
    ],
    ['a notification by nothing', { kind: 'http' }, { TCB_SOURCE: 'wx_http' }],
    ['a timer by nothing', { kind: 'timer' }, { TCB_SOURCE: 'wx_trigger' }],
  ])('knows %s', async (_, caller, env) => {
    const { data } = await call('open', 'x', caller);
    expect(data.env).toEqual(env);
    expect(data.context.OPENID).toBeUndefined();
  });

  it('takes no identity from the event', async () => {
    const { data } = await call('who', 'who', phone('o-real'), {
      openid: 'o-forged',
      userInfo: { openId: 'o-forged' },
    });
    expect(data.before.context.OPENID).toBe('o-real');
  });

  it('cannot leave an identity behind for the next call', async () => {
    await call('trouble', 'forget', phone('o-1'));
    expect((await call('trouble', 'remember', visitor)).data).toEqual([null, null]);
  });
});

describe('a function that misbehaves', () => {
  it.each([
    ['spin', 'timeout'],
    ['sleep', 'timeout'],
    ['throw', 'threw'],
    ['circular', 'threw'],
    ['exit', 'crash'],
    ['uncaught', 'crash'],
    ['memory', 'memory'],
    ['huge', 'too-large'],
  ])('%s ends as %s, and the next call is fine', async (action, reason) => {
    expect((await faultOf(call('trouble', action))).reason).toBe(reason);
    expect(await call('trouble', 'fine')).toEqual({ ok: true, data: 'fine' });
  });

  it('harms no other call that runs at the same time', async () => {
    const [spun, ...fine] = await Promise.all([
      faultOf(call('trouble', 'spin')),
      ...Array.from({ length: 10 }, () => call('trouble', 'fine')),
    ]);
    expect(spun?.reason).toBe('timeout');
    expect(fine).toEqual(Array.from({ length: 10 }, () => ({ ok: true, data: 'fine' })));
  });

  it('that cannot load answers every caller, again and again', async () => {
    const faults = await Promise.all([1, 2, 3].map(() => faultOf(call('broken', 'x'))));
    expect(faults.map((fault) => fault.reason)).toEqual(['start', 'start', 'start']);
    expect((await faultOf(call('broken', 'x'))).reason).toBe('start');
  });

  it('that takes all memory while loading answers every caller too', async () => {
    const greedy = await createHost({
      functionsDir,
      env: { BREAK_BY: 'memory' },
      appid: 'wx0',
      namespace: CLOUD_ENV_ID,
      log: () => undefined,
    });
    const invocation = { event: '{}', caller: visitor, requestId: 'r' };
    const faults = await Promise.all(
      [1, 2].map(() => faultOf(greedy.invoke('broken', invocation))),
    );
    expect(faults.map((fault) => fault.reason)).toEqual(['start', 'start']);
    await greedy.close(0);
  });

  it('that returns nothing answers null', async () => {
    expect(await call('trouble', 'nothing')).toBeNull();
  });

  it('that does not exist is named as such', async () => {
    expect((await faultOf(call('nobody', 'x'))).reason).toBe('unknown-function');
  });

  it('is not given an event over 6 MB', async () => {
    const big = call('open', 'x', visitor, { text: '茶'.repeat(2_200_000) });
    expect((await faultOf(big)).reason).toBe('too-large');
  });
});

describe('the log', () => {
  it('holds what a function prints, under its name', async () => {
    await call('trouble', 'talk');
    await sleep(50);
    expect(lines).toContainEqual({ level: 'info', source: 'trouble', text: 'a line for the log' });
    expect(lines).toContainEqual({ level: 'warn', source: 'trouble', text: 'a line of trouble' });
    expect(lines).toContainEqual({
      level: 'info',
      source: 'trouble',
      text: 'a line past the console',
    });
    expect(lines).toContainEqual({
      level: 'info',
      source: 'trouble',
      text: 'a line that does not wait',
    });
    expect(lines).toContainEqual(expect.objectContaining({ level: 'error', source: 'trouble' }));
  });

  it('tells how long a cold start took', async () => {
    await call('open', 'x');
    expect(lines.map((line) => line.text)).toContainEqual(
      expect.stringMatching(/^cold start \d+ ms$/),
    );
  });
});

describe('closing the host', () => {
  it('lets a running call end in its grace time and refuses new ones', async () => {
    const running = call('who', 'who', phone('o-1'), { pauseMs: 100 });
    const closed = host.close(5000);
    expect((await faultOf(call('who', 'who', phone('o-2')))).reason).toBe('unknown-function');
    expect((await running).data.after.context.OPENID).toBe('o-1');
    await closed;
  });

  it('ends a call that will not end', async () => {
    const running = faultOf(call('trouble', 'sleep'));
    await sleep(300);
    await host.close(50);
    expect(['closing', 'timeout']).toContain((await running).reason);
  });
});
