import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { documentsFile } from '../documents';
import { inspectFile } from '../engine/database-file';
import { lockFile } from '../engine/file-lock';
import { openLibsql } from '../engine/libsql-driver';
import { checkBackup, isPassing } from './check-backup';
import type { Command } from './command';
import { settingsFile } from './data-files';
import { refuseWithoutDocuments } from './kept-documents';
import { Refusal } from './refusal';

export const backup: Command = {
  name: 'backup',
  argument: '<文件夹>',
  purpose: '备份文档和密钥到一个新文件夹',
  async run({ dataDir }, folder) {
    refuseWithoutDocuments(dataDir);
    await refuseFilled(folder);
    const unlock = lockFile(documentsFile(dataDir));
    try {
      const documents = await copyWhole(dataDir, folder);
      return `已备份 ${documents} 份文档到 ${folder}。`;
    } finally {
      unlock();
    }
  },
};

async function refuseFilled(folder: string): Promise<void> {
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new Refusal(`${folder} 里已经有东西了，请换一个新文件夹。`);
}

/** Makes the copy beside its place first, so that a backup is there whole or not at all. */
async function copyWhole(dataDir: string, folder: string): Promise<number> {
  await mkdir(path.dirname(folder), { recursive: true });
  const making = await mkdtemp(`${folder}.making-`);
  try {
    const documents = await copySound(dataDir, making);
    if (existsSync(folder)) await rmdir(folder);
    await rename(making, folder);
    return documents;
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    throw error;
  }
}

async function copySound(dataDir: string, making: string): Promise<number> {
  if (existsSync(settingsFile(dataDir)))
    await copyFile(settingsFile(dataDir), settingsFile(making));
  try {
    copyDocuments(documentsFile(dataDir), documentsFile(making));
    return await checkBackup(making);
  } catch (error) {
    if (isPassing(error)) throw error;
    throw new Refusal(`${dataDir} 里的数据已损坏，或是别的版本写的，没有备份。`);
  }
}

/** SQLite's own copy also holds what an interrupted local cloud left outside the main file. */
function copyDocuments(from: string, to: string): void {
  inspectFile(from);
  const driver = openLibsql(from);
  try {
    driver.execute(`VACUUM INTO '${to.replaceAll("'", "''")}'`);
  } finally {
    driver.close();
  }
}
