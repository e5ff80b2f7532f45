import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { shopFolder, type ShopFolder } from './shop-folder';

let shop: ShopFolder;
beforeEach(async () => {
  shop = shopFolder();
  await shop.documents((engine) =>
    engine.insertMany('products', [
      { _id: 'tea', price: 88 },
      { _id: 'cake', price: 12 },
    ]),
  );
  writeFileSync(shop.at('data', 'settings.json'), JSON.stringify(settings('first')));
});
afterEach(() => shop.remove());

const settings = (tokenKey: string) => ({
  tokenKey,
  appid: 'wx1',
  mchid: '1600000000',
  merchantSerial: 'AB',
  merchantPrivateKey: 'a',
  merchantPublicKey: 'b',
  platformKeyId: 'c',
  platformPrivateKey: 'd',
  platformPublicKey: 'e',
  apiV3Key: 'k'.repeat(32),
});

const sellCake = () => shop.documents((engine) => engine.remove('products', { _id: 'cake' }));
const keptFolders = () => readdirSync(shop.dataDir).filter((name) => name.startsWith('kept-'));
/** Every file of the data with its bytes. */
const dataBytes = () =>
  readdirSync(shop.dataDir)
    .sort()
    .map((name) => [name, readFileSync(shop.at('data', name), 'latin1')]);

describe('backup', () => {
  it('copies documents and settings into a new folder', async () => {
    expect(await shop.run('backup', 'safe/monday')).toEqual({
      exitCode: 0,
      text: `已备份 2 份文档到 ${shop.at('safe', 'monday')}。`,
    });
    expect(readdirSync(shop.at('safe', 'monday')).sort()).toEqual(['settings.json', 'shop.db']);
    expect(readdirSync(shop.at('safe'))).toEqual(['monday']);
    expect(shop.text('safe', 'monday', 'settings.json')).toBe(shop.text('data', 'settings.json'));
  });

  it('holds what an interrupted local cloud left outside the main file', async () => {
    const cloud = await shop.start();
    await cloud.engine.insertMany('products', [{ _id: 'late' }]);
    expect(existsSync(shop.at('data', 'shop.db-wal'))).toBe(true);
    mkdirSync(shop.at('killed'));
    for (const name of ['shop.db', 'shop.db-wal'])
      cpSync(shop.at('data', name), shop.at('killed', name));
    await cloud.close();
    rmSync(shop.dataDir, { recursive: true });
    cpSync(shop.at('killed'), shop.dataDir, { recursive: true });
    await shop.run('backup', 'safe');
    rmSync(shop.dataDir, { recursive: true });
    await shop.run('restore', 'safe');
    expect((await shop.all())['products']).toContainEqual({ _id: 'late' });
  });

  it('never writes over an existing backup', async () => {
    await shop.run('backup', 'safe');
    const before = readFileSync(shop.at('safe', 'shop.db'));
    await sellCake();
    expect(await shop.run('backup', 'safe')).toMatchObject({ exitCode: 1 });
    expect(readFileSync(shop.at('safe', 'shop.db')).equals(before)).toBe(true);
  });

  it('takes an empty folder', async () => {
    mkdirSync(shop.at('safe'));
    expect(await shop.run('backup', 'safe')).toMatchObject({ exitCode: 0 });
  });

  it('refuses while a local cloud runs on the data', async () => {
    const cloud = await shop.start();
    const refused = await shop.run('backup', 'safe');
    await cloud.close();
    expect(refused).toEqual({
      exitCode: 1,
      text: `本地云正在使用 ${shop.dataDir}，请先按 Ctrl-C 停下它再试。`,
    });
    expect(existsSync(shop.at('safe'))).toBe(false);
  });

  it('refuses where there are no data yet', async () => {
    rmSync(shop.dataDir, { recursive: true });
    expect(await shop.run('backup', 'safe')).toMatchObject({ exitCode: 1 });
    expect(existsSync(shop.dataDir)).toBe(false);
  });

  it('refuses damaged data and leaves nothing half made', async () => {
    const file = shop.at('data', 'shop.db');
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0x5a, 4096));
    expect(await shop.run('backup', 'safe')).toEqual({
      exitCode: 1,
      text: `${shop.dataDir} 里的数据已损坏，或是别的版本写的，没有备份。`,
    });
    expect(readdirSync(path.dirname(shop.dataDir)).sort()).toEqual(['data', 'functions']);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});

