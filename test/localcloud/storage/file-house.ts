import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { LogLine } from '../../../localcloud/host/log';
import { numberRequests, type RequestVariables } from '../../../localcloud/http/request-id';
import { storageRoutes } from '../../../localcloud/http/storage-routes';
import { openCloudStorage, type CloudStorage } from '../../../localcloud/storage/cloud-storage';
import { fileCollection } from '../../../localcloud/storage/file-records';
import { bootLocalSdk } from '../../support/local-sdk';
import type { TransportName } from '../../support/transports';
import { viewOf, type CloudView } from '../gateway/sdk-view';

interface FileView {
  readonly fileID: string;
  readonly status: number;
  readonly errMsg: string;
  readonly maxAge?: number;
  readonly tempFileURL: string;
}

/** The part of the SDK that deals with files, as it really answers. */
interface FileCloud {
  uploadFile(file: { cloudPath: string; fileContent: unknown }): Promise<{ fileID: string }>;
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>;
  getTempFileURL(query: { fileList: unknown[] }): Promise<{ fileList: FileView[] }>;
  deleteFile(query: { fileList: string[] }): Promise<{ fileList: FileView[] }>;
}

const isFileCloud = (cloud: unknown): cloud is FileCloud =>
  typeof cloud === 'object' && cloud !== null && 'uploadFile' in cloud;

function filesOf(cloud: CloudView): FileCloud {
  if (!isFileCloud(cloud)) throw new Error('not the SDK');
  return cloud;
}

export interface FileHouse {
  readonly files: FileCloud;
  readonly storage: CloudStorage;
  /** The address files are put to and read from. */
  readonly url: string;
  readonly lines: LogLine[];
  readonly clock: { now: number };
  /** Uploads a file and gives its id. */
  put(cloudPath: string, content: string | Buffer): Promise<string>;
  link(fileID: string, maxAge?: number): Promise<string>;
  /** How many files are known. */
  count(): number;
  close(): Promise<void>;
}

export interface FileHouseOptions {
  readonly transport?: TransportName;
  readonly dataDir?: string | null;
  readonly maxFileBytes?: number;
}

/** Cloud storage on its own, reached by the real SDK. */
export async function fileHouse({
  transport = 'in process',
  dataDir = null,
  maxFileBytes,
}: FileHouseOptions = {}): Promise<FileHouse> {
  const clock = { now: Date.UTC(2026, 4, 1, 4) };
  const lines: LogLine[] = [];
  const log = (line: LogLine) => void lines.push(line);
  const sdk = await bootLocalSdk({
    transport,
    collections: [fileCollection],
    // The signature of the SDK's requests is dated by the machine's clock, so HTTP stays on that one.
    ...(transport !== 'HTTP' && { now: () => clock.now }),
    storage: {
      upload: (path) => storage.upload(path),
      link: (fileId, maxAge) => storage.link(fileId, maxAge),
      remove: (fileId) => storage.remove(fileId),
    },
  });
  const app = new Hono<RequestVariables>().use(numberRequests);
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = `http://127.0.0.1:${port}`;
  const storage = await openCloudStorage({
    engine: sdk.engine,
    dataDir,
    secret: 'a secret of this test',
    origin: url,
    log,
  });
  app.route(
    '/files',
    storageRoutes({ storage, log, ...(maxFileBytes !== undefined && { maxFileBytes }) }),
  );
  const files = filesOf(viewOf(sdk));
  return {
    files,
    storage,
    url,
    lines,
    clock,
    put: async (cloudPath, content) =>
      (await files.uploadFile({ cloudPath, fileContent: Buffer.from(content) })).fileID,
    async link(fileID, maxAge) {
      const asked = maxAge === undefined ? fileID : { fileID, maxAge };
      return (await files.getTempFileURL({ fileList: [asked] })).fileList[0]?.tempFileURL ?? '';
    },
    count: () => sdk.engine.count(fileCollection.name),
    async close() {
      await new Promise((closed) => server.close(closed));
      await sdk.close();
    },
  };
}
