import { CLOUD_ENV_ID } from '../host/cloud-env';

/** The cloud names a bucket after the environment: the hex of its first two letters, its id and the account. */
const BUCKET = `${Buffer.from(CLOUD_ENV_ID.slice(0, 2)).toString('hex')}-${CLOUD_ENV_ID}-1300000000`;
const OURS = `cloud://${CLOUD_ENV_ID}.${BUCKET}/`;

/** A file's id as the cloud writes it: `cloud://<environment>.<bucket>/<path>`. */
export const fileIdOf = (path: string): string => OURS + path;

/** The path of a file of this environment; `foreign` for one of another, `broken` for what is no id at all. */
export function pathOf(fileId: string): { path: string } | 'foreign' | 'broken' {
  if (fileId.startsWith(OURS)) return { path: fileId.slice(OURS.length) };
  return /^cloud:\/\/[^/]+\/./.test(fileId) ? 'foreign' : 'broken';
}
