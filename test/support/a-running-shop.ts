import { randomUUID } from 'node:crypto';
import type { AnswerOf, InputOf, Reply } from '#contract/action';
import { adminActions } from '#contract/admin';
import { openActions } from '#contract/open';
import { shopActions } from '#contract/shop';
import { checkInvariants, type Violation } from '#domain/invariants';
import { collectDatabase } from '#domain/invariants/collect-database';
import type { CollectionName, Collections } from '../../cloudfunctions/kit/collections';
import { manifest } from '../../cloudfunctions/manifest';
import { CALLER_ENV_KEYS, callerEnv } from '../../localcloud/host/caller-env';
import type { Caller } from '../../localcloud/host/invocation';
import { noon } from './builders/fixed-time';
import { bootLocalSdk, type LocalSdk, type LocalSdkOptions } from './local-sdk';
import { appid, PayHouse, type HttpEvent } from './pay-house';
import { smallCatalogue } from './small-catalogue';
import { Wire } from './wire';

jest.setTimeout(30_000);

const tables = { open: openActions, shop: shopActions, admin: adminActions };
type Tables = typeof tables;
type Main = (event: unknown, context?: unknown) => Promise<unknown>;

type FunctionName = 'open' | 'shop' | 'admin' | 'notify' | 'jobs';
export type ShopOptions = Partial<LocalSdkOptions>;

interface Opened {
  readonly sdk: LocalSdk;
  readonly wire: Wire;
  readonly mains: Record<FunctionName, Main>;
}

/** Somebody who calls one function directly, as the platform would. */
export interface Someone<F extends keyof Tables> {
  /** What the function said, refusals included. */
  ask<A extends keyof Tables[F] & string>(
    action: A,
    data: InputOf<Tables[F][A]>,
    key?: string,
  ): Promise<Reply<AnswerOf<Tables[F][A]>>>;
  /** The answer itself; a refusal fails the test with its code. */
  get<A extends keyof Tables[F] & string>(
    action: A,
    data: InputOf<Tables[F][A]>,
    key?: string,
  ): Promise<AnswerOf<Tables[F][A]>>;
  /** Any event at all. */
  raw(event: unknown): Promise<Reply>;
}

export interface HttpReply {
  readonly statusCode: number;
  readonly body: string;
}

/** The five functions on the real SDK in this process, a small shop in the database, and a pay house beside it. */
export class RunningShop {
  readonly pay = new PayHouse();
  private opened: Opened | undefined;

  static async open(options: ShopOptions = {}): Promise<RunningShop> {
    const shop = new RunningShop();
    await shop.open(options);
    return shop;
  }

  get sdk(): LocalSdk {
    return this.whenOpen.sdk;
  }

  get wire(): Wire {
    return this.whenOpen.wire;
  }

  async open(options: ShopOptions = {}): Promise<void> {
    process.env['LOG_LEVEL'] = process.env['LOG_LEVEL'] ?? 'silent';
    await this.pay.open();
    Object.assign(process.env, this.pay.env());
    const own = manifest.collections.map(({ name, indexes }) => ({
      name,
      indexes: indexes.map(({ fields }) => ({ fields: [...fields] })),
    }));
    const collections = [...own, ...(options.collections ?? [])];
    const sdk = await bootLocalSdk({ ...options, collections });
    const [open, shop, admin, notify, jobs] = await Promise.all([
      import('../../cloudfunctions/open/index'),
      import('../../cloudfunctions/shop/index'),
      import('../../cloudfunctions/admin/index'),
      import('../../cloudfunctions/notify/index'),
      import('../../cloudfunctions/jobs/index'),
    ]);
    const mains = {
      ...{ open: open.main, shop: shop.main, admin: admin.main },
      ...{ notify: notify.main, jobs: jobs.main },
    };
    this.opened = { sdk, wire: new Wire(sdk.gateway), mains };
  }

  /** An empty database with the small catalogue, a forgetful pay house, noon on the clock. */
  async reset(): Promise<void> {
    this.wire.calm();
    await this.sdk.reset();
    this.pay.forget();
    this.setClock(noon);
    await this.insert(smallCatalogue());
  }

  async close(): Promise<void> {
    await this.sdk.close();
    await this.pay.close();
    jest.useRealTimers();
  }

  setClock(now: number): void {
    jest.useFakeTimers({ now, doNotFake: realTimers });
  }

