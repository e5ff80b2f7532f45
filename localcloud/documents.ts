import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { openEngine, type Engine, type EngineOptions } from './engine/engine';
import { lockFile } from './engine/file-lock';
import { readFunctionManifest } from './host/function-manifest';
import { seedMark } from './seeding';
import { filesFolder } from './storage/contents-folder';
import { fileCollection } from './storage/file-records';
import { openApiCollections } from './wechat/open-api/open-api-records';
import { payCollections } from './wechat/pay/pay-records';

export interface DocumentsPlace extends Pick<EngineOptions, 'now' | 'aroundJournal' | 'onQuery'> {
  /** `null` keeps all in memory. */
  readonly dataDir: string | null;
  readonly functionsDir: string;
  /** Throw away the kept documents first, even of a damaged or older file. */
  readonly fresh?: boolean;
}

export const documentsFile = (dataDir: string): string => path.join(dataDir, 'shop.db');

/** Opens the documents of the built functions and of the local cloud itself. */
export async function openDocuments({
  dataDir,
  functionsDir,
  fresh = false,
  ...rest
}: DocumentsPlace): Promise<Engine> {
  const { collections } = await readFunctionManifest(functionsDir);
  if (dataDir !== null) await mkdir(dataDir, { recursive: true });
  const file = dataDir === null ? ':memory:' : documentsFile(dataDir);
  if (fresh && dataDir !== null) await removeDocuments(dataDir);
  return openEngine({
    ...rest,
    file,
    collections: [
      ...collections,
      ...payCollections,
      fileCollection,
      ...openApiCollections,
      seedMark,
    ],
  });
}

async function removeDocuments(dataDir: string): Promise<void> {
  const file = documentsFile(dataDir);
  // Never under another local cloud that still uses them.
  const unlock = lockFile(file);
  try {
    await Promise.all(['', '-wal', '-shm'].map((end) => rm(`${file}${end}`, { force: true })));
    await rm(filesFolder(dataDir), { recursive: true, force: true });
  } finally {
    unlock();
  }
}
