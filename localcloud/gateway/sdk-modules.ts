import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const here = typeof __filename === 'string' ? __filename : join(process.cwd(), 'index.js');

/**
 * Loads a file of @cloudbase/node-sdk, or a library it uses: the copies wx-server-sdk itself loads, for
 * patching another copy would do nothing.
 * @param from a file beside which wx-server-sdk is installed
 */
export function sdkModules(from = here): {
  file: (path: string) => unknown;
  library: (name: string) => unknown;
} {
  const fromWx = createRequire(createRequire(from).resolve('wx-server-sdk'));
  const manifest = fromWx.resolve('@cloudbase/node-sdk/package.json');
  const fromSdk = createRequire(manifest);
  return {
    file: (path): unknown => fromSdk(join(dirname(manifest), path)),
    library: (name): unknown => fromSdk(name),
  };
}

/** A named function of a loaded module. */
export function memberOf(module: unknown, name: string): unknown {
  if (typeof module !== 'object' || module === null) return undefined;
  const entry = Object.entries(module).find(([key]) => key === name);
  return entry?.[1];
}
