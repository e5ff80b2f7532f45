import { randomUUID } from 'node:crypto';
import { cloudbaseRoutes } from './cloudbase-routes';
import { openDocuments } from './documents';
import { endAll, type Ending } from './endings';
import type { Engine } from './engine/engine';
import { createFaults } from './faults/faults';
import { createGateway } from './gateway/gateway';
import { serveGatewayPort } from './gateway/message-transport';
import { callFromFunction } from './host/call-from-function';
import { cloudEnv, CLOUD_ENV_ID } from './host/cloud-env';
import { createHost, type Host } from './host/host';
import type { Log } from './host/log';
import { logFault } from './host/log-fault';
import { createApp } from './http/app';
import type { InvariantReport } from './http/dev-routes';
import { tellFirstPage } from './http/first-page';
import { pageFolders, type PageFolders } from './http/page-folders';
import { createCallLog } from './inspector/call-log';
import { noteQuery, recordSteps } from './inspector/record-steps';
import { openServer, type LocalServer } from './http/server';
import { createSeeding } from './seeding';
import { openCloudStorage } from './storage/cloud-storage';
import { miniProgramPages } from './wechat/mini-program-pages';
import { declaredPermissions } from './wechat/open-api/declared-permissions';
import { OpenApiDouble } from './wechat/open-api/open-api-double';
import { PayDouble } from './wechat/pay/pay-double';
import { openSettings, shopEnv } from './wechat/settings';
import { createTokens } from './wechat/tokens';

export interface LocalCloudOptions {
  /** Where documents and keys are kept; `null` keeps all in memory. */
  readonly dataDir: string | null;
  /** Throw away the kept documents first, even of a damaged or older file; keys and sign-ins stay. */
  readonly fresh?: boolean;
  /** 0 takes any free port. */
  readonly port: number;
  readonly functionsDir: string;
  readonly staticDirs?: PageFolders;
  /** The mini-program's `app.config.ts`, which names its pages; without it there are none. */
  readonly appConfigFile?: string;
  /** Fills an empty database; runs again after a reset. */
  readonly seed?: ((engine: Engine) => Promise<void>) | undefined;
  readonly checkInvariants?: (engine: Engine) => InvariantReport | Promise<InvariantReport>;
  readonly log: Log;
  /** Run the functions' timers by the clock; default true. */
  readonly timers?: boolean;
  /** Start a worker of every function before anybody calls; default true. */
  readonly warm?: boolean;
  /** How the SDK inside the functions reaches the engine; default 'message'. */
  readonly transport?: 'message' | 'http';
}

export interface LocalCloud {
  readonly url: string;
  readonly engine: Engine;
  readonly host: Host;
  /** Method and path of everything it answers, so that a check can forget none. */
  readonly routes: readonly string[];
  /** Resolves when it has shown its first page. */
  readonly firstPage: Promise<void>;
  /** Empties the database and the doubles and seeds again. */
  reset(): Promise<void>;
  /** Lets running work end for a short while, then ends everything. */
  close(): Promise<void>;
}

/** Running requests may take this long to end at closing, and what they left in the functions that long again. */
const REQUEST_GRACE_MS = 3000;
const WORK_GRACE_MS = 500;

/** The function that hears of WeChat's own messages, which a merchant chooses in the cloud's console. */
const PUSHED_TO = 'notify';
/** How the cloud tells a function that WeChat itself called. */
const PUSHER = { kind: 'function', source: 'wx_unknown' } as const;

export async function createLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  // The port comes first: a busy one is known before anything slow, and everybody else needs the address.
  const server = await openServer(options.port);
  const endings: Ending[] = [];
  try {
    return await assemble(options, server, endings);
  } catch (error) {
    const told = (fault: unknown) => logFault(options.log, 'closing', fault);
    await endAll([...endings, () => server.close(0)]).catch(told);
    throw error;
  }
}

async function assemble(
  options: LocalCloudOptions,
  server: LocalServer,
  endings: Ending[],
): Promise<LocalCloud> {
  const { dataDir, functionsDir, fresh = false, log } = options;
  const url = `http://127.0.0.1:${server.port}`;
  const settings = await openSettings(dataDir);
  const faults = createFaults(log);

  const engine = await openDocuments({
    ...{ dataDir, functionsDir, fresh },
    now: () => faults.clock.now(),
    aroundJournal: (journal) => faults.aroundJournal(journal),
    onQuery: noteQuery,
  });
  endings.push(() => engine.close());
  const pay = new PayDouble({
    ...{ engine, settings, origin: url, now: engine.now, log },
    noticePolicy: faults.notices,
  });
  endings.push(() => pay.stop());
  const seeding = createSeeding(engine, options.seed);
  await seeding.seedOnce();

  const storage = await openCloudStorage({
    engine,
    dataDir: options.dataDir,
    secret: settings.tokenKey,
    origin: url,
    log,
  });

  const openApi = new OpenApiDouble({
    engine,
    appid: settings.appid,
    mchid: settings.mchid,
    origin: url,
    pages: await miniProgramPages(options.appConfigFile ?? ''),
    permissionsOf: (name) => declaredPermissions(functionsDir, name),
    canRead: (address) => storage.reads(address),
    push: async (event) => {
      const invocation = { event: JSON.stringify(event), caller: PUSHER, requestId: randomUUID() };
      await host.invoke(PUSHED_TO, invocation);
    },
    log,
  });
  endings.push(() => openApi.stop());

  const calls = createCallLog(engine.now);
  const gateway = createGateway({
    engine,
    storage,
    openApi,
    invokeFunction: callFromFunction(() => host),
    onFault: (error, action) => logFault(log, action, error),
    around: [recordSteps(calls), ...faults.around(engine.transactions)],
  });
  const host: Host = await createHost({
    functionsDir,
    env: { ...cloudEnv(url), ...shopEnv(settings, url) },
    appid: settings.appid,
    namespace: CLOUD_ENV_ID,
    ...(options.transport !== 'http' && {
      serveGateway: (port, caller) =>
        serveGatewayPort(port, gateway, () => ({ base: url, ...caller() })),
    }),
    timers: options.timers ?? true,
    watchCalls: calls.watchCalls,
    clock: faults.clock,
    endsEarly: (name) => faults.endsEarly(name),
    log,
  });
  endings.push(() => host.close(WORK_GRACE_MS));

  const reset = async (): Promise<void> => {
    faults.calm();
    pay.forget();
    await seeding.seedAgain();
    await storage.tidy();
  };
  const app = createApp({
    port: server.port,
    host,
    engine,
    calls,
    pay,
    storage,
    openApi,
    settings,
    faults,
    tokens: createTokens(settings.tokenKey),
    checkInvariants: async () => options.checkInvariants?.(engine) ?? { ok: true, violations: [] },
    reset,
    health: () => ({ transport: options.transport ?? 'message', workers: host.workerCounts() }),
    staticFolders: pageFolders(options.staticDirs ?? {}),
    cloudbase: cloudbaseRoutes({ gateway, host, now: engine.now, log }),
    now: engine.now,
    log,
  });
  const { fetch, firstPage } = tellFirstPage(app.fetch);
  server.handle(fetch);
  endings.push(() => server.close(REQUEST_GRACE_MS));
  pay.resume();
  openApi.resume();
  if (options.warm ?? true) void host.warm();
  const routes = app.routes.map(({ method, path }) => `${method} ${path}`);
  return { url, engine, host, routes, firstPage, reset, close: () => endAll(endings) };
}
