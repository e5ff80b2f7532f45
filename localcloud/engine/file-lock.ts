import {
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { errorCode } from '../error-code';
import { CloudFault } from './cloud-fault';

interface Owner {
  readonly pid: number;
  /** When that process started, in kernel ticks: process numbers are used again after a restart. */
  readonly started: string;
}

/**
 * Marks `file` as in use by this process. A mark left by a process that is gone is taken over.
 * @returns the function that takes the mark away
 */
export function lockFile(file: string): () => void {
  const mark = `${file}.lock`;
  if (!tryMark(mark)) {
    refuseLiving(file, mark);
    takeAway(file, mark);
    if (!tryMark(mark)) throw inUse(file, readOwner(mark)?.pid);
  }
  return () => rmSync(mark, { force: true });
}

/** A mark is made first and written then: one that is empty was made just now, or by a process that ended between. */
const BEING_WRITTEN_MS = 5000;

function refuseLiving(file: string, mark: string): void {
  const owner = readOwner(mark);
  const isLiving = owner === undefined ? isBeingWritten(mark) : isAlive(owner);
  if (isLiving) throw inUse(file, owner?.pid);
}

/** Of two who find the same old mark one moves it; the other has moved the first one's new mark and gives it back. */
function takeAway(file: string, mark: string): void {
  const aside = `${mark}-${process.pid}`;
  try {
    renameSync(mark, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  try {
    refuseLiving(file, aside);
    rmSync(aside);
  } catch (error) {
    renameSync(aside, mark);
    throw error;
  }
}

function isBeingWritten(mark: string): boolean {
  const made = statSync(mark, { throwIfNoEntry: false });
  return made?.size === 0 && Date.now() - made.mtimeMs < BEING_WRITTEN_MS;
}

function tryMark(mark: string): boolean {
  try {
    const handle = openSync(mark, 'wx');
    const owner: Owner = { pid: process.pid, started: startOf(process.pid) };
    writeSync(handle, JSON.stringify(owner));
    closeSync(handle);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function readOwner(mark: string): Owner | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(mark, 'utf8'));
    if (typeof read !== 'object' || read === null) return undefined;
    if (!('pid' in read) || typeof read.pid !== 'number') return undefined;
    const started = 'started' in read && typeof read.started === 'string' ? read.started : '';
    return { pid: read.pid, started };
  } catch {
    return undefined;
  }
}

function isAlive(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false;
  }
  return startOf(owner.pid) === owner.started;
}

/** Field 22 of /proc/<pid>/stat; empty where there is no such file system. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

const inUse = (file: string, pid: number | undefined) =>
  new CloudFault(
    'DATA_FILE_IN_USE',
    `${file} is in use by ${pid === undefined ? 'another process' : `process ${pid}`}. Stop that one first, or choose another data folder.`,
  );
