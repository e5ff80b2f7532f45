/** Starts the local cloud with the demo shop. Settings: PORT, DATA_DIR, TRANSPORT, WATCH, and `--reset`. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { checkAtStart } from './check-at-start';
import { createLocalCloud, type LocalCloud } from './cloud';
import type { Engine } from './engine/engine';
import type { Log } from './host/log';
import { openLogFile } from './host/log-file';
import type { InvariantReport } from './http/dev-routes';
import { rebuildOnSave } from './rebuilding';
import { startRefusal } from './start-refusal';

const root = path.resolve(__dirname, '..');
const built = (...parts: string[]): string => path.join(root, 'dist', ...parts);

function readSettings() {
  const port = Number(process.env['PORT'] ?? 8787);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT 要是 0 到 65535 的整数，现在是「${process.env['PORT']}」。`);
  const transport = process.env['TRANSPORT'] ?? 'message';
  if (transport !== 'message' && transport !== 'http')
    throw new Error(`TRANSPORT 只能是 message 或 http，现在是「${transport}」。`);
  const dataDir = path.resolve(root, process.env['DATA_DIR'] ?? '.data');
  return { port, transport, dataDir, watch: process.env['WATCH'] === '1' } as const;
}

/** The demo shop is large and only needed by an empty database, so it is loaded on demand. */
async function seed(engine: Engine): Promise<void> {
  const { seedShop } = await import('./seed/seed');
  await seedShop(engine);
}

async function checkWhatWasLeft(cloud: LocalCloud, log: Log): Promise<void> {
  await checkAtStart({
    firstPage: cloud.firstPage,
    check: async () => (await import('./invariants')).checkShopAside(cloud.engine),
    ...{ log, say: (sentence) => console.error(sentence) },
    inspector: `${cloud.url}/dev/inspector`,
  });
}

async function checkInvariants(engine: Engine): Promise<InvariantReport> {
  const { checkShop } = await import('./invariants');
  return checkShop(engine);
}

/** The builder is only needed by who changes the functions, so it is loaded on demand. */
async function buildFunctions(): Promise<void> {
  const builder = await import('../config/build-functions');
  // What is built here is no longer what the last `npm start` built.
  await rm(path.join(root, '.cache', 'built', 'functions'), { force: true });
  await builder.buildFunctions({
    sourceDir: path.join(root, 'cloudfunctions'),
    outDir: built('cloudfunctions'),
    packageFile: path.join(root, 'package.json'),
  });
}

async function watchFunctions(cloud: LocalCloud): Promise<void> {
  await rebuildOnSave({
    sources: ['cloudfunctions', 'domain', 'contract'].map((folder) => path.join(root, folder)),
    functionsDir: built('cloudfunctions'),
    build: buildFunctions,
    host: cloud.host,
    say: (sentence) => console.log(sentence),
  });
}

function stopOnSignal(cloud: LocalCloud): void {
  let stopping = false;
  const stop = (): void => {
    // A second signal means: at once.
    if (stopping) process.exit(1);
    stopping = true;
    console.log('\n正在停下…');
    void cloud.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', () => {
    cloud.host.reload().then(
      () => console.log('云函数已换成新构建的。'),
      (error: unknown) => console.error(error instanceof Error ? error.message : error),
    );
  });
}

/** A folder as somebody in the present one would name it; elsewhere the whole path is clearer than a way up. */
function placeOf(folder: string): string {
  const way = path.relative(process.cwd(), folder);
  return way.startsWith('..') || path.isAbsolute(way) ? folder : way || '.';
}

async function main(): Promise<void> {
  const { port, transport, dataDir, watch } = readSettings();
  const startedAt = performance.now();
  const log = openLogFile(dataDir);
  const cloud = await createLocalCloud({
    dataDir,
    port,
    transport,
    functionsDir: built('cloudfunctions'),
    staticDirs: {
      shell: built('shell'),
      inspector: built('inspector'),
      h5: built('h5'),
      admin: built('admin'),
      pictures: path.join(root, 'localcloud', 'seed', 'pictures'),
    },
    appConfigFile: path.join(root, 'src', 'app.config.ts'),
    seed,
    checkInvariants,
    fresh: process.argv.includes('--reset'),
    log,
  }).catch((error: unknown) => {
    throw startRefusal(error, dataDir);
  });
  stopOnSignal(cloud);
  void checkWhatWasLeft(cloud, log);
  if (watch) await watchFunctions(cloud);
  console.log(`✓ 启动本地云 ${((performance.now() - startedAt) / 1000).toFixed(1)} 秒`);
  console.log(`\nfanshop 已就绪：${cloud.url}`);
  console.log(`商家后台：${cloud.url}/admin/   检视：${cloud.url}/dev/inspector`);
  console.log(`数据：${placeOf(dataDir)}   按 Ctrl-C 停下`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
