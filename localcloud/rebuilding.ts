import { isDeepStrictEqual } from 'node:util';
import { readFunctionManifest } from './host/function-manifest';
import type { Host } from './host/host';
import { watchSources } from './host/watch-sources';

export interface Rebuilding {
  /** Everything the functions are made from. */
  readonly sources: readonly string[];
  readonly functionsDir: string;
  readonly build: () => Promise<void>;
  readonly host: Pick<Host, 'reload'>;
  /** Tells the person at the terminal. */
  readonly say: (sentence: string) => void;
}

/**
 * Builds the functions again whenever their sources are saved and lets the running local cloud take them over.
 * What cannot be built or loaded changes nothing: the code that runs goes on.
 * @returns how to stop
 */
export async function rebuildOnSave(options: Rebuilding): Promise<() => void> {
  const { sources, functionsDir, build, host, say } = options;
  const { collections } = await readFunctionManifest(functionsDir);

  const rebuild = async (): Promise<void> => {
    const startedAt = performance.now();
    await build();
    const names = await host.reload();
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    if (names.length > 0) say(`✓ 云函数 ${names.join('、')} 已换成新的，${seconds} 秒`);
    const built = await readFunctionManifest(functionsDir);
    if (!isDeepStrictEqual(built.collections, collections))
      say('集合或索引改了，请重新运行 npm start，它们才会生效。');
  };

  return watchSources(
    sources,
    () => rebuild().catch((error: unknown) => say(`✗ 云函数没有换，仍用原来的。${whyIn(error)}`)),
    (error) => say(`不再留意源码的改动：${error.message}`),
  );
}

/** esbuild has printed its errors itself, with the lines they are in. */
function whyIn(error: unknown): string {
  if (!(error instanceof Error) || 'errors' in error) return '';
  return `原因：${error.message}`;
}
