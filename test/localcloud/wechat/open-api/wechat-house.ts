import { randomUUID } from 'node:crypto';
import type { Engine } from '../../../../localcloud/engine/engine';
import type { LogLine } from '../../../../localcloud/host/log';
import {
  OpenApiDouble,
  type OpenApiDoubleOptions,
} from '../../../../localcloud/wechat/open-api/open-api-double';
import { openApiCollections } from '../../../../localcloud/wechat/open-api/open-api-records';
import { bootLocalSdk } from '../../../support/local-sdk';
import type { TransportName } from '../../../support/transports';
import { viewOf } from '../../gateway/sdk-view';

/** What an interface answered: its fields, or how it refused. */
export interface WxAnswer {
  readonly errCode: number;
  readonly errMsg: string;
  readonly [field: string]: unknown;
}

export interface WechatHouse {
  readonly wechat: OpenApiDouble;
  readonly engine: Engine;
  readonly clock: { now: number };
  readonly lines: LogLine[];
  /** Calls `cloud.openapi.<api>` of the real SDK. */
  ask(api: string, data?: object): Promise<WxAnswer>;
  /** The same state after the doubles were started anew. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export const APPID = 'wx0123456789abcdef';
export const MCHID = '1600000001';

interface HouseOptions extends Partial<OpenApiDoubleOptions> {
  readonly transport?: TransportName;
}

const callOf = (value: unknown, name: string): unknown =>
  typeof value === 'function' || (typeof value === 'object' && value !== null)
    ? Reflect.get(value, name)
    : undefined;

/** WeChat's interfaces, called by the real SDK from a function that may call them all. */
export async function wechatHouse({
  transport = 'in process',
  ...options
}: HouseOptions = {}): Promise<WechatHouse> {
  const clock = { now: Date.UTC(2026, 4, 1, 4) };
  const lines: LogLine[] = [];
  const sdk = await bootLocalSdk({
    transport,
    collections: [
      ...openApiCollections,
      { name: '~payments', indexes: [] },
      { name: '~refunds', indexes: [] },
    ],
    now: () => clock.now,
    openApi: {
      call: (api, data, context) => {
        const invocation = { functionName: 'shop', requestId: randomUUID() };
        return wechat.call(api, data, { ...context, invocation });
      },
    },
  });
  const start = () =>
    new OpenApiDouble({
      engine: sdk.engine,
      appid: APPID,
      mchid: MCHID,
      origin: 'http://127.0.0.1:8787',
      pages: ['pages/home/index', 'packages/shop/product/index'],
      permissionsOf: async () => every,
      canRead: async (url) => url.startsWith('http://127.0.0.1:8787/files/'),
      push: async () => undefined,
      log: (line) => void lines.push(line),
      ...options,
    });
  let wechat = start();
  const { cloud } = sdk;
  return {
    get wechat() {
      return wechat;
    },
    engine: sdk.engine,
    clock,
    lines,
    async ask(api, data: object = {}) {
      const call = api.split('.').reduce(callOf, Reflect.get(viewOf({ ...sdk, cloud }), 'openapi'));
      if (typeof call !== 'function') throw new Error(`no ${api}`);
      try {
        return await (call as (data: object) => Promise<WxAnswer>)(data);
      } catch (error) {
        return {
          errCode: Number(callOf(error, 'errCode')),
          errMsg: String(callOf(error, 'errMsg')),
        };
      }
    },
    async restart() {
      await wechat.stop();
      wechat = start();
      wechat.resume();
    },
    async close() {
      await wechat.stop();
      await sdk.close();
    },
  };
}

/** Everything there is a double of. */
const every = [
  'phonenumber.getPhoneNumber',
  'riskControl.getUserRiskRank',
  'security.mediaCheckAsync',
  'security.msgSecCheck',
  'subscribeMessage.send',
  'wxa.sec.order.uploadShippingInfo',
  'wxacode.createQRCode',
  'wxacode.get',
  'wxacode.getUnlimited',
];
