import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Engine } from '../../localcloud/engine/engine';
import type { Storage } from '../../localcloud/gateway/gateway';
import { numberRequests, type RequestVariables } from '../../localcloud/http/request-id';
import { storageRoutes } from '../../localcloud/http/storage-routes';
import { openCloudStorage, type CloudStorage } from '../../localcloud/storage/cloud-storage';

/** The local cloud's storage, whose files the SDK puts and reads at an address of its own. */
export class LocalStorage implements Storage {
  private constructor(
    private readonly opened: { storage?: CloudStorage },
    private readonly server: ReturnType<typeof createAdaptorServer>,
    private readonly app: Hono<RequestVariables>,
    private readonly origin: string,
  ) {}

  /** Before the engine is there, because the gateway that needs it is made together with the engine. */
  static async listen(): Promise<LocalStorage> {
    const app = new Hono<RequestVariables>().use(numberRequests);
    const server = createAdaptorServer({ fetch: app.fetch });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return new LocalStorage({}, server, app, `http://127.0.0.1:${port}`);
  }

  async open(engine: Engine): Promise<void> {
    const log = () => undefined;
    const secret = 'a secret of this suite';
    const storage = await openCloudStorage({
      engine,
      dataDir: null,
      secret,
      origin: this.origin,
      log,
    });
    this.app.route('/files', storageRoutes({ storage, log }));
    this.opened.storage = storage;
  }

  upload: Storage['upload'] = async (path) => this.storage.upload(path);
  link: Storage['link'] = async (fileId, maxAge) => this.storage.link(fileId, maxAge);
  remove: Storage['remove'] = async (fileId) => this.storage.remove(fileId);

  async close(): Promise<void> {
    await new Promise((closed) => this.server.close(closed));
  }

  private get storage(): CloudStorage {
    if (this.opened.storage === undefined) throw new Error('the storage is not open yet');
    return this.opened.storage;
  }
}
