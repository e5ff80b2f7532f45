import { fault } from '../engine/cloud-fault';
import { isFields } from '../engine/document';
import type { Action, CallContext, CloudRequest } from './protocol';
import { notYet } from './open-api-actions';
import { text, texts } from './params';

/** Why one file of several was not served; the SDK turns it into that file's `status`. */
type FileCode = 'STORAGE_EXCEED_AUTHORITY' | 'STORAGE_FILE_NONEXIST' | 'INVALID_PARAM';

type LinkOutcome = { readonly code: 'SUCCESS'; readonly url: string } | { readonly code: FileCode };

/** Where files go. The SDK asks for an address first and then talks to that address by itself. */
export interface Storage {
  /** Where to PUT a file of this path, and the id it will have. `base`: the address the caller knows us by. */
  upload(path: string, base?: string): Promise<{ url: string; fileId: string; token: string }>;
  /** A link to read a file for `maxAgeSeconds`. */
  link(fileId: string, maxAgeSeconds: number, base?: string): Promise<LinkOutcome>;
  remove(fileId: string): Promise<'SUCCESS' | FileCode>;
}

/** How long a link is good unless the caller says: a day. */
const DEFAULT_AGE_SECONDS = 86_400;
/** The cloud takes this many files in one call. */
const MAX_FILES = 50;

type StorageAction = (
  storage: Storage,
  request: CloudRequest,
  context: CallContext,
) => Promise<{ data: object }>;

const ACTIONS: Record<string, StorageAction> = {
  'storage.getUploadMetadata': upload,
  'storage.batchGetDownloadUrl': links,
  'storage.batchDeleteFile': remove,
};

export function storageActions(storage: Storage | undefined): [string, Action][] {
  return Object.entries(ACTIONS).map(([name, action]) => [
    name,
    (request, context) => {
      if (storage === undefined) throw notYet('cloud storage');
      return action(storage, request, context);
    },
  ]);
}

async function upload(storage: Storage, request: CloudRequest, { base }: CallContext) {
  const path = text(request, 'path');
  const { url, fileId, token } = await storage.upload(path, base);
  // The SDK sends `cosFileId` back as a header, which holds no Chinese.
  return { data: { url, token, authorization: token, fileId, cosFileId: encodeURI(fileId) } };
}

async function links(storage: Storage, request: CloudRequest, { base }: CallContext) {
  const files = atMost(request['file_list'], 'file_list');
  const download_list = await Promise.all(files.map((file) => linkTo(storage, file, base)));
  return { data: { download_list } };
}

async function linkTo(storage: Storage, file: unknown, base: string | undefined) {
  const { fileid, max_age: maxAge = DEFAULT_AGE_SECONDS } = isFields(file) ? file : {};
  const fileID = typeof fileid === 'string' ? fileid : '';
  const outcome = isAge(maxAge)
    ? await storage.link(fileID, maxAge, base)
    : ({ code: 'INVALID_PARAM' } as const);
  if (outcome.code === 'SUCCESS')
    return { code: outcome.code, fileID, maxAge, tempFileURL: outcome.url };
  return { code: outcome.code, message: WHY[outcome.code], fileID, maxAge, tempFileURL: '' };
}

const WHY: Record<FileCode, string> = {
  STORAGE_EXCEED_AUTHORITY: 'the file belongs to another environment',
  STORAGE_FILE_NONEXIST: 'storage file not exists',
  INVALID_PARAM: 'max_age must be a whole number of seconds above 0',
};

const isAge = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

async function remove(storage: Storage, request: CloudRequest) {
  atMost(request['fileid_list'], 'fileid_list');
  const delete_list = await Promise.all(
    texts(request, 'fileid_list').map(async (fileID) => ({
      code: await storage.remove(fileID),
      fileID,
    })),
  );
  return { data: { delete_list } };
}

function atMost(list: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(list)) throw fault.badParameter(`'${name}' must be a list`);
  if (list.length > MAX_FILES)
    throw fault.badParameter(`'${name}' may name ${MAX_FILES} files at most`);
  return list;
}
