import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { shopFolder, type ShopFolder } from './shop-folder';

/** A process of its own starts slowly on a busy machine. */
jest.setTimeout(60_000);

const script = path.resolve(__dirname, '..', '..', '..', 'localcloud', 'command.mjs');

let shop: ShopFolder;
beforeEach(() => {
  shop = shopFolder();
});
afterEach(() => shop.remove());

const cloud = (...args: string[]): Promise<{ exitCode: unknown; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATA_DIR: shop.dataDir, INIT_CWD: shop.workingDir };
    execFile(process.execPath, [script, ...args], { env }, (error, out, err) =>
      resolve({ exitCode: error === null ? 0 : error.code, out, err }),
    );
  });

describe('npm run cloud', () => {
  it('does what it is asked, with paths as seen from where the person stands', async () => {
    await shop.documents((engine) => engine.insertMany('products', [{ _id: 'tea' }]));
    expect(await cloud('backup', 'safe')).toEqual({
      exitCode: 0,
      out: `已备份 1 份文档到 ${shop.at('safe')}。\n`,
      err: '',
    });
  });

  it('refuses with one sentence and 1', async () => {
    expect(await cloud('backup', 'safe')).toEqual({
      exitCode: 1,
      out: '',
      err: `${shop.dataDir} 里还没有数据，先运行一次 npm start 就有了。\n`,
    });
  });

  it('shows its help with 2 when asked nothing', async () => {
    const { exitCode, err } = await cloud();
    expect(exitCode).toBe(2);
    expect(err).toMatch(/^用法：npm run cloud -- <命令>\n/);
  });
});

describe('the help', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['sing']],
    ['a missing argument', ['backup']],
    ['one argument too many', ['export', 'a', 'b']],
    ['an argument where none belongs', ['reset', 'a']],
    ['an unknown flag', ['import', 'a', '--quick']],
    ["another command's flag", ['restore', 'a', '--replace']],
  ])('answers %s', async (_, args) => {
    const { exitCode, text } = await shop.run(...args);
    expect(exitCode).toBe(2);
    for (const command of [
      'backup <文件夹>',
      'restore <文件夹>',
      'export <文件.jsonl>',
      'import <文件.jsonl> [--replace]',
      'reset',
    ])
      expect(text).toContain(`\n  ${command} `);
  });
});

it('says what to do when the functions were never built', async () => {
  rmSync(shop.functionsDir, { recursive: true });
  expect(await shop.run('reset')).toEqual({
    exitCode: 1,
    text: '云函数还没有构建，请先运行一次 npm start。',
  });
});
