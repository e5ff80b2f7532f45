import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildFunctions } from '../../../config/build-functions';
import { createHost, type Host } from '../../../localcloud/host/host';
import { rebuildOnSave } from '../../../localcloud/rebuilding';

/** Worker threads start slowly on a busy machine. */
jest.setTimeout(60_000);

const root = path.resolve(__dirname, '..', '..', '..');
let folder: string;
let source: string;
let host: Host;
let said: string[];
let stop: () => void;

const text = (version: number) => `export const main = (): number => ${version};\n`;
const save = (name: string, code: string) => writeFile(path.join(source, name), code);

async function call(): Promise<unknown> {
  const invocation = { event: '{}', caller: { kind: 'visitor' }, requestId: 'r' } as const;
  return JSON.parse(await host.invoke('open', invocation));
}

async function heard(pattern: RegExp): Promise<string> {
  for (;;) {
    const found = said.find((sentence) => pattern.test(sentence));
    if (found !== undefined) return found;
    await sleep(20);
  }
}

beforeEach(async () => {
  await mkdir(path.join(root, '.cache', 'test'), { recursive: true });
  folder = await mkdtemp(path.join(root, '.cache', 'test', 'save-'));
  source = path.join(folder, 'source');
  const functionsDir = path.join(folder, 'built');
  const build = () =>
    buildFunctions({
      sourceDir: source,
      outDir: functionsDir,
      packageFile: path.join(root, 'package.json'),
    });
  await cp(path.join(__dirname, 'fixtures'), source, { recursive: true });
  await save('open/index.ts', text(1));
  await build();
  host = await createHost({
    functionsDir,
    env: {},
    appid: 'wx0',
    namespace: 'env',
    log: () => undefined,
  });
  said = [];
  const say = (sentence: string) => said.push(sentence);
  stop = await rebuildOnSave({ sources: [source], functionsDir, build, host, say });
  expect(await call()).toBe(1);
});

afterEach(async () => {
  stop();
  await host.close(0);
  await rm(folder, { recursive: true });
});

describe('saving the source of a function while the local cloud runs', () => {
  it('puts the new code in place and names what changed', async () => {
    await save('open/index.ts', text(2));
    expect(await heard(/已换成新的/)).toContain('云函数 open 已换成新的');
    expect(await call()).toBe(2);
  });

  it('counts what several functions share too', async () => {
    await save('open/version.ts', 'export const version = 3;\n');
    await save(
      'open/index.ts',
      `import { version } from './version';\nexport const main = () => version;`,
    );
    await heard(/已换成新的/);
    said = [];
    await save('open/version.ts', 'export const version = 4;\n');
    await heard(/已换成新的/);
    expect(await call()).toBe(4);
  });

  it('with a mistake leaves the old code serving, until it is mended', async () => {
    await save('open/index.ts', 'export const main = (');
    await heard(/仍用原来的/);
    expect(await call()).toBe(1);
    await save('open/index.ts', text(5));
    await heard(/已换成新的/);
    expect(await call()).toBe(5);
  });

  it('says why when a setting is wrong', async () => {
    const jobs = '{ "triggers": [{ "name": "often", "type": "timer", "config": "x" }] }';
    await save('jobs/config.json', jobs);
    expect(await heard(/仍用原来的/)).toContain('often');
  });

  it('says that collections wait for the next start', async () => {
    const manifest = await readFile(path.join(source, 'manifest.ts'), 'utf8');
    await save('manifest.ts', manifest.replace("name: 'things'", "name: 'goods'"));
    expect(await heard(/集合/)).toContain('重新运行 npm start');
  });
});
