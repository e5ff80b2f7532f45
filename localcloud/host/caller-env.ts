import type { Caller } from './invocation';

/** Every variable a caller may set; a worker clears all of them before and after each invocation. */
export const CALLER_ENV_KEYS: readonly string[] = [
  'WX_CONTEXT_KEYS',
  'WX_OPENID',
  'WX_APPID',
  'WX_UNIONID',
  'WX_API_TOKEN',
  'TCB_UUID',
  'TCB_CUSTOM_USER_ID',
  'TCB_SOURCE',
  'TCB_SEQID',
];

/** The environment by which `getWXContext()` and the SDK learn who calls, exactly as the cloud sets it. */
export function callerEnv(caller: Caller, appid: string): Record<string, string> {
  switch (caller.kind) {
    case 'phone':
    case 'crawler':
      return {
        WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_UNIONID,WX_API_TOKEN',
        WX_OPENID: caller.openid,
        WX_APPID: appid,
        WX_UNIONID: caller.unionid,
        WX_API_TOKEN: 'local',
        TCB_SOURCE: caller.kind === 'crawler' ? 'wx_crawler' : 'wx_client',
      };
    case 'visitor':
      // Single-page mode (scene 1154): the app is known, the person is not.
      return {
        WX_CONTEXT_KEYS: 'WX_APPID,WX_API_TOKEN',
        WX_APPID: appid,
        WX_API_TOKEN: 'local',
        TCB_SOURCE: 'wx_client',
      };
    case 'staff':
      return {
        TCB_UUID: `uuid-${caller.staffId}`,
        TCB_CUSTOM_USER_ID: caller.staffId,
        TCB_SOURCE: 'wx_http',
      };
    case 'http':
      return { TCB_SOURCE: 'wx_http' };
    case 'payCallback':
      return { TCB_SOURCE: 'wx_paycallback' };
    case 'timer':
      return { TCB_SOURCE: 'wx_trigger' };
    case 'function':
      return { TCB_SOURCE: caller.source };
  }
}
