import Taro from '@tarojs/taro';

/** A light tap in the hand: something went into the bag, a coupon is yours. Never on scroll. */
export function vibrate() {
  if (process.env.TARO_ENV !== 'weapp') return;
  Taro.vibrateShort({ type: 'light' }).catch(() => undefined);
}
