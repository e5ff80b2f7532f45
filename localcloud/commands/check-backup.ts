import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { documentsFile } from '../documents';
import { damaged, inspectFile } from '../engine/database-file';
import { openSqliteJournal } from '../engine/sqlite-journal';
import { filesFolder, readContent } from '../storage/contents-folder';
import { fileCollection, readFileRecord, type FileRecord } from '../storage/file-records';
import { openSettings } from '../wechat/settings';
import { settingsFile } from './data-files';

/** What a backup holds. */
export interface BackupCount {
  readonly documents: number;
  readonly files: number;
}

/** The content of an uploaded file is not there, or not the one that was uploaded. */
export class LostContent extends Error {
  constructor(readonly cloudPath: string) {
    super(`the content of ${cloudPath} is lost or damaged`);
  }
}

/**
 * Reads every page, every document and every uploaded file of a copy, and its settings when it has some. Only for
 * copies: opening a data file tidies it up.
 * @throws LostContent, or any other error when it is not a sound one of ours
 */
export async function checkBackup(folder: string): Promise<BackupCount> {
  const file = documentsFile(folder);
  if (!inspectFile(file)) throw damaged(file, 'it is empty');
  let documents = 0;
  const records: FileRecord[] = [];
  openSqliteJournal(file, (collection, document) => {
    documents += 1;
    if (collection === fileCollection.name) records.push(readFileRecord(document));
  }).close();
  for (const record of records) await checkContent(folder, record);
  if (existsSync(settingsFile(folder))) await openSettings(folder);
  return { documents, files: records.length };
}

async function checkContent(folder: string, { _id, content, sha256 }: FileRecord): Promise<void> {
  const bytes = await readContent(filesFolder(folder), content);
  const isSame = bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256;
  if (!isSame) throw new LostContent(_id);
}

/** As a sentence: `2 份文档` or `2 份文档和 1 个文件`. */
export const countText = ({ documents, files }: BackupCount): string =>
  `${documents} 份文档${files === 0 ? '' : `和 ${files} 个文件`}`;

/** Trouble of the machine that says nothing about the file itself. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Error &&
  /ENOSPC|database or disk is full|disk I\/O error|database is locked/.test(error.message);
