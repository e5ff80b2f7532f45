import { bootLocalSdk, type LocalSdk } from '../../support/local-sdk';
import type { TransportName } from '../../support/transports';
import { failure, viewOf, type CloudView, type DatabaseView } from './sdk-view';

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);
const names: TransportName[] = ['in process', 'message port', 'HTTP'];

describe.each(names)('wx-server-sdk over the %s transport', (transport) => {
  let sdk: LocalSdk;
  let cloud: CloudView;
  let db: DatabaseView;

  beforeAll(async () => {
    sdk = await bootLocalSdk({
      transport,
      now: () => NOW,
      collections: [
        { name: 'goods', indexes: [{ fields: ['kind'] }, { fields: ['stock'] }] },
        { name: 'orders', indexes: [{ fields: ['no'], unique: true }] },
        { name: '~payments', indexes: [] },
      ],
      invokeFunction: async (name, event, { source }) => ({ name, event, source: source ?? null }),
      openApi: {
        call: async (api, data) =>
          api === 'wxacode.getUnlimited'
            ? { contentType: 'image/png', buffer: Buffer.from([137, 80, 78, 71, 255, 0, 13, 10]) }
            : { errcode: api === 'security.msgSecCheck' ? 87014 : 0, errmsg: api, echo: data },
        pay: async (api, data) => ({ return_code: 'SUCCESS', api, total: data['total_fee'] }),
      },
    });
    cloud = viewOf(sdk);
    db = cloud.database();
  });
  afterAll(() => sdk.close());
  beforeEach(() => sdk.reset());

  const goods = () => db.collection('goods');
  const get = async (id: string) => (await goods().doc(id).get()).data;

  it('stores what was added and gives it back with its types', async () => {
    const data = { _id: 'a', n: 1, f: 0.5, big: 9007199254740991, yes: true, no: null, 词: '茶' };
    await goods().add({ data: { ...data, at: db.serverDate({ offset: 1000 }), list: [1, ['x']] } });
    expect(await get('a')).toEqual({ ...data, at: new Date(NOW + 1000), list: [1, ['x']] });
  });

  it('makes an id of 32 hexadecimal digits when none is given', async () => {
    const { _id } = await goods().add({ data: { n: 1 } });
    expect(_id).toMatch(/^[0-9a-f]{32}$/);
    expect(await get(_id)).toEqual({ _id, n: 1 });
  });

  it('adds several documents at once, or none of them', async () => {
    expect((await goods().add({ data: [{ _id: 'a' }, { _id: 'b' }] }))._ids).toEqual(['a', 'b']);
    const again = await failure(goods().add({ data: [{ _id: 'c' }, { _id: 'b' }] }));
    expect(again['errCode']).toBe(-502001);
    expect((await goods().count()).total).toBe(2);
  });

  it('sets whole documents, telling new from old', async () => {
    const created = await goods()
      .doc('a')
      .set({ data: { n: 1, m: 2 } });
    const replaced = await goods()
      .doc('a')
      .set({ data: { n: 3 } });
    expect([created.stats, replaced.stats]).toEqual([
      { updated: 0, created: 1 },
      { updated: 1, created: 0 },
    ]);
    expect(await get('a')).toEqual({ _id: 'a', n: 3 });
  });

  it('removes by id and by query', async () => {
    await goods().add({
      data: [
        { _id: 'a', n: 1 },
        { _id: 'b', n: 2 },
        { _id: 'c', n: 3 },
      ],
    });
    expect((await goods().doc('a').remove()).stats.removed).toBe(1);
    expect(
      (
        await goods()
          .where({ n: db.command['gte']?.(2) })
          .remove()
      ).stats.removed,
    ).toBe(2);
    expect((await goods().doc('a').remove()).stats.removed).toBe(0);
  });

  it('shows the chosen fields only', async () => {
    await goods().add({ data: { _id: 'a', n: 1, m: 2 } });
    expect((await goods().field({ n: true }).get()).data).toEqual([{ _id: 'a', n: 1 }]);
    expect((await goods().doc('a').field({ m: true }).get()).data).toEqual({ _id: 'a', m: 2 });
  });

  it('calls functions with their event and answers their result', async () => {
    const { result } = await cloud.callFunction({ name: 'shop', data: { action: 'x', 茶: 1 } });
    expect(result).toMatchObject({ name: 'shop', event: { action: 'x', 茶: 1 } });
  });

  it('calls interfaces of WeChat, JSON and pictures alike', async () => {
    const sent = await cloud.openapi['subscribeMessage']?.['send']?.({
      touser: 'o',
      data: { a: '茶' },
    });
    expect(sent).toMatchObject({ errCode: 0, echo: { touser: 'o', data: { a: '茶' } } });
    const code = await cloud.openapi['wxacode']?.['getUnlimited']?.({ scene: 's' });
    expect(Buffer.from(code?.['buffer'] as Uint8Array)).toEqual(
      Buffer.from([137, 80, 78, 71, 255, 0, 13, 10]),
    );
    const refused = cloud.openapi['security']?.['msgSecCheck']?.({ content: 'x' });
    expect((await failure(Promise.resolve(refused)))['errCode']).toBe(87014);
  });

  it('calls WeChat Pay', async () => {
    const reply = await cloud.cloudPay['unifiedOrder']?.({ totalFee: 100 });
    expect(reply).toMatchObject({ returnCode: 'SUCCESS', total: 100 });
  });

  it('runs a transaction to its end, or not at all', async () => {
    await goods().add({ data: { _id: 'a', n: 1 } });
    const inside = await db.runTransaction(async (transaction) => {
      await transaction
        .collection('goods')
        .doc('a')
        .update({ data: { n: 5 } });
      await transaction.collection('orders').add({ data: { _id: 'o', no: 'N1' } });
      return (await transaction.collection('goods').doc('a').get()).data;
    });
    expect(inside).toEqual({ _id: 'a', n: 5 });
    const thrown = db.runTransaction(async (transaction) => {
      await transaction
        .collection('goods')
        .doc('a')
        .update({ data: { n: 9 } });
      throw new Error('changed my mind');
    });
    expect((await failure(thrown))['message']).toContain('changed my mind');
    expect(await get('a')).toEqual({ _id: 'a', n: 5 });
    expect((await db.collection('orders').count()).total).toBe(1);
  });

  describe('refuses with the numbers of the cloud', () => {
    it('a collection that was not declared: -502005', async () => {
      expect((await failure(db.collection('nope').get()))['errCode']).toBe(-502005);
      expect((await failure(db.collection('nope').add({ data: {} })))['errCode']).toBe(-502005);
    });

    it('a collection of the local cloud itself: -502005', async () => {
      expect((await failure(db.collection('~payments').get()))['errCode']).toBe(-502005);
    });

    it('a second document with the same id or unique key: -502001', async () => {
      await db.collection('orders').add({ data: { _id: 'o', no: 'N1' } });
      const sameId = await failure(db.collection('orders').add({ data: { _id: 'o', no: 'N2' } }));
      const sameKey = await failure(db.collection('orders').add({ data: { no: 'N1' } }));
      expect([sameId['errCode'], sameKey['errCode']]).toEqual([-502001, -502001]);
      expect(sameKey['errMsg']).toContain('duplicate key');
    });

    it('an operator nobody knows: -502002', async () => {
      const { errCode } = await failure(
        goods()
          .where({ n: { $sounds: 'like' } })
          .get(),
      );
      expect(errCode).toBe(-502002);
    });

    it('a document that is not there, unless told otherwise', async () => {
      expect((await failure(goods().doc('x').get()))['errMsg']).toContain('does not exist');
      const lenient = cloud.database({ throwOnNotFound: false });
      expect((await lenient.collection('goods').doc('x').get()).data).toBeNull();
    });

    it('storage, as long as nobody keeps files: a clear sentence', async () => {
      const { errMsg } = await failure(cloud.getTempFileURL({ fileList: ['cloud://a/b'] }));
      expect(errMsg).toContain('not supported by the local cloud yet');
    });
  });

  it('gives at most 100 documents unasked and 1000 when asked for more', async () => {
    await sdk.engine.insertMany(
      'goods',
      Array.from({ length: 1200 }, (_, n) => ({ n })),
    );
    expect((await goods().get()).data).toHaveLength(100);
    expect((await goods().limit(5000).get()).data).toHaveLength(1000);
    expect((await goods().orderBy('n', 'asc').skip(1195).get()).data.map(({ n }) => n)).toEqual([
      1195, 1196, 1197, 1198, 1199,
    ]);
  });
});
