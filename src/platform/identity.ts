import { hostedPhone } from './host';
import { isSinglePage } from './launch';

/** Whether WeChat says who holds the phone. It always does, except in single-page mode. */
export function isSignedIn(): boolean {
  if (isSinglePage()) return false;
  return process.env.TARO_ENV === 'h5' ? Boolean(hostedPhone()?.token) : true;
}
