import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { CloudFault } from './cloud-fault';
import { APPLICATION_ID, damaged, inspectFile } from './database-file';
import { adoptId, isFields, type Doc } from './document';
import { documentText } from './document-text';
import { parseEjson } from './ejson';
import { lockFile } from './file-lock';
import type { Entry, Journal, Restore } from './journal';
import { openLibsql } from './libsql-driver';
import type { SqlDriver, SqlRow } from './sql-driver';

const FORMAT = 1;

/** `id` has no declared type so that 1 and '1' stay two documents; `place` keeps insertion order. */
const SCHEMA = `
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${FORMAT};
  CREATE TABLE IF NOT EXISTS documents (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    collection TEXT NOT NULL,
    id NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (collection, id)
  );`;

const PUT = `INSERT INTO documents (collection, id, body) VALUES (?, ?, ?)
  ON CONFLICT (collection, id) DO UPDATE SET body = excluded.body`;
const DROP = 'DELETE FROM documents WHERE collection = ? AND id = ?';

/** The journal in a SQLite file: one SQLite transaction per batch, on disk before it is answered. */
export function openSqliteJournal(file: string, restore: Restore): Journal {
  mkdirSync(dirname(file), { recursive: true });
  const isOld = inspectFile(file);
  const unlock = lockFile(file);
  try {
    const driver = openLibsql(file);
    try {
      return journalOver(prepare(file, driver, isOld, restore), unlock);
    } catch (error) {
      driver.close();
      throw error instanceof CloudFault ? error : openingFault(file, error);
    }
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Reads an old file to its end before anything is written to it, so that a damaged one stays as it is. */
function prepare(file: string, driver: SqlDriver, isOld: boolean, restore: Restore): SqlDriver {
  driver.execute('PRAGMA locking_mode = EXCLUSIVE');
  if (isOld) {
    checkHealth(file, driver);
    for (const row of driver.rows('SELECT collection, body FROM documents ORDER BY place'))
      restore(String(row['collection']), readRow(file, row));
  } else {
    driver.execute(SCHEMA);
  }
  driver.execute('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  return driver;
}

function checkHealth(file: string, driver: SqlDriver): void {
  const [health] = driver.rows('PRAGMA quick_check(1)');
  if (health?.['quick_check'] !== 'ok') throw damaged(file, 'its pages do not fit together');
  const [version] = driver.rows('PRAGMA user_version');
  if (version?.['user_version'] !== FORMAT)
    throw new CloudFault(
      'DATA_FILE_UNUSABLE',
      `${file} was written by another version of the local cloud. Start with --reset to begin afresh.`,
    );
}

function openingFault(file: string, error: unknown): CloudFault {
  const detail = error instanceof Error ? error.message : 'unreadable';
  if (/locked|busy/i.test(detail))
    return new CloudFault(
      'DATA_FILE_IN_USE',
      `${file} is in use by another program. Stop that one first, or choose another data folder.`,
    );
  return damaged(file, detail);
}

function journalOver(driver: SqlDriver, unlock: () => void): Journal {
  return {
    append: (batch) => inTransaction(driver, () => batch.forEach((entry) => write(driver, entry))),
    clear: () => inTransaction(driver, () => driver.execute('DELETE FROM documents')),
    close: () => {
      try {
        comeToRest(driver);
      } finally {
        unlock();
      }
    },
  };
}

/**
 * Leaves one plain file without companions, ready to be copied. Giving the lock back by hand matters:
 * libsql keeps its connection, lock included, until the last prepared statement is collected.
 */
function comeToRest(driver: SqlDriver): void {
  try {
    driver.execute('PRAGMA journal_mode = DELETE');
    driver.execute('PRAGMA locking_mode = NORMAL');
    driver.rows('SELECT count(*) FROM documents');
  } catch {
    // A full disk has no room to bring the log in. It stays beside the file, and the next start reads both.
  }
  driver.close();
}

function readRow(file: string, row: SqlRow): Doc {
  try {
    const doc = parseEjson(String(row['body']), 0);
    if (isFields(doc)) return { ...doc, _id: adoptId(doc['_id']) };
  } catch {
    // Falls through: the row is not a document of ours.
  }
  throw damaged(file, `a document of ${String(row['collection'])} cannot be read`);
}

function write(driver: SqlDriver, { collection, id, doc }: Entry): void {
  if (doc === undefined) driver.run(DROP, [collection, id]);
  else driver.run(PUT, [collection, id, documentText(doc)]);
}

function inTransaction(driver: SqlDriver, work: () => void): void {
  driver.begin();
  try {
    work();
    driver.commit();
  } catch (error) {
    rollBack(driver);
    throw error;
  }
}

/** After an error of the disk SQLite may have rolled back by itself, and says so by refusing. */
function rollBack(driver: SqlDriver): void {
  try {
    driver.rollback();
  } catch {
    // What went wrong first is what the caller must hear.
  }
}