describe('restore', () => {
  beforeEach(() => shop.run('backup', 'safe'));

  it('brings documents and settings back', async () => {
    await sellCake();
    writeFileSync(shop.at('data', 'settings.json'), JSON.stringify(settings('second')));
    const { exitCode, text } = await shop.run('restore', 'safe');
    expect([exitCode, text]).toEqual([0, expect.stringContaining('已恢复 2 份文档')]);
    expect((await shop.all())['products']).toEqual([
      { _id: 'tea', price: 88 },
      { _id: 'cake', price: 12 },
    ]);
    expect(shop.text('data', 'settings.json')).toContain('first');
  });

  it('keeps the present data in a dated folder that can itself be restored', async () => {
    await sellCake();
    writeFileSync(shop.at('data', 'settings.json'), JSON.stringify(settings('second')));
    await shop.run('restore', 'safe');
    const [kept = ''] = keptFolders();
    expect(kept).toMatch(/^kept-\d{4}-\d\d-\d\dT/);
    expect(await shop.run('restore', `data/${kept}`)).toMatchObject({ exitCode: 0 });
    expect((await shop.all())['products']).toEqual([{ _id: 'tea', price: 88 }]);
    expect(shop.text('data', 'settings.json')).toContain('second');
  });

  it('leaves the backup itself as it is', async () => {
    const before = readFileSync(shop.at('safe', 'shop.db'));
    await shop.run('restore', 'safe');
    expect(readFileSync(shop.at('safe', 'shop.db')).equals(before)).toBe(true);
    expect(readdirSync(shop.at('safe')).sort()).toEqual(['settings.json', 'shop.db']);
  });

  it('works where there are no data yet', async () => {
    rmSync(shop.dataDir, { recursive: true });
    expect(await shop.run('restore', 'safe')).toMatchObject({ exitCode: 0 });
    expect(keptFolders()).toEqual([]);
    expect((await shop.all())['products']).toHaveLength(2);
  });

  it.each<[string, (file: string) => void]>([
    ['cut short', (file) => truncateSync(file, 9000)],
    ['empty', (file) => truncateSync(file, 0)],
    ['another kind of file', (file) => writeFileSync(file, 'holiday pictures'.repeat(999))],
    ['damaged in the middle', (file) => writeFileSync(file, readFileSync(file).fill(0x5a, 4096))],
    [
      'of a document nobody can read',
      (file) =>
        writeFileSync(
          file,
          readFileSync(file, 'latin1').replace('{"_id":"tea"', '{"_id"?"tea"'),
          'latin1',
        ),
    ],
    [
      'with settings nobody can read',
      (file) => appendFileSync(path.join(path.dirname(file), 'settings.json'), '}'),
    ],
  ])('refuses a backup that is %s, and changes nothing', async (_, damage) => {
    damage(shop.at('safe', 'shop.db'));
    const before = dataBytes();
    const { exitCode, text } = await shop.run('restore', 'safe');
    expect([exitCode, text]).toEqual([
      1,
      `${shop.at('safe')} 里的备份已损坏，或不是本地云的备份；现在的数据没有动。`,
    ]);
    expect(dataBytes()).toEqual(before);
  });

  it('refuses a folder without a backup', async () => {
    expect(await shop.run('restore', 'nowhere')).toMatchObject({ exitCode: 1 });
  });

  it('refuses the data themselves', async () => {
    expect(await shop.run('restore', 'data')).toMatchObject({ exitCode: 1 });
  });

  it('refuses while a local cloud runs on the data, or on the folder given', async () => {
    const cloud = await shop.start();
    const ontoLiving = await shop.run('restore', 'safe');
    cpSync(shop.dataDir, shop.at('living'), { recursive: true });
    await cloud.close();
    const fromLiving = await shop.run('restore', 'living');
    expect(ontoLiving).toEqual({
      exitCode: 1,
      text: `本地云正在使用 ${shop.dataDir}，请先按 Ctrl-C 停下它再试。`,
    });
    expect(fromLiving).toMatchObject({ exitCode: 1, text: expect.stringContaining('正在使用') });
    expect(keptFolders()).toEqual([]);
  });
});
