import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { documentsFile } from '../documents';
import { inspectFile } from '../engine/database-file';
import { lockFile } from '../engine/file-lock';
import { openLibsql } from '../engine/libsql-driver';
import { copyContents, filesFolder } from '../storage/contents-folder';
import { checkBackup, countText, isPassing, LostContent, type BackupCount } from './check-backup';
import type { Command } from './command';
import { settingsFile } from './data-files';
import { refuseWithoutDocuments } from './kept-documents';
import { Refusal } from './refusal';

export const backup: Command = {
  name: 'backup',
  argument: '<文件夹>',
  purpose: '备份文档、上传的文件和密钥到一个新文件夹',
  async run({ dataDir }, folder) {
    refuseWithoutDocuments(dataDir);
    await refuseFilled(folder);
    const unlock = lockFile(documentsFile(dataDir));
    try {
      return `已备份 ${countText(await copyWhole(dataDir, folder))}到 ${folder}。`;
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
async function copyWhole(dataDir: string, folder: string): Promise<BackupCount> {
  await mkdir(path.dirname(folder), { recursive: true });
  const making = await mkdtemp(`${folder}.making-`);
  try {
    const count = await copySound(dataDir, making);
    if (existsSync(folder)) await rmdir(folder);
    await rename(making, folder);
    return count;
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    throw error;
  }
}

async function copySound(dataDir: string, making: string): Promise<BackupCount> {
  if (existsSync(settingsFile(dataDir)))
    await copyFile(settingsFile(dataDir), settingsFile(making));
  await copyContents(filesFolder(dataDir), filesFolder(making));
  try {
    copyDocuments(documentsFile(dataDir), documentsFile(making));
    return await checkBackup(making);
  } catch (error) {
    if (isPassing(error)) throw error;
    if (error instanceof LostContent)
      throw new Refusal(
        `文件 ${error.cloudPath} 的内容缺失或已损坏，没有备份。启动一次本地云，它会忘掉缺失的文件。`,
      );
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
