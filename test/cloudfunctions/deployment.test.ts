import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildFunctions } from '../../config/build-functions';
import { manifest } from '../../cloudfunctions/manifest';

const root = path.resolve(__dirname, '../..');
const source = path.join(root, 'cloudfunctions');
const names = Object.keys(manifest.functions);

interface Config {
  readonly permissions: { readonly openapi: readonly string[] };
  readonly triggers: readonly { readonly name: string; readonly type: string; config: string }[];
}

const readText = (...parts: string[]) => readFile(path.join(...parts), 'utf8');
const readConfig = async (name: string) =>
  JSON.parse(await readText(source, name, 'config.json')) as Config;

describe('What is deployed', () => {
  let out: string;
  const bundle = (name: string) => readText(out, name, 'index.js');
  beforeAll(async () => {
    // Inside the project, where the SDK is installed.
    const folder = path.join(root, 'test-output');
    await mkdir(folder, { recursive: true });
    out = path.join(await mkdtemp(path.join(folder, 'functions-')), 'cloudfunctions');
    await buildFunctions({
      sourceDir: source,
      outDir: out,
      packageFile: path.join(root, 'package.json'),
    });
  }, 60_000);
  afterAll(() => rm(path.dirname(out), { recursive: true, force: true }));

  it('are the functions of the manifest, each a folder WeChat can upload', async () => {
    const built = (await readdir(out)).filter((name) => !name.endsWith('.json'));
    expect(built.sort()).toEqual([...names].sort());
    for (const name of names) {
      expect((await readdir(path.join(out, name))).sort()).toEqual([
        'config.json',
        'index.js',
        'package.json',
      ]);
    }
  });

  it.each(names)('%s loads, and contains nothing of the local cloud', async (name) => {
    const code = await bundle(name);
    for (const word of [
      '/dev/',
      'localcloud',
      'miniProgramHost',
      'demo sign-in',
      'UNKNOWN_STAFF',
    ]) {
      expect(code).not.toContain(word);
    }
    const loaded = jest.requireActual<{ main: unknown }>(path.join(out, name, 'index.js'));
    expect(typeof loaded.main).toBe('function');
  });

  it.each(names)('%s declares every WeChat interface it calls', async (name) => {
    const used = [...(await bundle(name)).matchAll(/\bopenapi\.((?:[a-z]\w*\.)+\w+)\(/gi)].map(
      ([, call]) => call,
    );
    const { permissions } = await readConfig(name);
    expect([...new Set(used)].sort()).toEqual([...permissions.openapi].sort());
  });

  it('keeps the payment library out of what anyone may call', async () => {
    for (const name of ['open', 'admin']) expect(await bundle(name)).not.toContain('v3/pay/');
  });
});

describe('Who may call a function from a client', () => {
  it('is everybody for reading, who is signed in for the rest, nobody for notices and timers', () => {
    const rules = Object.entries(manifest.functions).map(([name, { invoke }]) => [name, invoke]);
    expect(Object.fromEntries(rules)).toEqual({
      open: true,
      shop: 'auth != null',
      admin: 'auth != null',
      notify: false,
      jobs: false,
    });
  });
});

describe('Timers', () => {
  it('have seven-field schedules and are the jobs the function knows', async () => {
    const { triggers } = await readConfig('jobs');
    expect(triggers.map((trigger) => trigger.name)).toEqual([
      'ask-unpaid',
      'close-unpaid',
      'deliver-outbox',
      'expire-coupons',
      'forget-answers',
      'issue-coupons',
      'record-prices',
      'settle-points',
      'expire-points',
      'renew-levels',
      'birthday-gifts',
    ]);
    for (const { type, config } of triggers) {
      expect(type).toBe('timer');
      expect(config.split(' ')).toHaveLength(7);
    }
    const jobs = await readText(source, 'jobs', 'index.ts');
    for (const { name } of triggers) expect(jobs).toContain(`'${name}':`);
  });

  it('belong to jobs alone', async () => {
    for (const name of names.filter((one) => one !== 'jobs')) {
      expect((await readConfig(name)).triggers).toEqual([]);
    }
  });
});
