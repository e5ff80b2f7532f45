import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { documentsFile } from '../documents';
import { copyContents, filesFolder } from '../storage/contents-folder';

/** The keys and sign-ins of a local cloud, beside its documents. */
export const settingsFile = (folder: string): string => path.join(folder, 'settings.json');

/** The documents with what an interrupted local cloud left beside them; only those that are there. */
export const documentFilesOf = (folder: string): string[] =>
  ['', '-wal', '-shm'].map((end) => documentsFile(folder) + end).filter((file) => existsSync(file));

/** Everything documents speak of: themselves and the folder of uploaded files; only what is there. */
export const shopFilesOf = (folder: string): string[] => [
  ...documentFilesOf(folder),
  ...[filesFolder(folder)].filter((file) => existsSync(file)),
];

/** All that a backup is made of; only what is there. */
export const dataFilesOf = (folder: string): string[] => [
  ...shopFilesOf(folder),
  ...[settingsFile(folder)].filter((file) => existsSync(file)),
];

export const copyData = (from: string, to: string): Promise<void> =>
  path.basename(from) === path.basename(filesFolder(''))
    ? copyContents(from, to)
    : copyFile(from, to);
