import cloud from 'wx-server-sdk';
import * as v from 'valibot';
import { isStored } from '#domain/membership/avatar';
import type { Answer } from '../answer';
import { log } from '../log';

const uploaded = v.object({ fileID: v.string() });
const links = v.object({
  fileList: v.array(
    v.object({ fileID: v.string(), status: v.number(), tempFileURL: v.optional(v.string(), '') }),
  ),
});
const deleted = v.object({ fileList: v.array(v.object({ status: v.number() })) });

/** Done, and there is nothing of that name any more. */
const gone = new Set([0, -503003]);

/** Puts bytes into the cloud storage. @returns the file's id, or PICTURE_NOT_STORED when the storage does not answer. */
export async function storeFile(cloudPath: string, fileContent: Buffer): Promise<Answer<string>> {
  try {
    const { fileID } = v.parse(uploaded, await cloud.uploadFile({ cloudPath, fileContent }));
    return { ok: true, value: fileID };
  } catch (error) {
    log.fault('A picture was not stored', error);
    return { ok: false, code: 'PICTURE_NOT_STORED' };
  }
}

/**
 * Addresses under which pictures can be seen for a day: no rule lets a client read the storage itself. A picture of the shop
 * is its own address; one that has none any more is ''.
 */
export async function linksTo(pictures: readonly string[]): Promise<(picture: string) => string> {
  const files = [...new Set(pictures.filter(isStored))];
  const known = files.length === 0 ? new Map<string, string>() : await linksOf(files);
  return (picture) => (isStored(picture) ? (known.get(picture) ?? '') : picture);
}

async function linksOf(files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  try {
    const { fileList } = v.parse(links, await cloud.getTempFileURL({ fileList: [...files] }));
    return new Map(fileList.map(({ fileID, tempFileURL }) => [fileID, tempFileURL]));
  } catch (error) {
    // A face is not worth a page: its first letter stands in.
    log.fault('Pictures had no links', error);
    return new Map();
  }
}

/** Takes files away; one that is gone already is fine. @throws when one stays. @returns how many there were. */
export async function dropFiles(files: readonly string[]): Promise<number> {
  if (files.length === 0) return 0;
  const { fileList } = v.parse(deleted, await cloud.deleteFile({ fileList: [...files] }));
  if (fileList.some(({ status }) => !gone.has(status))) throw new Error('A file was not deleted');
  return fileList.filter(({ status }) => status === 0).length;
}
