import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { shopFolder, type ShopFolder } from './shop-folder';

let shop: ShopFolder;
beforeEach(() => {
  shop = shopFolder();
});
afterEach(() => shop.remove());

const line = (collection: string, doc: object) => JSON.stringify({ collection, doc });

const everyKind = {
  _id: 'kinds',
  int: 7,
  long: 2 ** 40,
  double: 0.1,
  nan: NaN,
  text: '桂花 "糕"\n\u2028',
  none: null,
  at: new Date(1_700_000_000_123),
  pattern: /^a/i,
  list: [1, [2, { deep: new Date(0) }], null],
  nested: { b: 1, a: 2 },
};

const fill = () =>
  shop.documents(async (engine) => {
    await engine.insertMany('orders', [
      { _id: 'o2', no: 2 },
      { _id: 'o1', no: 1 },
    ]);
    await engine.insertMany('products', [{ _id: '1' }, { _id: 10 }, everyKind, { _id: 9 }]);
    await engine.insertMany('~payments', [{ _id: 'secret' }]);
  });

describe('export', () => {
  beforeEach(fill);

  it('writes every shop document on a line of its own, in canonical Extended JSON, sorted', async () => {
    expect(await shop.run('export', 'out/shop.jsonl')).toMatchObject({ exitCode: 0 });
    const lines = shop.text('out', 'shop.jsonl').split('\n');
    expect(lines.slice(0, 5)).toEqual([
      '{"collection":"orders","doc":{"_id":"o1","no":{"$numberInt":"1"}}}',
      '{"collection":"orders","doc":{"_id":"o2","no":{"$numberInt":"2"}}}',
      '{"collection":"products","doc":{"_id":{"$numberInt":"9"}}}',
      '{"collection":"products","doc":{"_id":{"$numberInt":"10"}}}',
      '{"collection":"products","doc":{"_id":"1"}}',
    ]);
    expect(lines[5]).toContain('"at":{"$date":{"$numberLong":"1700000000123"}}');
    expect(lines.slice(6)).toEqual(['']);
    expect(readdirSync(shop.at('out'))).toEqual(['shop.jsonl']);
  });

  it('is the same byte for byte whenever the documents are', async () => {
    await shop.run('export', 'one.jsonl');
    await shop.documents(async (engine) => {
      await engine.remove('orders', { _id: 'o1' });
      await engine.insertMany('orders', [{ _id: 'o1', no: 1 }]);
    });
    await shop.run('export', 'two.jsonl');
    expect(shop.text('two.jsonl')).toBe(shop.text('one.jsonl'));
  });

  it('never writes over a file', async () => {
    shop.write('mine.jsonl', 'mine');
    expect(await shop.run('export', 'mine.jsonl')).toMatchObject({ exitCode: 1 });
    expect(shop.text('mine.jsonl')).toBe('mine');
  });

  it('refuses while a local cloud runs on the data', async () => {
    const cloud = await shop.start();
    const refused = await shop.run('export', 'shop.jsonl');
    await cloud.close();
    expect(refused).toMatchObject({ exitCode: 1, text: expect.stringContaining('正在使用') });
    expect(existsSync(shop.at('shop.jsonl'))).toBe(false);
  });
});

describe('export, import, export', () => {
  beforeEach(async () => {
    await fill();
    await shop.run('export', 'one.jsonl');
  });

  it('gives the same bytes from an empty folder', async () => {
    const other = shopFolder();
    writeFileSync(other.at('in.jsonl'), shop.text('one.jsonl'));
    expect(await other.run('import', 'in.jsonl')).toMatchObject({
      exitCode: 0,
      text: '已导入 6 份文档。',
    });
    await other.run('export', 'two.jsonl');
    const again = other.text('two.jsonl');
    other.remove();
    expect(again).toBe(shop.text('one.jsonl'));
  });

  it('gives the same bytes with --replace, whatever was there', async () => {
    await shop.documents(async (engine) => {
      await engine.update('orders', { _id: 'o1' }, { $set: { no: 5 } });
      await engine.insertMany('orders', [{ _id: 'o3', no: 1 }]);
    });
    expect(await shop.run('import', '--replace', 'one.jsonl')).toMatchObject({ exitCode: 0 });
    await shop.run('export', 'two.jsonl');
    expect(shop.text('two.jsonl')).toBe(shop.text('one.jsonl'));
  });
});

