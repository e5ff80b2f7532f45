import { existsSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openCloudStorage, type CloudStorage } from '../../../localcloud/storage/cloud-storage';
import { fileIdOf } from '../../../localcloud/storage/file-id';
import { shopFolder, type ShopFolder } from './shop-folder';

let shop: ShopFolder;
beforeEach(async () => {
  shop = shopFolder();
  await upload('reviews/a.txt', 'sweet');
});
afterEach(() => shop.remove());

const withFiles = <T>(work: (storage: CloudStorage) => Promise<T>): Promise<T> =>
  shop.documents(async (engine) => {
    const { dataDir } = shop;
    const place = { engine, dataDir, secret: 'secret', origin: 'http://here' };
    return work(await openCloudStorage({ ...place, log: () => undefined }));
  });

const upload = (cloudPath: string, text: string) =>
  withFiles(async (storage) => {
    const { token } = await storage.upload(cloudPath);
    const [until = '', sign = ''] = token.split('.');
    await storage.receive(cloudPath, { until: Number(until), sign }, Buffer.from(text));
  });

const read = (cloudPath: string) =>
  withFiles(async (storage) => {
    const outcome = await storage.link(fileIdOf(cloudPath), 60);
    if (outcome.code !== 'SUCCESS') return outcome.code;
    const { searchParams: query } = new URL(outcome.url);
    const link = { until: Number(query.get('t')), sign: query.get('sign') ?? '' };
    return (await storage.open(cloudPath, link)).bytes.toString();
  });

const contentFile = (folder = shop.at('data', 'files')) =>
  path.join(folder, readdirSync(folder)[0] ?? 'none');

describe('a backup', () => {
  it('takes uploaded files along', async () => {
    expect((await shop.run('backup', 'safe')).text).toBe(
      `已备份 1 份文档和 1 个文件到 ${shop.at('safe')}。`,
    );
    expect(readdirSync(shop.at('safe', 'files'))).toEqual(readdirSync(shop.at('data', 'files')));
  });

  it('leaves out what is not an upload, and follows no link', async () => {
    writeFileSync(shop.at('data', 'files', 'notes.txt'), 'mine');
    symlinkSync(shop.at('data', 'settings.json'), shop.at('data', 'files', 'f'.repeat(32)));
    await shop.run('backup', 'safe');
    expect(readdirSync(shop.at('safe', 'files'))).toHaveLength(1);
  });

  it.each([
    ['lost', () => rmSync(contentFile())],
    ['changed', () => writeFileSync(contentFile(), 'sour!')],
  ])('is not made of files whose content is %s', async (_what, harm) => {
    harm();
    const refused = await shop.run('backup', 'safe');
    expect(refused).toMatchObject({ exitCode: 1, text: expect.stringContaining('reviews/a.txt') });
    expect(existsSync(shop.at('safe'))).toBe(false);
  });
});

describe('restoring', () => {
  beforeEach(() => shop.run('backup', 'safe'));

  it('brings the files back as they were, and keeps the present ones aside', async () => {
    await upload('reviews/a.txt', 'bitter');
    await upload('reviews/b.txt', 'new');
    expect((await shop.run('restore', 'safe')).text).toContain('已恢复 1 份文档和 1 个文件。');
    expect(await read('reviews/a.txt')).toBe('sweet');
    expect(await read('reviews/b.txt')).toBe('STORAGE_FILE_NONEXIST');
    const kept = readdirSync(shop.dataDir).find((name) => name.startsWith('kept-')) ?? '';
    expect((await shop.run('restore', path.join('data', kept))).text).toContain('2 个文件');
    expect(await read('reviews/a.txt')).toBe('bitter');
  });

  it('works where there were no files at all', async () => {
    rmSync(shop.dataDir, { recursive: true });
    expect(await shop.run('restore', 'safe')).toMatchObject({ exitCode: 0 });
    expect(await read('reviews/a.txt')).toBe('sweet');
  });

  it('leaves no file behind that the backup does not know', async () => {
    const empty = shopFolder();
    await empty.documents((engine) => engine.insertMany('products', [{ _id: 'tea' }]));
    await empty.run('backup', 'empty');
    await shop.run('restore', empty.at('empty'));
    expect(existsSync(shop.at('data', 'files'))).toBe(false);
    empty.remove();
  });

  it.each([
    ['lost', () => rmSync(contentFile(shop.at('safe', 'files')))],
    ['changed', () => writeFileSync(contentFile(shop.at('safe', 'files')), 'sour!')],
  ])('refuses a backup with a %s file and changes nothing', async (_what, harm) => {
    harm();
    await upload('reviews/a.txt', 'bitter');
    expect(await shop.run('restore', 'safe')).toMatchObject({ exitCode: 1 });
    expect(await read('reviews/a.txt')).toBe('bitter');
  });
});

describe('reset', () => {
  it('takes the files away', async () => {
    await shop.run('reset');
    expect(existsSync(shop.at('data', 'files'))).toBe(false);
    expect(await read('reviews/a.txt')).toBe('STORAGE_FILE_NONEXIST');
  });
});
