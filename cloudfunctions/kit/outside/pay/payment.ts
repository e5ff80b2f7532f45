import type { PaymentPort } from './payment-port';
import { paySettings } from './pay-settings';
import { wechatPayV3 } from './wechat-pay-v3';

let port: PaymentPort | undefined;

/**
 * The payment side this function was deployed with. Made on first use, because actions that do not pay should not
 * wait for its keys to be read.
 */
export function payment(): PaymentPort {
  port ??= wechatPayV3(paySettings(process.env));
  return port;
}
