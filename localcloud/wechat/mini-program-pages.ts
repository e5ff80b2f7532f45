import { existsSync } from 'node:fs';
import vm from 'node:vm';
import { build } from 'esbuild';
import * as v from 'valibot';

const configSchema = v.object({
  pages: v.pipe(v.array(v.string()), v.minLength(1)),
  subPackages: v.optional(v.array(v.object({ root: v.string(), pages: v.array(v.string()) })), []),
});

/**
 * The pages of the mini-program, the home page first, from its `app.config.ts`: the local cloud serves the browser
 * edition, and the mini-program itself need not be built.
 */
export async function miniProgramPages(appConfigFile: string): Promise<string[]> {
  if (!existsSync(appConfigFile)) return [];
  const result = await build({
    entryPoints: [appConfigFile],
    bundle: true,
    format: 'cjs',
    write: false,
    // The sources' own settings are for another compiler.
    tsconfigRaw: {},
  });
  const module: { exports: unknown } = { exports: {} };
  const process = { env: { TARO_ENV: 'weapp' } };
  const defineAppConfig = (config: unknown): unknown => config;
  vm.runInNewContext(result.outputFiles[0]?.text ?? '', { module, process, defineAppConfig });
  const { default: config } = v.parse(v.object({ default: configSchema }), module.exports);
  return [
    ...config.pages,
    ...config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ];
}
