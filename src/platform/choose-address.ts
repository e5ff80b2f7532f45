import Taro from '@tarojs/taro';
import type { HostedAddress } from '#contract/host';
import { hostedPhone } from './host';

const wasClosed = (error: unknown) =>
  typeof error === 'object' &&
  error !== null &&
  'errMsg' in error &&
  /cancel|deny|disagree/.test(String(error.errMsg));

/** Lets the person pick one of their WeChat addresses; null when they close the picker or decline. */
export async function chooseAddress(): Promise<HostedAddress | null> {
  if (process.env.TARO_ENV === 'h5') return (await hostedPhone()?.chooseAddress()) ?? null;
  try {
    const chosen = await Taro.chooseAddress();
    return {
      name: chosen.userName,
      phone: chosen.telNumber,
      province: chosen.provinceName,
      city: chosen.cityName,
      district: chosen.countyName,
      detail: chosen.detailInfo,
    };
  } catch (error) {
    if (wasClosed(error)) return null;
    throw error;
  }
}
