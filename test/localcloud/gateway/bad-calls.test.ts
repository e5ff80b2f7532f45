import { Writer } from 'protobufjs/minimal';
import { openEngine } from '../../../localcloud/engine/engine';
import { createGateway, type CloudReply } from '../../../localcloud/gateway/gateway';

/** What lies behind the signature: calls of a known sender with contents nobody should send. */
const faults: unknown[] = [];
const engine = openEngine({ file: ':memory:', collections: [{ name: 'goods', indexes: [] }] });
const gateway = createGateway({
  engine,
  invokeFunction: async (_name, event) => event,
  openApi: { call: async (_api, data) => ({ errcode: 0, echo: data }), pay: async () => ({}) },
  onFault: (error) => faults.push(error),
});
const call = (action: string, more: object): Promise<CloudReply> =>
  gateway.handle({ action, ...more }, { requestId: 'q' });

beforeEach(async () => {
  faults.length = 0;
  await engine.clear();
  await engine.insertMany('goods', [{ _id: 'a', n: 1, s: 'x'.repeat(50) }]);
});
afterAll(() => engine.close());

const levels = 100_000;
const deepList = '['.repeat(levels) + ']'.repeat(levels);
const deepObject = `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const stage = (stageKey: unknown, stageValue: unknown) => ({
  collectionName: 'goods',
  stages: [{ stageKey, stageValue }],
});
const query = (text: string) => ({ collectionName: 'goods', query: text });

type Row = readonly [what: string, action: string, parameters: object];

const rows: readonly Row[] = [
  ['a query nested 100,000 deep', 'database.getDocument', query(`{"a":${deepObject}}`)],
  ['a query of lists nested 100,000 deep', 'database.getDocument', query(`{"$or":${deepList}}`)],
  [
    'a document nested 100,000 deep',
    'database.insertDocument',
    { collectionName: 'goods', data: [deepObject] },
  ],
  [
    'an update nested 100,000 deep',
    'database.modifyDocument',
    { ...query('{}'), data: `{"$set":${deepObject}}` },
  ],
  [
    'a stage nested 100,000 deep',
    'database.aggregateDocuments',
    stage('$project', `{"v":${deepObject}}`),
  ],
  [
    'a field of prototypes',
    'database.insertDocument',
    { collectionName: 'goods', data: ['{"__proto__":{"a":1}}'] },
  ],
  [
    'a path of prototypes',
    'database.modifyDocument',
    { ...query('{}'), data: '{"$set":{"__proto__.a":1}}' },
  ],
  ['a collection of prototypes', 'database.getDocument', { collectionName: '__proto__' }],
  ['a collection in another folder', 'database.getDocument', { collectionName: '../goods' }],
  ['a date that is none', 'database.getDocument', query('{"at":{"$date":"yesterday"}}')],
  ['a number that is none', 'database.getDocument', query('{"n":{"$numberInt":"many"}}')],
  [
    'a number of 10,000 digits',
    'database.getDocument',
    query(`{"n":{"$numberLong":"${'9'.repeat(10_000)}"}}`),
  ],
  [
    'a server date moved by a text',
    'database.getDocument',
    query('{"at":{"$tcb_server_date":{"offset":"x"}}}'),
  ],
  ['a regular expression that is none', 'database.getDocument', query('{"s":{"$regex":"(((("}}')],
  ['an operator without operand', 'database.getDocument', query('{"n":{"$in":null}}')],
  ['an empty field name', 'database.modifyDocument', { ...query('{}'), data: '{"$set":{"":1}}' }],
  ['a path of dots', 'database.modifyDocument', { ...query('{}'), data: '{"$set":{"...":1}}' }],
  [
    'an index of 10 digits',
    'database.modifyDocument',
    { ...query('{}'), data: '{"$set":{"l.9999999999.a":1},"$push":{"l":1}}' },
  ],
  ['a stage that is a number', 'database.aggregateDocuments', stage(5, '{}')],
  ['a stage without value', 'database.aggregateDocuments', stage('$match', undefined)],
  [
    'stages that are a text',
    'database.aggregateDocuments',
    { collectionName: 'goods', stages: '$match' },
  ],
  ['a sample of no size', 'database.aggregateDocuments', stage('$sample', '{"size":-1}')],
  [
    'a range of a billion',
    'database.aggregateDocuments',
    stage('$project', '{"v":{"$range":[0,1000000000]}}'),
  ],
  ['a limit that is a text', 'database.getDocument', { collectionName: 'goods', limit: '5' }],
  [
    'a projection that is a list',
    'database.getDocument',
    { collectionName: 'goods', projection: '[1]' },
  ],
  ['a transaction that is a number', 'database.commitTransaction', { transactionId: 5 }],
  [
    'a document of a transaction that is none',
    'database.getDocument',
    { ...query('{"_id":"a"}'), queryType: 'DOC', transactionId: 'x' },
  ],
  [
    'an event that is no JSON',
    'functions.invokeFunction',
    { function_name: 'f', request_data: '{' },
  ],
  ['an action that is empty', '', {}],
  ['an action of prototypes', '__proto__', {}],
  [
    'bytes where a message is expected',
    'wx.openApi',
    { apiName: 'a.b', requestData: Buffer.from([255, 255, 255, 255, 255]) },
  ],
  ['no message', 'wx.openApi', { apiName: 'a.b' }],
  [
    'half of a message',
    'wx.openApi',
    { apiName: 'a.b', requestData: message('key', '{"a":1}').subarray(0, 9) },
  ],
  [
    'a message that says it is larger than it is',
    'wx.openApi',
    { apiName: 'a.b', requestData: Buffer.from([18, 255, 255, 255, 127]) },
  ],
  [
    'a message with a value that is no JSON',
    'wx.openApi',
    { apiName: 'a.b', requestData: message('key', '{') },
  ],
  ['a payment that is no JSON', 'wx.wxPayApi', { apiName: 'pay', requestData: Buffer.from('{') }],
  ['a payment that is a text', 'wx.wxPayApi', { apiName: 'pay', requestData: 'x' }],
];

/** CommApiData with one pair, as the SDK writes it. */
function message(key: string, value: string): Buffer {
  const pair = Writer.create().uint32(10).string(key).uint32(18).bytes(Buffer.from(value)).finish();
  const data = Writer.create().uint32(10).bytes(pair).finish();
  return Buffer.from(Writer.create().uint32(8).int32(1).uint32(18).bytes(data).finish());
}

describe('a signed call', () => {
  it.each(rows)(
    'with %s gets a code of its own, and nothing is changed',
    async (_what, action, parameters) => {
      const reply = await call(action, parameters);
      expect(reply.code).toMatch(/^(INVALID_PARAM|DATABASE_[A-Z_]+)$/);
      expect(reply.message).toMatch(/\w+ \w+/);
      expect(reply.message?.length).toBeLessThan(500);
      expect(faults).toEqual([]);
      expect(engine.find('goods')).toEqual([{ _id: 'a', n: 1, s: 'x'.repeat(50) }]);
    },
  );

  it('with a message that is in order is answered', async () => {
    const reply = await call('wx.openApi', {
      apiName: 'a.b',
      requestData: message('key', '{"a":1}'),
    });
    expect(reply.code).toBeUndefined();
    expect(Buffer.from(reply.bytes ?? []).toString()).toContain('"echo":{"key":{"a":1}}');
  });
});
