import Taro from '@tarojs/taro';
import type { Language } from '#domain/language';

/** The language WeChat is set to. The shop speaks Chinese unless WeChat speaks English. */
export function systemLanguage(): Language {
  if (process.env.TARO_ENV !== 'weapp') return 'zh';
  return Taro.getAppBaseInfo().language?.startsWith('en') ? 'en' : 'zh';
}
