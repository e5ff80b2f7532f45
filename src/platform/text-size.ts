import Taro from '@tarojs/taro';

/** How much larger than standard the person reads in WeChat, 1 to 1.4. */
export function systemTextFactor(): number {
  if (process.env.TARO_ENV !== 'weapp') return 1;
  // Newer than Taro's types.
  const info: object = Taro.getAppBaseInfo();
  const factor: unknown = 'fontSizeScaleFactor' in info ? info.fontSizeScaleFactor : 1;
  return typeof factor === 'number' ? Math.min(1.4, Math.max(1, factor)) : 1;
}
