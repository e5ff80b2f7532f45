import { Hono } from 'hono';
import type { Log } from '../host/log';
import { mountShellRoutes } from '../shell/routes';
import { HttpRefusal, refusal } from './answers';
import { callerRoutes } from './caller-routes';
import { devRoutes, type DevRoutesTools } from './dev-routes';
import { faultRoutes, type FaultRoutesTools } from './fault-routes';
import { inspectorRoutes, type InspectorRoutesTools } from './inspector-routes';
import { functionRoutes, type FunctionRoutesTools } from './function-routes';
import { payRoutes, type PayRoutesTools } from './pay-routes';
import { numberRequests, type RequestVariables } from './request-id';
import { sameMachine } from './same-machine';
import { staticFiles, type StaticFolder } from './static-files';
import { storageRoutes, type StorageRoutesTools } from './storage-routes';
import { wechatRoutes, type WechatRoutesTools } from './wechat-routes';

export interface AppTools
  extends
    FunctionRoutesTools,
    DevRoutesTools,
    InspectorRoutesTools,
    PayRoutesTools,
    FaultRoutesTools,
    StorageRoutesTools,
    WechatRoutesTools {
  readonly port: number;
  readonly staticFolders: readonly StaticFolder[];
  /** `POST /cloudbase`, the SDK's wire protocol. */
  readonly cloudbase: Hono;
  readonly log: Log;
}

/** Everything the local cloud answers, on one port. */
export function createApp(tools: AppTools): Hono<RequestVariables> {
  const app = new Hono<RequestVariables>();

  app.use(numberRequests, sameMachine(tools.port));

  app.route('/', functionRoutes(tools));
  app.route('/dev', devRoutes(tools));
  app.route('/dev', callerRoutes(tools));
  app.route('/dev/inspector/api', inspectorRoutes(tools));
  app.route('/dev', faultRoutes(tools));
  app.route('/dev/wechat', wechatRoutes(tools));
  app.route('/wechatpay', payRoutes(tools));
  app.route('/files', storageRoutes(tools));
  app.route('/', tools.cloudbase);
  mountShellRoutes(app);
  for (const folder of tools.staticFolders) app.route('/', staticFiles(folder));

  app.notFound((c) => refusal('NOT_FOUND', c.get('requestId')));
  app.onError((error, c) => {
    const requestId = c.get('requestId');
    if (error instanceof HttpRefusal) return refusal(error.code, requestId);
    tools.log({
      level: 'error',
      source: 'http',
      text: `${requestId} ${error.stack ?? error.message}`,
    });
    return refusal('INTERNAL', requestId);
  });
  return app;
}