  later(ms: number): void {
    this.setClock(Date.now() + ms);
  }

  /** A phone signed in as this person. */
  phone(openid: string): Someone<'shop'> {
    return this.someone('shop', { kind: 'phone', openid, unionid: '' });
  }

  /** The same person reading what everybody may read. */
  get visitor(): Someone<'open'> {
    return this.someone('open', { kind: 'visitor' });
  }

  console(staffId: string): Someone<'admin'> {
    return this.someone('admin', { kind: 'staff', staffId });
  }

  someone<F extends keyof Tables>(name: F, caller: Caller): Someone<F> {
    const raw = (event: unknown) => this.call(name, caller, event) as Promise<Reply<never>>;
    const ask: Someone<F>['ask'] = (action, data, key = randomUUID()) => {
      const spec = new Map(Object.entries(tables[name])).get(action) as { mutates: boolean };
      return raw({ action, data, ...(spec.mutates ? { key } : {}) });
    };
    return {
      raw,
      ask,
      get: async (action, data, key) => {
        const reply = await ask(action, data, key);
        if (reply.ok) return reply.data;
        throw new Error(`${name}.${action}: ${reply.code} ${JSON.stringify(reply.details ?? {})}`);
      },
    };
  }

  notify(event: HttpEvent, caller: Caller = { kind: 'http' }): Promise<HttpReply> {
    return this.call('notify', caller, event) as Promise<HttpReply>;
  }

  job(name: string, caller: Caller = { kind: 'timer' }): Promise<Reply<{ done: number }>> {
    const event = { Type: 'Timer', TriggerName: name, Time: '2025-06-18T04:00:00Z' };
    return this.call('jobs', caller, event) as Promise<Reply<{ done: number }>>;
  }

  /** Identity is set for the moment of the call only: whoever reads it later reads nothing. */
  call(name: FunctionName, caller: Caller, event: unknown): Promise<unknown> {
    return this.callAs(name, callerEnv(caller, appid), event);
  }

  callAs(name: FunctionName, identity: Record<string, string>, event: unknown): Promise<unknown> {
    const saved = CALLER_ENV_KEYS.map((key) => [key, process.env[key]] as const);
    for (const key of CALLER_ENV_KEYS) delete process.env[key];
    Object.assign(process.env, identity);
    const wire: unknown = event === undefined ? undefined : JSON.parse(JSON.stringify(event));
    try {
      return this.whenOpen.mains[name](wire, { request_id: randomUUID() });
    } finally {
      for (const key of CALLER_ENV_KEYS) delete process.env[key];
      for (const [key, value] of saved) if (value !== undefined) process.env[key] = value;
    }
  }

  async insert(documents: Partial<{ [N in CollectionName]: readonly Collections[N][] }>) {
    for (const [name, docs] of Object.entries(documents)) {
      await this.sdk.engine.insertMany(
        name,
        docs.map((doc) => ({ ...doc })),
      );
    }
  }

  async change<N extends CollectionName>(name: N, id: string, changes: Partial<Collections[N]>) {
    await this.sdk.engine.update(name, { _id: id }, { $set: { ...changes } });
  }

  all<N extends CollectionName>(name: N): Collections[N][] {
    return this.sdk.engine.find(name) as unknown as Collections[N][];
  }

  one<N extends CollectionName>(name: N, id: string): Collections[N] {
    const found = this.all(name).find((doc) => doc._id === id);
    if (found === undefined) throw new Error(`There is no ${name}/${id}`);
    return found;
  }

  violations(): Violation[] {
    return checkInvariants(collectDatabase((name) => this.sdk.engine.find(name)));
  }

  /**
   * All documents as text: equal before and after a call that must change nothing. Notices are kept whatever they say,
   * and a wrong code is counted.
   */
  snapshot(): string {
    const names = this.sdk.engine
      .names()
      .filter((name) => !['notices', 'codeTries'].includes(name));
    return JSON.stringify(names.map((name) => this.sdk.engine.find(name)));
  }

  private get whenOpen(): Opened {
    if (this.opened === undefined) throw new Error('The shop opens before the first test');
    return this.opened;
  }
}

const realTimers: FakeableAPI[] = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'cancelIdleCallback',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
];
type FakeableAPI =
  NonNullable<Parameters<typeof jest.useFakeTimers>[0]> extends infer C
    ? C extends { doNotFake?: (infer A)[] }
      ? A
      : never
    : never;
