import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { documentsFile } from '../documents';
import { lockFile } from '../engine/file-lock';
import { checkBackup, countText, isPassing, type BackupCount } from './check-backup';
import type { Command } from './command';
import { copyData, dataFilesOf, shopFilesOf } from './data-files';
import { moveAll } from './move-all';
import { Refusal } from './refusal';

export const restore: Command = {
  name: 'restore',
  argument: '<文件夹>',
  purpose: '换回一份备份；现在的数据会留在旁边',
  async run({ dataDir }, folder) {
    if (folder === dataDir) throw new Refusal('这就是现在的数据，不用恢复。');
    if (!existsSync(documentsFile(folder))) throw new Refusal(`${folder} 里没有备份。`);
    refuseLiving(folder);
    await mkdir(dataDir, { recursive: true });
    const unlock = lockFile(documentsFile(dataDir));
    try {
      return await putInPlace(folder, dataDir);
    } finally {
      unlock();
    }
  },
};

/** The folder may be the data of a local cloud that runs; a mark left by one that is gone is no harm. */
function refuseLiving(folder: string): void {
  if (!existsSync(`${documentsFile(folder)}.lock`)) return;
  try {
    lockFile(documentsFile(folder))();
  } catch {
    throw new Refusal(`有本地云正在使用 ${folder}，请先停下它，或用它的备份。`);
  }
}

/** Everything that may fail happens in a folder of its own before the present data is touched. */
async function putInPlace(folder: string, dataDir: string): Promise<string> {
  const incoming = await mkdtemp(path.join(dataDir, 'restoring-'));
  try {
    for (const file of dataFilesOf(folder)) await copyData(file, movedTo(incoming, file));
    const count = await check(incoming, folder);
    const arrived = dataFilesOf(incoming).map((file) => movedTo(dataDir, file));
    const leaving = [...new Set([...shopFilesOf(dataDir), ...arrived])].filter((file) =>
      existsSync(file),
    );
    const kept = leaving.length === 0 ? undefined : await newKeptFolder(dataDir);
    await moveAll([
      ...leaving.map((file) => [file, movedTo(kept ?? dataDir, file)] as const),
      ...dataFilesOf(incoming).map((file) => [file, movedTo(dataDir, file)] as const),
    ]).catch(async (error: unknown) => {
      // Everything is back in its place, so the folder is empty.
      if (kept !== undefined) await rmdir(kept);
      throw error;
    });
    return `已恢复 ${countText(count)}。${kept === undefined ? '' : `原来的数据留在 ${kept}。`}`;
  } finally {
    await rm(incoming, { recursive: true, force: true });
  }
}

const movedTo = (folder: string, file: string): string => path.join(folder, path.basename(file));

async function check(copy: string, folder: string): Promise<BackupCount> {
  try {
    return await checkBackup(copy);
  } catch (error) {
    if (isPassing(error)) throw error;
    throw new Refusal(`${folder} 里的备份已损坏，或不是本地云的备份；现在的数据没有动。`);
  }
}

/** What goes into it can itself be restored. */
async function newKeptFolder(dataDir: string): Promise<string> {
  const kept = path.join(dataDir, `kept-${new Date().toISOString().replace(/[:.]/g, '-')}`);
  await mkdir(kept);
  return kept;
}
