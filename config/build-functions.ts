/** Bundles each cloud function into the folder WeChat DevTools uploads and the local cloud hosts. */
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import vm from 'node:vm';
import { build, type BuildOptions } from 'esbuild';
import * as v from 'valibot';
import { manifestSchema, readFunctionManifest } from '../localcloud/host/function-manifest';
import { openTimer } from '../localcloud/host/timers';
import { deployFiles } from './deploy-files';

export interface BuildFunctionsOptions {
  /** Holds `<name>/index.ts`, `<name>/config.json` and `manifest.ts`. */
  readonly sourceDir: string;
  readonly outDir: string;
  /** The project's package.json, which pins the SDK. */
  readonly packageFile: string;
}

const SDK = 'wx-server-sdk';

/** The cloud still offers Node 18, and its functions are CommonJS. */
const target = {
  bundle: true,
  platform: 'node',
  target: 'node18',
  format: 'cjs',
  external: [SDK],
  // Our strict mode must not reach the libraries in the bundle, some of which rely on being sloppy.
  tsconfigRaw: {},
  legalComments: 'none',
  logLevel: 'warning',
} satisfies BuildOptions;

async function readManifest(sourceDir: string) {
  const result = await build({
    ...target,
    entryPoints: [path.join(sourceDir, 'manifest.ts')],
    write: false,
  });
  const module = { exports: {} };
  vm.runInNewContext(result.outputFiles[0]?.text ?? '', { module, exports: module.exports });
  return v.parse(v.object({ manifest: manifestSchema }), module.exports).manifest;
}

async function sdkVersion(packageFile: string): Promise<string> {
  const schema = v.object({ dependencies: v.object({ [SDK]: v.string() }) });
  return v.parse(schema, JSON.parse(await readFile(packageFile, 'utf8'))).dependencies[SDK];
}

async function buildFunction(
  name: string,
  version: string,
  { sourceDir, outDir }: BuildFunctionsOptions,
): Promise<void> {
  const folder = path.join(outDir, name);
  await mkdir(folder, { recursive: true });
  const description = {
    name,
    version: '1.0.0',
    private: true,
    main: 'index.js',
    dependencies: { [SDK]: version },
  };
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(description, null, 2)}\n`);
  await copyFile(path.join(sourceDir, name, 'config.json'), path.join(folder, 'config.json'));
  await build({
    ...target,
    entryPoints: [path.join(sourceDir, name, 'index.ts')],
    outfile: path.join(folder, 'index.js'),
  });
}

/** Builds beside the old folder and swaps at the end, so that a running local cloud never loads half a build. */
export async function buildFunctions(options: BuildFunctionsOptions): Promise<void> {
  const manifest = await readManifest(options.sourceDir);
  const version = await sdkVersion(options.packageFile);
  const draft = `${options.outDir}.new`;
  await rm(draft, { recursive: true, force: true });
  const names = Object.keys(manifest.functions);
  // All of them end before one failure is told: nobody writes into the draft any more.
  const ended = await Promise.allSettled(
    names.map((name) => buildFunction(name, version, { ...options, outDir: draft })),
  );
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  const write = (name: string, content: object) =>
    writeFile(path.join(draft, name), `${JSON.stringify(content, null, 2)}\n`);
  await write('manifest.json', manifest);
  const built = await readFunctionManifest(draft);
  for (const [name, content] of Object.entries(deployFiles(built))) await write(name, content);
  for (const spec of built.functions)
    for (const trigger of spec.triggers) openTimer(trigger).stop();
  await rm(options.outDir, { recursive: true, force: true });
  await rename(draft, options.outDir);
}

if (path.resolve(process.argv[1] ?? '') === __filename) {
  const root = path.resolve(__dirname, '..');
  buildFunctions({
    sourceDir: path.join(root, 'cloudfunctions'),
    outDir: path.join(root, 'dist', 'cloudfunctions'),
    packageFile: path.join(root, 'package.json'),
  }).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
