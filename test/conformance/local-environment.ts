import { bootLocalSdk, type LocalSdkOptions } from '../support/local-sdk';
import type { TransportName } from '../support/transports';
import { fileCollection } from '../../localcloud/storage/file-records';
import { ECHO } from './cases/outside';
import type { ConformanceEnv } from './conformance-case';
import { collectionNames, openEnvironment } from './open-environment';
import { loadSdk } from './load-sdk';
import { LocalStorage } from './local-storage';

export interface LocalEnvironment {
  readonly env: ConformanceEnv;
  close(): Promise<void>;
}

const PREFIX = 'local_';
/** Short enough to wait for, long enough for a busy machine. */
const LIFE_MS = 3000;

/** The suite's three collections, with the indexes its cases rely on. */
const collections = (prefix: string): LocalSdkOptions['collections'] => {
  const { goods, orders, places } = collectionNames(prefix);
  return [
    { name: goods, indexes: [] },
    { name: orders, indexes: [{ fields: ['no'], unique: true }] },
    { name: places, indexes: [{ fields: ['at'], kind: '2dsphere' }] },
  ];
};

const echoes: Pick<LocalSdkOptions, 'invokeFunction' | 'openApi'> = {
  invokeFunction: async (name, event) => {
    if (name !== ECHO) throw new Error('not deployed');
    if (typeof event === 'object' && event !== null && 'fail' in event) throw new Error('asked to');
    return { event };
  },
  openApi: {
    call: async (api, data) =>
      api === 'wxacode.getUnlimited'
        ? { contentType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a', 'hex') }
        : { errcode: api === 'security.msgSecCheck' ? 87014 : 0, errmsg: api, echo: data },
    pay: async (_api, data) => ({ return_code: 'SUCCESS', echo: data }),
  },
};

/** An empty cloud in this process, reached over the given transport. */
export async function openLocalEnvironment(transport: TransportName): Promise<LocalEnvironment> {
  const storage = await LocalStorage.listen();
  const sdk = await bootLocalSdk({
    transport,
    storage,
    collections: [...collections(PREFIX), fileCollection],
    transactionLifeMs: LIFE_MS,
    ...echoes,
  });
  await storage.open(sdk.engine);
  return {
    env: openEnvironment(loadSdk(), PREFIX, LIFE_MS),
    close: async () => {
      await storage.close();
      await sdk.close();
    },
  };
}
