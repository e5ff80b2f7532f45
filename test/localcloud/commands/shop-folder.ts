import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLocalCloud, type LocalCloud } from '../../../localcloud/cloud';
import type { Place } from '../../../localcloud/commands/command';
import { runCommand, type Outcome } from '../../../localcloud/commands/run-command';
import { openDocuments } from '../../../localcloud/documents';
import type { Engine, Fields } from '../../../localcloud/engine/engine';

const manifest = {
  collections: [
    { name: 'products', indexes: [] },
    { name: 'orders', indexes: [{ fields: ['no'], unique: true }] },
  ],
  functions: {},
};

export interface ShopFolder extends Place {
  /** A path beside the data. */
  at(...parts: string[]): string;
  text(...parts: string[]): string;
  write(name: string, ...lines: string[]): void;
  run(...args: string[]): Promise<Outcome>;
  /** Starts a local cloud on the data. */
  start(): Promise<LocalCloud>;
  documents<T>(work: (engine: Engine) => T | Promise<T>): Promise<T>;
  /** All documents of the shop. */
  all(): Promise<Record<string, Fields[]>>;
  remove(): void;
}

/** A data folder of a small shop, not yet started. */
export function shopFolder(): ShopFolder {
  const root = mkdtempSync(path.join(tmpdir(), 'cloud-commands-'));
  const at = (...parts: string[]) => path.join(root, ...parts);
  const place: Place = {
    dataDir: at('data'),
    functionsDir: at('functions'),
    workingDir: root,
    seed: async (engine) => void (await engine.insertMany('products', [{ _id: 'demo', price: 1 }])),
  };
  mkdirSync(place.functionsDir);
  writeFileSync(path.join(place.functionsDir, 'manifest.json'), JSON.stringify(manifest));
  const documents: ShopFolder['documents'] = async (work) => {
    const engine = await openDocuments(place);
    try {
      return await work(engine);
    } finally {
      await engine.close();
    }
  };
  return {
    ...place,
    at,
    documents,
    text: (...parts) => readFileSync(at(...parts), 'utf8'),
    write: (name, ...lines) => writeFileSync(at(name), lines.join('\n')),
    run: (...args) => runCommand(args, place),
    start: () =>
      createLocalCloud({ ...place, port: 0, timers: false, warm: false, log: () => undefined }),
    all: () =>
      documents((engine) => ({ products: engine.find('products'), orders: engine.find('orders') })),
    remove: () => existsSync(root) && rmSync(root, { recursive: true }),
  };
}