describe('import', () => {
  const good = line('products', { _id: 'new' });

  it('adds to what is there', async () => {
    await fill();
    shop.write('in.jsonl', good, '', line('orders', { _id: 'o3', no: { $numberInt: '3' } }));
    expect(await shop.run('import', 'in.jsonl')).toMatchObject({ exitCode: 0 });
    const { products, orders } = await shop.all();
    expect([products?.length, orders?.length]).toEqual([5, 3]);
  });

  it('is kept at the next start: the demo shop does not come in its place', async () => {
    shop.write('in.jsonl', good);
    await shop.run('import', 'in.jsonl');
    const cloud = await shop.start();
    const products = cloud.engine.find('products');
    await cloud.close();
    expect(products).toEqual([{ _id: 'new' }]);
  });

  it('leaves what is not of the shop alone, with --replace too', async () => {
    await fill();
    shop.write('in.jsonl', good);
    await shop.run('import', 'in.jsonl', '--replace');
    expect(await shop.all()).toEqual({ products: [{ _id: 'new' }], orders: [] });
    expect(await shop.documents((engine) => engine.count('~payments'))).toBe(1);
  });

  it.each([
    ['cut in the middle', good.slice(0, -3)],
    ['no object', '7'],
    ['without a document', '{"collection":"products"}'],
    ['with something more', '{"collection":"products","doc":{"_id":"a"},"extra":1}'],
    ['of a document without _id', line('products', { name: 'a' })],
    ['of a number that is none', line('products', { _id: 'a', n: { $numberInt: 'x' } })],
    ['with a field no document can hold', line('products', { _id: 'a', 'b.c': 1 })],
    ['of an unknown collection', line('unicorns', { _id: 'a' })],
    ["of the local cloud's own collection", line('~payments', { _id: 'a' })],
    ['with the id of an earlier line', good],
    ['with a unique field of an earlier line', line('orders', { _id: 'o9', no: 'same' })],
  ])('refuses a line %s, names it and changes nothing', async (_, broken) => {
    await fill();
    const before = await shop.all();
    shop.write('in.jsonl', good, line('orders', { _id: 'o8', no: 'same' }), broken);
    for (const flags of [[], ['--replace']]) {
      const { exitCode, text } = await shop.run('import', 'in.jsonl', ...flags);
      expect([exitCode, text]).toEqual([1, expect.stringMatching(/^第 3 行.*什么都没有改变。$/)]);
    }
    expect(await shop.all()).toEqual(before);
  });

  it('refuses an id that is there already, unless --replace empties first', async () => {
    await fill();
    shop.write('in.jsonl', line('orders', { _id: 'o1', no: 'new' }));
    expect(await shop.run('import', 'in.jsonl')).toEqual({
      exitCode: 1,
      text: '第 1 行重复：orders 里已有 _id 为 "o1" 的文档；什么都没有改变。',
    });
    expect(await shop.run('import', 'in.jsonl', '--replace')).toMatchObject({ exitCode: 0 });
    expect((await shop.all())['orders']).toEqual([{ _id: 'o1', no: 'new' }]);
  });

  it('refuses a file that is not there, or no UTF-8 text', async () => {
    expect(await shop.run('import', 'none.jsonl')).toMatchObject({ exitCode: 1 });
    writeFileSync(shop.at('in.jsonl'), Buffer.from([0x7b, 0xff, 0xfe]));
    expect(await shop.run('import', 'in.jsonl')).toMatchObject({ exitCode: 1 });
    expect(existsSync(shop.dataDir)).toBe(false);
  });

  it('refuses while a local cloud runs on the data', async () => {
    shop.write('in.jsonl', good);
    const cloud = await shop.start();
    const refused = await shop.run('import', 'in.jsonl');
    const products = cloud.engine.find('products');
    await cloud.close();
    expect(refused).toMatchObject({ exitCode: 1, text: expect.stringContaining('正在使用') });
    expect(products).toEqual([{ _id: 'demo', price: 1 }]);
  });
});
