import Taro, { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';

const quietly = (done: Promise<unknown>) => void done.catch(() => undefined);

/** Full brightness, and the screen stays on; gives back how it was. A browser's screen cannot be told. */
export function lightUpScreen(): () => void {
  if (process.env.TARO_ENV !== 'weapp') return () => undefined;
  let before: number | undefined;
  let over = false;
  const brighten = async () => {
    const { value } = await brightness();
    if (over) return;
    before = value;
    await Taro.setScreenBrightness({ value: 1 });
  };
  quietly(brighten());
  quietly(Taro.setKeepScreenOn({ keepScreenOn: true }));
  return () => {
    over = true;
    quietly(Taro.setKeepScreenOn({ keepScreenOn: false }));
    if (before !== undefined) quietly(Taro.setScreenBrightness({ value: before }));
  };
}

/** Taro's types know only the callback form. */
const brightness = () =>
  new Promise<{ readonly value: number }>((resolve, reject) => {
    void Taro.getScreenBrightness({ success: resolve, fail: reject });
  });

/** The screen is bright while the page is in front, and as it was as soon as it is not. */
export function useBrightScreen() {
  const dim = useRef<(() => void) | null>(null);
  const leave = () => {
    dim.current?.();
    dim.current = null;
  };
  useDidShow(() => {
    dim.current ??= lightUpScreen();
  });
  useDidHide(leave);
  useEffect(() => leave, []);
}
