import { randomUUID } from 'node:crypto';
import type { Reply } from '../contract/action';
import { manifest } from '../cloudfunctions/manifest';
import { CALLER_ENV_KEYS, callerEnv } from '../localcloud/host/caller-env';
import type { Caller } from '../localcloud/host/invocation';
import { bootLocalSdk, type LocalSdk } from '../test/support/local-sdk';
import { Wire } from '../test/support/wire';

/** What one call asked of the database. */
export interface Count {
  /** How often it waited; requests sent together count once. */
  readonly waits: number;
  readonly requests: number;
  /** Documents that came back. */
  readonly documents: number;
  /** Documents the engine looked at for queries. */
  readonly lookedAt: number;
}

export interface CountedShop {
  readonly sdk: LocalSdk;
  readonly call: (who: Caller, action: string, data: object) => Promise<unknown>;
  readonly count: (who: Caller, action: string, data: object) => Promise<Count>;
}

/** The functions `open` and `shop` on the real SDK in this process, with every request to the database counted. */
export async function openCountedShop(): Promise<CountedShop> {
  process.env['LOG_LEVEL'] = 'silent';
  const seen = { documents: 0, lookedAt: 0 };
  const collections = manifest.collections.map(({ name, indexes }) => ({
    name,
    indexes: indexes.map(({ fields }) => ({ fields: [...fields] })),
  }));
  const sdk = await bootLocalSdk({
    collections,
    onQuery: ({ examined }) => (seen.lookedAt += examined),
    around: [
      async (_request, _context, next) => {
        const answer = await next();
        seen.documents += documentsIn(answer.data);
        return answer;
      },
    ],
  });
  const wire = new Wire(sdk.gateway);
  const [open, shop] = await Promise.all([
    import('../cloudfunctions/open/index'),
    import('../cloudfunctions/shop/index'),
  ]);

  const call: CountedShop['call'] = async (who, action, data) => {
    for (const key of CALLER_ENV_KEYS) delete process.env[key];
    Object.assign(process.env, callerEnv(who, 'wx-bench'));
    const { main } = who.kind === 'visitor' ? open : shop;
    const reply: Reply = await main({ action, data, key: randomUUID() });
    if (!reply.ok) throw new Error(`${action}: ${reply.code}`);
    return reply.data;
  };
  return {
    sdk,
    call,
    async count(who, action, data) {
      wire.calm();
      Object.assign(seen, { documents: 0, lookedAt: 0 });
      let requests = 0;
      const waits = await wire.countTrips(async () => {
        await call(who, action, data);
        requests = wire.requests.length;
      });
      return { waits, requests, ...seen };
    },
  };
}

/** The SDK's reads answer a list; everything else answers no documents. */
function documentsIn(data: unknown): number {
  const list: unknown =
    typeof data === 'object' && data !== null ? Reflect.get(data, 'list') : undefined;
  return Array.isArray(list) ? list.length : 0;
}
