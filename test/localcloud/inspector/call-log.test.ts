import { setTimeout as sleep } from 'node:timers/promises';
import { CloudFault } from '../../../localcloud/engine/cloud-fault';
import type { QueryExplain } from '../../../localcloud/engine/engine';
import { processTime } from '../../../localcloud/gateway/process-time';
import type { Answer, CloudRequest } from '../../../localcloud/gateway/protocol';
import { FunctionFault, type Caller } from '../../../localcloud/host/invocation';
import { createCallLog, type CallLog } from '../../../localcloud/inspector/call-log';
import { shortId } from '../../../localcloud/inspector/name-of-caller';
import { noteQuery, recordSteps } from '../../../localcloud/inspector/record-steps';
import { tripsInARow } from '../../../localcloud/inspector/trips-in-a-row';

const at = 1_750_000_000_000;
const openid = 'oRabbit-9f8e7d6c5b4a3210';
const phone: Caller = { kind: 'phone', openid, unionid: 'u' };

let log: CallLog;

beforeEach(() => {
  log = createCallLog(() => at);
});

const begin = (
  requestId: string,
  event: object = { action: 'order.place' },
  caller: Caller = phone,
) => log.watchCalls('shop', { event: JSON.stringify(event), caller, requestId });

/** What the gateway does around one call of the SDK. */
const step = (
  requestId: string,
  request: CloudRequest,
  work: () => Promise<Answer> = async () => ({}),
  sentAt = processTime(),
) =>
  recordSteps(log)(
    request,
    { requestId: 'g', invocation: { functionName: 'shop', requestId }, sentAt },
    work,
  );

const explained = (part: Partial<QueryExplain>): QueryExplain => ({
  ...{ collection: 'coupons', kind: 'find', shape: '{ memberId }', index: 'memberId' },
  ...{ examined: 1, returned: 1, milliseconds: 0 },
  ...part,
});
const read = (collectionName = 'orders') => ({ action: 'database.getDocument', collectionName });
const only = () => {
  const [record, ...others] = log.since(0);
  if (record === undefined || others.length > 0) throw new Error('not one record');
  return record;
};

describe('a call in the log', () => {
  it('tells who asked which function for what, and how it came', () => {
    begin('r1').answered('{"ok":true,"data":{}}');
    expect(only()).toMatchObject({
      requestId: 'r1',
      functionName: 'shop',
      action: 'order.place',
      source: 'wx_client',
      at,
      code: 'ok',
      requestBytes: 24,
      answerBytes: 21,
    });
  });

  it('never holds a whole openid, nor what was sent or answered', () => {
    const event = { action: 'x', data: { phone: '13800000000' }, userInfo: { openId: openid } };
    begin('r1', event).answered(JSON.stringify({ ok: true, data: { openid } }));
    const text = JSON.stringify(log.since(0));
    expect(text).not.toContain(openid);
    expect(text).not.toContain('13800000000');
    expect(only().caller).toBe(shortId(openid));
  });

  it.each<[string, object, string]>([
    ['an action', { action: 'order.place' }, 'order.place'],
    ['a timer', { Type: 'Timer', TriggerName: 'close-unpaid' }, 'close-unpaid'],
    ['a notice', { httpMethod: 'POST', path: '/wechatpay' }, '/wechatpay'],
    ['nothing it knows', { hello: 1 }, ''],
    ['an action that is no text', { action: { a: 1 } }, ''],
    ['an endless action', { action: 'x'.repeat(500) }, 'x'.repeat(60)],
  ])('is named by %s', (_, event, action) => {
    begin('r1', event);
    expect(only().action).toBe(action);
  });

  it.each([
    ['{"ok":true,"data":1}', 'ok'],
    ['{"ok":false,"code":"OUT_OF_STOCK"}', 'OUT_OF_STOCK'],
    ['{"ok":false}', 'refused'],
    ['{"statusCode":200,"body":""}', 'ok'],
    ['{"statusCode":401,"body":""}', 'HTTP 401'],
    ['null', 'ok'],
    ['"text"', 'ok'],
  ])('that answers %s ended as %s', (json, code) => {
    begin('r1').answered(json);
    expect(only().code).toBe(code);
  });

  it('that gave no answer tells why', () => {
    begin('r1').failed(new FunctionFault('timeout', 'too long'));
    expect(only()).toMatchObject({ code: 'timeout', answerBytes: 0 });
  });

  it('is running until it has answered', async () => {
    const call = begin('r1');
    call.started({ cold: true, waitedMs: 210 });
    expect(only()).toMatchObject({ cold: true, waitedMs: 210 });
    expect(only()).not.toHaveProperty('ms');
    await sleep(5);
    call.answered('{"ok":true}');
    expect(only().ms).toBeGreaterThan(0);
  });
});

