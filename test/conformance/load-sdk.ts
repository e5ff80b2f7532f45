import { createRequire } from 'node:module';
import type { SdkView } from './sdk';

const isSdk = (module: unknown): module is SdkView =>
  typeof module === 'object' && module !== null && 'DYNAMIC_CURRENT_ENV' in module;

/** The real wx-server-sdk, not yet initialised. */
export function loadSdk(): SdkView {
  const module: unknown = createRequire(__filename)('wx-server-sdk');
  if (!isSdk(module)) throw new Error('wx-server-sdk is not what this suite knows');
  return module;
}
