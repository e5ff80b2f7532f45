import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { CloudFault } from '../engine/cloud-fault';
import { errorCode } from '../error-code';
import type { Contents } from './contents';

/** Names as `newName` makes them; whatever else lies in the folder is not ours and stays untouched. */
const NAME = /^[0-9a-f]{32}$/;
const DRAFT = /^[0-9a-f]{32}\.part$/;

/** Where the files of a data folder lie. */
export const filesFolder = (dataDir: string): string => path.join(dataDir, 'files');

/** Contents as files of one flat folder, which is made with the first of them. */
export function contentsInFolder(folder: string, newName: () => string): Contents {
  const at = (name: string): string => path.join(folder, name);
  return {
    async put(bytes) {
      const name = newName();
      await refuseLink(folder);
      await mkdir(folder, { recursive: true });
      try {
        await writeDurably(`${at(name)}.part`, bytes);
        await rename(`${at(name)}.part`, at(name));
        await syncFolder(folder);
      } catch (error) {
        await rm(`${at(name)}.part`, { force: true });
        throw error;
      }
      return name;
    },
    get: (name) => readContent(folder, name),
    async remove(name) {
      if (NAME.test(name)) await rm(at(name), { force: true });
    },
    sizes: () => sizesIn(folder),
  };
}

export async function readContent(folder: string, name: string): Promise<Buffer | undefined> {
  if (!NAME.test(name)) return undefined;
  await refuseLink(folder);
  return readRegular(path.join(folder, name));
}

/** Also takes away what an interrupted upload left. */
async function sizesIn(folder: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const name of await entriesOf(folder)) {
    const file = path.join(folder, name);
    if (DRAFT.test(name)) await rm(file, { force: true });
    const info = NAME.test(name) ? await lstat(file) : undefined;
    if (info?.isFile()) sizes.set(name, info.size);
  }
  return sizes;
}

const entriesOf = async (folder: string): Promise<string[]> =>
  (await refuseLink(folder)) ? readdir(folder) : [];

/** Copies every content, and nothing else that may lie in the folder. */
export async function copyContents(from: string, to: string): Promise<void> {
  for (const name of await entriesOf(from)) {
    const bytes = NAME.test(name) ? await readRegular(path.join(from, name)) : undefined;
    if (bytes === undefined) continue;
    await mkdir(to, { recursive: true });
    await writeDurably(path.join(to, name), bytes);
  }
}

/** A link could lead out of the data folder. @returns whether the folder is there */
async function refuseLink(folder: string): Promise<boolean> {
  const info = await lstat(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (info === undefined) return false;
  if (info.isDirectory()) return true;
  throw new CloudFault(
    'DATA_FILE_UNUSABLE',
    `${folder} cannot be used: it must be a folder of its own and not a link. It was left as it is.`,
  );
}

async function writeDurably(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A new name is on the disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Never follows a link and reads nothing but regular files. */
async function readRegular(file: string): Promise<Buffer | undefined> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW).catch(
    (error: unknown) => {
      if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ELOOP') return undefined;
      throw error;
    },
  );
  if (handle === undefined) return undefined;
  try {
    return (await handle.stat()).isFile() ? await handle.readFile() : undefined;
  } finally {
    await handle.close();
  }
}
