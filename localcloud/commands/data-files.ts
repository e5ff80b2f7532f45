import { existsSync } from 'node:fs';
import path from 'node:path';
import { documentsFile } from '../documents';

/** The keys and sign-ins of a local cloud, beside its documents. */
export const settingsFile = (folder: string): string => path.join(folder, 'settings.json');

/** The documents with what an interrupted local cloud left beside them; only those that are there. */
export const documentFilesOf = (folder: string): string[] =>
  ['', '-wal', '-shm'].map((end) => documentsFile(folder) + end).filter((file) => existsSync(file));

/** All that a backup is made of; only what is there. */
export const dataFilesOf = (folder: string): string[] => [
  ...documentFilesOf(folder),
  ...[settingsFile(folder)].filter((file) => existsSync(file)),
];
