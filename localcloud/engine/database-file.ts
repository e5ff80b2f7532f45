import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { CloudFault } from './cloud-fault';

/** Written into the header of every data file of the local cloud ("FSLC"). */
export const APPLICATION_ID = 0x46534c43;
const MAGIC = 'SQLite format 3\u0000';
const HEADER_BYTES = 100;
const APPLICATION_ID_AT = 68;

/** @returns whether there is a data file already; refuses anything that is not ours, unopened */
export function inspectFile(file: string): boolean {
  if (!existsSync(file)) return false;
  const found = statSync(file);
  if (!found.isFile()) throw notOurs(file, 'it is not a file');
  const { size } = found;
  if (size === 0) return false;
  const header = readHeader(file);
  if (size < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC)
    throw notOurs(file, 'it is not a database, or its beginning is damaged');
  if (header.readUInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID)
    throw notOurs(file, 'it is the database of another program');
  return true;
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, HEADER_BYTES, 0);
  } finally {
    closeSync(handle);
  }
  return header;
}

const notOurs = (file: string, why: string) =>
  new CloudFault(
    'DATA_FILE_UNUSABLE',
    `${file} cannot be used: ${why}. It was left as it is. Move it away to start afresh, or put a backup in its place.`,
  );

export const damaged = (file: string, detail: string) => notOurs(file, `it is damaged (${detail})`);
