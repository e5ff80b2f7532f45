import { isFields, type Fields } from '../engine/document';
import { fault } from '../engine/cloud-fault';
import type { Action, CallContext, CloudRequest } from './protocol';
import { notYet } from './open-api-actions';
import { text, texts } from './params';

/** Where files go. The SDK asks for an address first and then talks to that address by itself. */
export interface Storage {
  /** Where to PUT a file of this path, and the id it will have. */
  upload(
    path: string,
    context: CallContext,
  ): Promise<{ url: string; fileId: string; token: string }>;
  /** A link to read a file for `maxAgeSeconds`; undefined when there is no such file. */
  link(fileId: string, maxAgeSeconds: number, context: CallContext): Promise<string | undefined>;
  /** @returns whether there was such a file */
  remove(fileId: string): Promise<boolean>;
}

const DEFAULT_AGE_SECONDS = 7200;
const missing = { code: 'STORAGE_FILE_NONEXIST' };
const found = { code: 'SUCCESS' };

export function storageActions(storage: Storage | undefined): [string, Action][] {
  const names = [
    'storage.getUploadMetadata',
    'storage.batchGetDownloadUrl',
    'storage.batchDeleteFile',
  ] as const;
  if (storage === undefined)
    return names.map((name): [string, Action] => [
      name,
      () => {
        throw notYet('cloud storage');
      },
    ]);
  return [
    [names[0], (request, context) => upload(storage, request, context)],
    [names[1], (request, context) => links(storage, request, context)],
    [names[2], (request) => remove(storage, request)],
  ];
}

async function upload(storage: Storage, request: CloudRequest, context: CallContext) {
  const path = text(request, 'path');
  const { url, fileId, token } = await storage.upload(path, context);
  return { data: { url, token, authorization: token, fileId, cosFileId: path } };
}

async function links(storage: Storage, request: CloudRequest, context: CallContext) {
  const list = request['file_list'];
  if (!Array.isArray(list)) throw fault.badParameter("'file_list' must be a list");
  const download_list = await Promise.all(
    list.filter(isFields).map((file) => linkTo(storage, file, context)),
  );
  return { data: { download_list } };
}

async function linkTo(storage: Storage, file: Fields, context: CallContext) {
  const fileID = typeof file['fileid'] === 'string' ? file['fileid'] : '';
  const maxAge = typeof file['max_age'] === 'number' ? file['max_age'] : DEFAULT_AGE_SECONDS;
  const tempFileURL = await storage.link(fileID, maxAge, context);
  return { ...(tempFileURL === undefined ? missing : found), fileID, maxAge, tempFileURL };
}

async function remove(storage: Storage, request: CloudRequest) {
  const delete_list = await Promise.all(
    texts(request, 'fileid_list').map(async (fileID) => ({
      ...((await storage.remove(fileID)) ? found : missing),
      fileID,
    })),
  );
  return { data: { delete_list } };
}
