import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Fields } from '../../localcloud/engine/document';
import { numberRequests, type RequestVariables } from '../../localcloud/http/request-id';
import { storageRoutes } from '../../localcloud/http/storage-routes';
import { openCloudStorage, type CloudStorage } from '../../localcloud/storage/cloud-storage';
import { fileCollection } from '../../localcloud/storage/file-records';
import { declaredPermissions } from '../../localcloud/wechat/open-api/declared-permissions';
import { openApiCollections } from '../../localcloud/wechat/open-api/open-api-records';
import { OpenApiDouble } from '../../localcloud/wechat/open-api/open-api-double';
import { RunningShop } from './a-running-shop';
import { appid } from './pay-house';

const log = () => undefined;

/**
 * A running shop beside the local cloud's own WeChat: its interfaces with their codes, quotas and pushes, the cloud storage
 * behind real addresses, and the permissions `cloudfunctions/shop` really declares.
 */
export class WechatSide {
  private constructor(
    readonly shop: RunningShop,
    readonly wechat: OpenApiDouble,
    readonly storage: CloudStorage,
    private readonly asked: string[],
    private readonly stop: () => Promise<void>,
  ) {}

  static async open(): Promise<WechatSide> {
    const app = new Hono<RequestVariables>().use(numberRequests);
    const server = createAdaptorServer({ fetch: app.fetch });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const origin = `http://127.0.0.1:${port}`;
    const asked: string[] = [];
    const shop = await RunningShop.open({
      collections: [...openApiCollections, fileCollection],
      now: () => Date.now(),
      openApi: {
        call: (api, data, context) => {
          asked.push(api);
          const invocation = { functionName: 'shop', requestId: `call-${asked.length}` };
          return wechat.call(api, data, { ...context, invocation });
        },
      },
      storage: {
        upload: (path) => storage.upload(path),
        link: (fileId, maxAge) => storage.link(fileId, maxAge),
        remove: (fileId) => storage.remove(fileId),
      },
    });
    const { engine } = shop.sdk;
    const storage = await openCloudStorage({
      ...{ engine, dataDir: null, secret: 'a secret of this test', origin, log },
    });
    const wechat = new OpenApiDouble({
      ...{ engine, appid, mchid: '1600000001', origin, pages: ['pages/home/index'], log },
      permissionsOf: (name) => declaredPermissions('cloudfunctions', name),
      canRead: (url) => storage.reads(url),
      push: async (event) => {
        await shop.callAs('notify', { TCB_SOURCE: 'wx_unknown' }, event);
      },
      // Results are pushed when a test says so.
      checkTakesMs: 3_600_000,
    });
    app.route('/files', storageRoutes({ storage, log }));
    return new WechatSide(shop, wechat, storage, asked, async () => {
      await wechat.stop();
      await new Promise((closed) => server.close(closed));
      await shop.close();
    });
  }

  /** How often an interface was asked since the beginning. */
  timesAsked(api: string): number {
    return this.asked.filter((one) => one === api).length;
  }

  /** The person taps the phone number button and agrees; '' when the shop has no calls left. */
  async phoneCode(openid: string, phone: string): Promise<string> {
    const told = await this.wechat.phoneNumbers.issue(openid, phone);
    return 'code' in told ? told.code : '';
  }

  /** The bytes an address leads to; undefined when there is nothing. */
  async see(url: string): Promise<Buffer | undefined> {
    if (url === '') return undefined;
    const response = await fetch(url);
    return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined;
  }

  /** Paths of all files in the storage. */
  files(): string[] {
    return this.shop.sdk.engine.find(fileCollection.name).map(({ _id }) => String(_id));
  }

  push(event: Fields, source = 'wx_unknown'): Promise<unknown> {
    return this.shop.callAs('notify', { TCB_SOURCE: source }, event);
  }

  close(): Promise<void> {
    return this.stop();
  }
}
