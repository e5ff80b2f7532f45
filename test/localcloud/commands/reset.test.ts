import { writeFileSync } from 'node:fs';
import { shopFolder, type ShopFolder } from './shop-folder';

let shop: ShopFolder;
beforeEach(() => {
  shop = shopFolder();
});
afterEach(() => shop.remove());

const demo = [{ _id: 'demo', price: 1 }];

describe('reset', () => {
  it('forgets the documents, fills the demo shop again and keeps the keys', async () => {
    await (await shop.start()).close();
    const keys = shop.text('data', 'settings.json');
    await shop.documents((engine) => engine.insertMany('products', [{ _id: 'mine' }]));
    expect(await shop.run('reset')).toEqual({ exitCode: 0, text: '已重新摆好演示商城。' });
    expect(await shop.all()).toEqual({ products: demo, orders: [] });
    expect(shop.text('data', 'settings.json')).toBe(keys);
  });

  it('helps with damaged data too', async () => {
    await (await shop.start()).close();
    writeFileSync(shop.at('data', 'shop.db'), 'no database at all');
    expect(await shop.run('export', 'out.jsonl')).toMatchObject({ exitCode: 1 });
    expect(await shop.run('reset')).toMatchObject({ exitCode: 0 });
    expect((await shop.all())['products']).toEqual(demo);
  });

  it('refuses while a local cloud runs on the data', async () => {
    const cloud = await shop.start();
    await cloud.engine.insertMany('products', [{ _id: 'mine' }]);
    const refused = await shop.run('reset');
    const products = cloud.engine.count('products');
    await cloud.close();
    expect(refused).toMatchObject({ exitCode: 1, text: expect.stringContaining('正在使用') });
    expect(products).toBe(2);
  });
});
