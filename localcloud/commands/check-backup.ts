import { existsSync } from 'node:fs';
import { documentsFile } from '../documents';
import { damaged, inspectFile } from '../engine/database-file';
import { openSqliteJournal } from '../engine/sqlite-journal';
import { openSettings } from '../wechat/settings';
import { settingsFile } from './data-files';

/**
 * Reads every page and every document of a copy, and its settings when it has some. Only for copies:
 * opening a data file tidies it up.
 * @returns how many documents it holds
 * @throws when it is not a sound one of ours
 */
export async function checkBackup(folder: string): Promise<number> {
  const file = documentsFile(folder);
  if (!inspectFile(file)) throw damaged(file, 'it is empty');
  let documents = 0;
  openSqliteJournal(file, () => {
    documents += 1;
  }).close();
  if (existsSync(settingsFile(folder))) await openSettings(folder);
  return documents;
}

/** Trouble of the machine that says nothing about the file itself. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Error &&
  /ENOSPC|database or disk is full|disk I\/O error|database is locked/.test(error.message);
