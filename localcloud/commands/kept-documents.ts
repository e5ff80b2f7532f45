import { existsSync } from 'node:fs';
import path from 'node:path';
import { documentsFile, openDocuments } from '../documents';
import type { Engine } from '../engine/engine';
import type { Place } from './command';
import { Refusal } from './refusal';

/** Collections that begin so are the local cloud's own and no part of the shop. */
export const isShopCollection = (name: string): boolean => !name.startsWith('~');

export function refuseWithoutDocuments(dataDir: string): void {
  if (!existsSync(documentsFile(dataDir)))
    throw new Refusal(`${dataDir} 里还没有数据，先运行一次 npm start 就有了。`);
}

/** Opens the documents for `work` alone and closes them whatever happens. */
export async function withDocuments<T>(
  { dataDir, functionsDir }: Place,
  work: (engine: Engine) => Promise<T>,
  { fresh = false } = {},
): Promise<T> {
  if (!existsSync(path.join(functionsDir, 'manifest.json')))
    throw new Refusal('云函数还没有构建，请先运行一次 npm start。');
  const engine = await openDocuments({ dataDir, functionsDir, fresh });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}
