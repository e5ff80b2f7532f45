import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { printTable, short } from './figures';
import { root } from './local-cloud';

/**
 * What domain/ and contract/ cost the phone: exactly the values src/ imports from them, with all these pull in, bundled,
 * minified and gzipped by themselves; beside them the price function, which stays on the server, and the built mini-program.
 */
const sources = path.join(root, 'src');
const built = path.join(root, 'dist', 'weapp');

const filesBelow = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => path.join(folder, name));

const valueImport = /^(?:import|export) \{([^}]*)\} from '(#(?:domain|contract)\/[^']+)'/gm;

/** Names by module; types leave no trace in a bundle. */
function importedByPhone(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const file of filesBelow(sources, /\.tsx?$/)) {
    for (const [, list = '', from = ''] of readFileSync(file, 'utf8').matchAll(valueImport)) {
      const names = list.split(',').map((name) => name.trim().split(' as ')[0] ?? '');
      const values = names.filter((name) => name !== '' && !name.startsWith('type '));
      const known = found.get(from) ?? new Set();
      values.forEach((name) => known.add(name));
      if (known.size > 0) found.set(from, known);
    }
  }
  return found;
}

interface Cost {
  readonly minified: number;
  readonly gzipped: number;
  /** Minified bytes by folder. */
  readonly parts: ReadonlyMap<string, number>;
}

async function costOf(imports: ReadonlyMap<string, ReadonlySet<string>>): Promise<Cost> {
  const lines = [...imports].flatMap(([from, names], n) =>
    [...names].map((name) => `export { ${name} as ${name}_${n} } from '${from}';`),
  );
  const { outputFiles, metafile } = await build({
    stdin: { contents: lines.join('\n'), resolveDir: root },
    ...{ bundle: true, minify: true, format: 'cjs', target: 'es2017', absWorkingDir: root },
    ...{ write: false, metafile: true, treeShaking: true },
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  const parts = new Map<string, number>();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      // What only joins the sample together is in the sum and in no folder.
      if (file === '<stdin>') continue;
      const part = file.startsWith('node_modules/')
        ? file.split('/').slice(0, 2).join('/')
        : path.dirname(file);
      parts.set(part, (parts.get(part) ?? 0) + bytesInOutput);
    }
  }
  return { minified: code.length, gzipped: gzipSync(code, { level: 9 }).length, parts };
}

/** All scripts of the built mini-program; undefined before a build. */
function builtScripts(): Cost | undefined {
  try {
    const scripts = filesBelow(built, /\.js$/).map((file) => readFileSync(file));
    const bytes = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);
    return {
      minified: bytes(scripts.map((code) => code.length)),
      gzipped: bytes(scripts.map((code) => gzipSync(code, { level: 9 }).length)),
      parts: new Map(),
    };
  } catch {
    return undefined;
  }
}

async function main(): Promise<void> {
  const imports = importedByPhone();
  const phone = await costOf(imports);
  const engine = await costOf(new Map([['#domain/pricing/quote-order', new Set(['quoteOrder'])]]));
  const whole = builtScripts();
  const names = [...imports.values()].reduce((count, list) => count + list.size, 0);
  console.log(`${names} values of ${imports.size} modules are imported by src/`);

  const kib = (bytes: number | undefined) => short((bytes ?? Number.NaN) / 1024);
  const share = (part: Cost, of: Cost | undefined) =>
    short(part.gzipped / (of?.gzipped ?? Number.NaN));
  const rows: [string, Cost | undefined][] = [
    ['domain and contract on the phone', phone],
    ['the price function (server only)', engine],
    ['all scripts of dist/weapp', whole],
  ];
  printTable(
    ['what', 'KiB minified', 'KiB gzipped', 'gzipped, of all scripts'],
    rows.map(([what, cost]) => [
      ...[what, kib(cost?.minified), kib(cost?.gzipped)],
      cost === undefined ? '-' : share(cost, whole),
    ]),
  );

  console.log('\nminified bytes on the phone, by folder');
  const parts = [...phone.parts].sort(([, a], [, b]) => b - a).filter(([, bytes]) => bytes > 0);
  printTable(
    ['folder', 'bytes', 'share'],
    parts.map(([part, bytes]) => [part, String(bytes), short(bytes / phone.minified)]),
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
