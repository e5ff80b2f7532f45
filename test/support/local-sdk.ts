import { createRequire } from 'node:module';
import type * as WxServerSdk from 'wx-server-sdk';
import {
  openEngine,
  type CollectionSchema,
  type Engine,
  type EngineOptions,
} from '../../localcloud/engine/engine';
import { createGateway, type Gateway, type GatewayOptions } from '../../localcloud/gateway/gateway';
import { transports, type TransportName } from './transports';

/** The SDK with its environment symbol allowed where its own typings know only texts. */
export type Cloud = Omit<typeof WxServerSdk, 'init'> & {
  init(config: { env: symbol | string }): void;
};

export interface LocalSdk {
  /** The real wx-server-sdk, initialised, talking to `gateway` (in process unless asked otherwise). */
  readonly cloud: Cloud;
  readonly engine: Engine;
  readonly gateway: Gateway;
  /** Takes all documents away and rolls open transactions back; collections stay declared. */
  reset(): Promise<void>;
  /** Gives the SDK its own transport back. */
  close(): Promise<void>;
}

export interface LocalSdkOptions
  extends Partial<Omit<GatewayOptions, 'engine'>>, Omit<EngineOptions, 'file' | 'collections'> {
  readonly collections: readonly CollectionSchema[];
  readonly transport?: TransportName;
}

/** What the platform sets for a function in CloudBase; identity is set by the caller per test. */
const PLATFORM = {
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  SCF_NAMESPACE: 'local-env',
  TCB_ENV: 'local-env',
  TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
};

/** An empty cloud in this process, for tests of code that uses the real SDK. */
export async function bootLocalSdk(options: LocalSdkOptions): Promise<LocalSdk> {
  const {
    collections,
    transport,
    now,
    transactionLifeMs,
    lockWaitMs,
    aroundJournal,
    onQuery,
    ...hooks
  } = options;
  const engine = openEngine({
    file: ':memory:',
    collections,
    ...(now !== undefined && { now }),
    ...(transactionLifeMs !== undefined && { transactionLifeMs }),
    ...(lockWaitMs !== undefined && { lockWaitMs }),
    ...(aroundJournal !== undefined && { aroundJournal }),
    ...(onQuery !== undefined && { onQuery }),
  });
  const gateway = createGateway({ invokeFunction: async () => null, ...hooks, engine });
  Object.assign(process.env, PLATFORM);
  const stop = await transports[transport ?? 'in process'](gateway);
  const cloud = loadSdk();
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
  return {
    cloud,
    engine,
    gateway,
    reset: () => engine.clear(),
    close: async () => {
      await stop();
      await engine.close();
    },
  };
}

const isSdk = (module: unknown): module is Cloud =>
  typeof module === 'object' && module !== null && 'DYNAMIC_CURRENT_ENV' in module;

function loadSdk(): Cloud {
  const module: unknown = createRequire(__filename)('wx-server-sdk');
  if (!isSdk(module)) throw new Error('wx-server-sdk cannot be loaded');
  return module;
}
