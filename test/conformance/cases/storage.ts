import { area, type ConformanceEnv } from '../conformance-case';
import { isRefused } from '../refused';

const content = Buffer.from('工夫茶\n');

/** Paths of this suite alone, wherever it runs. */
const pathOf = ({ names }: ConformanceEnv, name: string) => `conformance/${names.goods}/${name}`;

async function withFile<T>(env: ConformanceEnv, work: (fileID: string) => Promise<T>): Promise<T> {
  const cloudPath = pathOf(env, 'a.txt');
  const { fileID } = await env.cloud.uploadFile({ cloudPath, fileContent: content });
  try {
    return await work(fileID);
  } finally {
    await env.cloud.deleteFile({ fileList: [fileID] });
  }
}

const missingFile = (fileID: string) => fileID.replace(/a\.txt$/, 'none.txt');

export const storageCases = area('storage', [
  [
    'an uploaded file comes back as it was',
    (env) =>
      withFile(env, async (fileID) => ({
        isCloudAddress: fileID.startsWith('cloud://'),
        endsWithPath: fileID.endsWith(`/${pathOf(env, 'a.txt')}`),
        content: (await env.cloud.downloadFile({ fileID })).fileContent,
      })),
  ],
  [
    'a second upload to the same path takes its place under the same id',
    (env) =>
      withFile(env, async (fileID) => {
        const again = Buffer.from('again');
        const cloudPath = pathOf(env, 'a.txt');
        const second = await env.cloud.uploadFile({ cloudPath, fileContent: again });
        const { fileContent } = await env.cloud.downloadFile({ fileID });
        return { sameId: second.fileID === fileID, content: fileContent };
      }),
  ],
  [
    'a temporary link leads to the file',
    (env) =>
      withFile(env, async (fileID) => {
        const [file] = (await env.cloud.getTempFileURL({ fileList: [fileID] })).fileList;
        const link = file?.['tempFileURL'];
        const got = await fetch(typeof link === 'string' ? link : 'about:blank');
        return {
          status: file?.['status'],
          sameId: file?.['fileID'] === fileID,
          content: Buffer.from(await got.arrayBuffer()),
        };
      }),
  ],
  [
    'a link to a file that is not there has a status and no address',
    (env) =>
      withFile(env, async (fileID) => {
        const asked = { fileList: [missingFile(fileID), fileID] };
        const { fileList } = await env.cloud.getTempFileURL(asked);
        return {
          statuses: fileList.map(({ status }) => status),
          addresses: fileList.map(({ tempFileURL }) => tempFileURL !== ''),
        };
      }),
  ],
  [
    'a deleted file is gone',
    (env) =>
      withFile(env, async (fileID) => {
        const [file] = (await env.cloud.deleteFile({ fileList: [fileID] })).fileList;
        return {
          status: file?.['status'],
          download: await isRefused(() => env.cloud.downloadFile({ fileID })),
        };
      }),
  ],
  [
    'deleting a file that is not there has a status of its own',
    (env) =>
      withFile(env, async (fileID) => {
        const asked = { fileList: [missingFile(fileID)] };
        return {
          statuses: (await env.cloud.deleteFile(asked)).fileList.map((file) => file['status']),
        };
      }),
  ],
  [
    'an id that is none is refused or has a status',
    async ({ cloud }) => {
      const ask = async () => (await cloud.getTempFileURL({ fileList: ['nonsense'] })).fileList[0];
      const answer = await ask().catch(() => ({ status: -1 }));
      return { good: answer?.['status'] === 0 };
    },
  ],
]);
