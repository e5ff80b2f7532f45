import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildFunctions } from '../../../config/build-functions';
import { readFunctionManifest } from '../../../localcloud/host/function-manifest';

const root = path.resolve(__dirname, '..', '..', '..');

/** The bundler is slow on a busy machine. */
jest.setTimeout(30_000);

let folder: string;
let sourceDir: string;
let outDir: string;

const build = () =>
  buildFunctions({ sourceDir, outDir, packageFile: path.join(root, 'package.json') });
const built = (...parts: string[]): Promise<string> =>
  readFile(path.join(outDir, ...parts), 'utf8');

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'build-'));
  sourceDir = path.join(folder, 'source');
  outDir = path.join(folder, 'out');
  await cp(path.join(__dirname, 'fixtures'), sourceDir, { recursive: true });
});

afterEach(() => rm(folder, { recursive: true }));

describe('building the cloud functions', () => {
  it('makes one folder for each, as WeChat DevTools uploads them', async () => {
    await build();
    expect((await readdir(path.join(outDir, 'jobs'))).sort()).toEqual([
      'config.json',
      'index.js',
      'package.json',
    ]);
    expect(await built('jobs', 'config.json')).toBe(
      await readFile(path.join(sourceDir, 'jobs', 'config.json'), 'utf8'),
    );
  });

  it('leaves the SDK out and pins it to the version of the project', async () => {
    await build();
    const { dependencies } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
    expect(JSON.parse(await built('data', 'package.json'))).toMatchObject({
      name: 'data',
      main: 'index.js',
      dependencies: { 'wx-server-sdk': dependencies['wx-server-sdk'] },
    });
    expect(await built('data', 'index.js')).toContain('require("wx-server-sdk")');
  });

  it('keeps our strict mode out of the libraries in the bundle', async () => {
    await build();
    expect(await built('data', 'index.js')).not.toMatch(/^"use strict"/);
  });

  it('writes the manifest the local cloud reads', async () => {
    await build();
    const { collections, functions } = await readFunctionManifest(outDir);
    expect(collections.map(({ name }) => name)).toEqual(['things', 'staff']);
    expect(functions.find(({ name }) => name === 'trouble')).toMatchObject({
      invoke: true,
      timeoutSeconds: 1,
      memoryMb: 64,
    });
  });

  it('puts what the functions’ own settings say into the manifest', async () => {
    const config = '{"permissions":{"openapi":["wxacode.getUnlimited"]},"triggers":[]}';
    await writeFile(path.join(sourceDir, 'data', 'config.json'), config);
    await build();
    const { functions } = JSON.parse(await built('manifest.json'));
    expect(functions.data).toMatchObject({ openapi: ['wxacode.getUnlimited'], timers: [] });
    expect(functions.jobs.timers).toEqual(
      JSON.parse(await readFile(path.join(sourceDir, 'jobs', 'config.json'), 'utf8')).triggers,
    );
    const { functions: read } = await readFunctionManifest(outDir);
    expect(read.find(({ name }) => name === 'data')?.openapi).toEqual(['wxacode.getUnlimited']);
  });

  it('closes a collection to clients unless the manifest opens it', async () => {
    await build();
    const { collections } = await readFunctionManifest(outDir);
    const rules = collections.map((one) => one.rules);
    expect(rules).toEqual([
      { read: false, write: false },
      { read: false, write: false },
    ]);
  });

  it('writes what the cloud’s own tools read beside it', async () => {
    await build();
    const files = (await readdir(outDir)).filter((name) => name.endsWith('.json'));
    expect(files).toEqual(['cloudbaserc.json', 'function-rules.json', 'manifest.json']);
    expect(JSON.parse(await built('function-rules.json'))).toMatchObject({
      '*': { invoke: false },
      open: { invoke: true },
    });
  });

  it('takes away a function that is no longer in the manifest', async () => {
    await build();
    const manifest = path.join(sourceDir, 'manifest.ts');
    const text = await readFile(manifest, 'utf8');
    await writeFile(manifest, text.replace(/hidden: .*\n/, ''));
    await build();
    expect(await readdir(outDir)).not.toContain('hidden');
  });

  it.each([
    [
      'a trigger that is no seven-field cron',
      'jobs/config.json',
      '{"triggers":[{"name":"t","type":"timer","config":"* * * * *"}]}',
    ],
    ['a function that does not compile', 'open/index.ts', 'export const main = ('],
    [
      'a manifest of another shape',
      'manifest.ts',
      'export const manifest = { functions: { open: { invoke: "maybe" } } };',
    ],
    [
      'a collection with a rule that is none',
      'manifest.ts',
      'export const manifest = { collections: [{ name: "a", indexes: [], rules: { read: 1, write: false } }], functions: {} };',
    ],
  ])('refuses %s and leaves the last good build as it is', async (_, file, text) => {
    await build();
    const before = await built('manifest.json');
    await writeFile(path.join(sourceDir, file), text);
    await expect(build()).rejects.toThrow();
    expect(await built('manifest.json')).toBe(before);
  });
});