describe('what a call asked of the cloud', () => {
  it('is listed with collection, code and how the engine found the documents', async () => {
    begin('r1');
    await step('r1', read('coupons'), async () => {
      await sleep(1);
      noteQuery(explained({ index: 'memberId', examined: 12 }));
      noteQuery(explained({ index: 'scan', examined: 300 }));
      return {};
    });
    await expect(
      step('r1', { action: 'database.modifyDocument', collectionName: 'stocks' }, async () => {
        throw new CloudFault('DATABASE_TRANSACTION_CONFLICT', 'WriteConflict');
      }),
    ).rejects.toThrow(CloudFault);
    expect(only().steps).toMatchObject([
      {
        ...{ action: 'database.getDocument', target: 'coupons', code: 'ok' },
        queries: [
          { shape: '{ memberId }', index: 'memberId', examined: 12, returned: 1 },
          { shape: '{ memberId }', index: 'scan', examined: 300, returned: 1 },
        ],
      },
      { target: 'stocks', code: 'DATABASE_TRANSACTION_CONFLICT', queries: [] },
    ]);
  });

  it('belongs to the call it came from, though many run at once', async () => {
    begin('r1');
    begin('r2');
    const both = ['r1', 'r2', 'r1'].map((id, n) =>
      step(id, read(`c${n}`), async () => {
        await sleep(3 - n);
        noteQuery(explained({ examined: n }));
        return {};
      }),
    );
    await Promise.all(both);
    const told = log
      .since(0)
      .map(({ steps }) => steps.map((one) => [one.target, one.queries[0]?.examined]));
    expect(told).toEqual([
      [
        ['c0', 0],
        ['c2', 2],
      ],
      [['c1', 1]],
    ]);
  });

  it('of nobody’s call is passed on and not written down', async () => {
    expect(await step('unknown', read(), async () => ({ data: 1 }))).toEqual({ data: 1 });
    begin('r1').answered('null');
    await step('r1', read());
    expect(only().steps).toEqual([]);
  });

  it('counts transactions, and other things than the database are no trips', async () => {
    begin('r1');
    const transactionId = 'abcdefghijklmnop';
    await step('r1', { action: 'database.startTransaction' });
    await step('r1', { ...read(), transactionId });
    await step('r1', { action: 'database.commitTransaction', transactionId });
    await step('r1', { action: 'functions.invokeFunction', function_name: 'hidden' });
    await step('r1', { action: 'wx.openApi', apiName: 'wxacode.getUnlimited' });
    const { transactions, trips, tripsInARow: inARow, steps } = only();
    expect([transactions, trips, inARow]).toEqual([1, 3, 3]);
    expect(steps.map((one) => one.target)).toEqual([
      '',
      'orders',
      '',
      'hidden',
      'wxacode.getUnlimited',
    ]);
    expect(steps[1]?.transactionId).toBe('abcdefgh');
  });

  it('sent together counts once in a row, though the cloud answers one after another', async () => {
    begin('r1');
    const sentAt = processTime();
    for (const name of ['a', 'b', 'c']) await step('r1', read(name), async () => ({}), sentAt);
    await step('r1', read('d'));
    expect(only()).toMatchObject({ trips: 4, tripsInARow: 2 });
  });

  it('keeps two hundred steps of a call and counts the rest', async () => {
    begin('r1');
    for (let n = 0; n < 230; n++) await step('r1', read());
    expect(only()).toMatchObject({ moreSteps: 30, trips: 230 });
    expect(only().steps).toHaveLength(200);
  });
});

describe('round trips in a row', () => {
  it.each<[string, [number, number][], number]>([
    ['none', [], 0],
    [
      'one after another',
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      3,
    ],
    [
      'all at once',
      [
        [0, 5],
        [1, 4],
        [0, 3],
      ],
      1,
    ],
    [
      'two together, then one',
      [
        [0, 2],
        [0, 3],
        [3, 4],
      ],
      2,
    ],
    [
      'a long one beside three short ones',
      [
        [0, 10],
        [0, 1],
        [2, 3],
        [4, 5],
      ],
      3,
    ],
    [
      'one that never ended',
      [
        [0, 1],
        [2, Infinity],
        [2, Infinity],
      ],
      2,
    ],
  ])('%s', (_, pairs, count) => {
    expect(tripsInARow(pairs.map(([from, to]) => ({ from, to })))).toBe(count);
  });
});

describe('the log as a whole', () => {
  it('forgets the oldest calls', () => {
    log = createCallLog(() => at, 3);
    for (const id of ['a', 'b', 'c', 'd', 'e']) begin(id).answered('null');
    expect(log.since(0).map(({ requestId }) => requestId)).toEqual(['c', 'd', 'e']);
  });

  it('tells only what is new or has changed since a version', async () => {
    begin('a').answered('null');
    const running = begin('b');
    const { version } = log;
    expect(log.since(version)).toEqual([]);
    begin('c').answered('null');
    running.answered('{"ok":true}');
    expect(log.since(version).map(({ requestId }) => requestId)).toEqual(['b', 'c']);
  });

  it('remembers the last run of a timer, however many calls came after it', () => {
    log = createCallLog(() => at, 2);
    const timer: Caller = { kind: 'timer' };
    begin('t1', { TriggerName: 'close-unpaid' }, timer).answered('{"ok":true}');
    begin('t2', { TriggerName: 'close-unpaid' }, timer).failed(new FunctionFault('memory', ''));
    for (const id of ['a', 'b', 'c']) begin(id).answered('null');
    expect(log.lastRun('shop', 'close-unpaid')).toMatchObject({ requestId: 't2', code: 'memory' });
    expect(log.lastRun('shop', 'other')).toBeUndefined();
  });
});
