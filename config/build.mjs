// Builds what changed. Each target keeps a stamp of everything it is made from; equal stamp, nothing to do.
// Usage: node config/build.mjs [target...] [--force]
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './setup.mjs';
import { runStep } from './steps.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const cache = path.join(root, '.cache');
const node = process.execPath;
const script = (file) => [node, '--import', 'tsx', file];
const taro = (type) => [node, 'node_modules/@tarojs/cli/bin/taro', 'build', '--type', type];

const shared = ['domain', 'contract', 'package.json', 'package-lock.json', 'tsconfig.json'];
const phone = ['src', 'config/index.ts', 'config/aria-plugin.cjs', 'babel.config.js', ...shared];

const targets = {
  functions: {
    title: '构建云函数',
    sources: [
      'cloudfunctions',
      'config/build-functions.ts',
      'config/deploy-files.ts',
      'localcloud/host/function-manifest.ts',
      ...shared,
    ],
    output: 'dist/cloudfunctions/manifest.json',
    command: script('config/build-functions.ts'),
  },
  h5: { title: '构建 H5 店面', sources: phone, output: 'dist/h5/index.html', command: taro('h5') },
  weapp: {
    title: '构建小程序',
    sources: [...phone, 'project.config.json'],
    settings: ['CLOUD_ENV'],
    output: 'dist/weapp/app.json',
    command: taro('weapp'),
  },
  admin: {
    title: '构建商家后台',
    sources: ['admin', ...shared],
    output: 'dist/admin/index.html',
    command: [node, 'node_modules/vite/bin/vite.js', 'build', '--config', 'admin/vite.config.ts'],
  },
  shell: {
    title: '构建演示外壳',
    sources: ['localcloud/shell', 'config/build-page.ts', ...shared],
    output: 'dist/shell/index.html',
    command: [...script('config/build-page.ts'), 'shell'],
  },
  inspector: {
    title: '构建检视页',
    sources: ['localcloud/inspector', 'localcloud/shell', 'config/build-page.ts', ...shared],
    output: 'dist/inspector/index.html',
    command: [...script('config/build-page.ts'), 'inspector'],
  },
};

export const allTargets = Object.keys(targets);

function* filesOf(relative) {
  const full = path.join(root, relative);
  if (!existsSync(full)) return;
  if (!statSync(full).isDirectory()) return yield relative;
  for (const name of readdirSync(full).sort()) yield* filesOf(path.posix.join(relative, name));
}

/** `settings` are environment variables the target is made from. */
function stampOf({ sources, command, settings = [] }) {
  const set = settings.map((name) => process.env[name] ?? '');
  const hash = createHash('sha256').update(JSON.stringify([...command.slice(1), ...set]));
  for (const source of sources)
    for (const file of filesOf(source))
      hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

const stampFile = (name) => path.join(cache, 'built', name);

function isBuilt(name, stamp) {
  const file = stampFile(name);
  return (
    existsSync(file) &&
    readFileSync(file, 'utf8') === stamp &&
    existsSync(path.join(root, targets[name].output))
  );
}

async function build(name) {
  const { title, command, output } = targets[name];
  // The stamp is taken before the build: a source saved meanwhile makes the next build run again.
  const stamp = stampOf(targets[name]);
  rmSync(stampFile(name), { force: true });
  await runStep(title, command, { cwd: root, logFile: path.join(cache, 'logs', `${name}.log`) });
  if (!existsSync(path.join(root, output))) throw new Error(`${title}没有产生 ${output}。`);
  mkdirSync(path.dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), stamp);
}

/**
 * Builds those of the targets whose sources changed, two at a time; gives the names it built.
 * @param {string[]} names
 * @param {{ force?: boolean }} [options]
 */
export async function buildWhatChanged(names, { force = false } = {}) {
  const unknown = names.find((name) => !(name in targets));
  if (unknown) throw new Error(`没有构建目标「${unknown}」，可选：${allTargets.join('、')}。`);
  const wanted = names.filter((name) => force || !isBuilt(name, stampOf(targets[name])));
  const waiting = [...wanted];
  const work = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) await build(name);
  };
  await Promise.all([work(), work()]);
  return wanted;
}

async function main(args) {
  const force = args.includes('--force');
  const names = args.filter((arg) => !arg.startsWith('--'));
  await ensureInstalled();
  const built = await buildWhatChanged(names.length > 0 ? names : allTargets, { force });
  if (built.length === 0) console.log('✓ 没有变化，不用重新构建。');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
