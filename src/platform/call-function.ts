import Taro from '@tarojs/taro';
import type { CallEvent, FunctionName } from '#contract/action';
import { hostedPhone } from './host';

/**
 * Calls a cloud function and gives back whatever it answered, unchecked.
 * Rejects when no answer came: no network, timeout, function unknown.
 */
export async function callFunction(name: FunctionName, event: CallEvent): Promise<unknown> {
  if (process.env.TARO_ENV === 'h5') {
    const token = hostedPhone()?.token;
    const response = await fetch(`/v1/functions/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify(event),
    });
    return response.json();
  }
  const { result } = await Taro.cloud.callFunction({ name, data: event });
  return result;
}

/** Connects the mini-program to its cloud environment; once, before the first call. */
export function connectCloud() {
  if (process.env.TARO_ENV !== 'weapp') return;
  const env = process.env.CLOUD_ENV;
  Taro.cloud.init({ traceUser: false, ...(env ? { env } : {}) });
}
