import Taro, { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { hostedPhone } from './host';
import { isSinglePage } from './launch';

function tell(title: string) {
  // Not known before the page's first answer.
  if (title === '') return;
  // Single-page mode has WeChat's own header.
  if (!isSinglePage()) void Taro.setNavigationBarTitle({ title });
  if (process.env.TARO_ENV !== 'h5') return;
  hostedPhone()?.pageChanged(window.location.hash.replace(/^#\/?/, ''), title);
}

/** Puts the page's title into the phone's title bar while the page is shown; a page behind another keeps still. */
export function usePageTitle(title: string) {
  const shown = useRef(true);
  useEffect(() => {
    if (shown.current) tell(title);
  }, [title]);
  useDidShow(() => {
    shown.current = true;
    tell(title);
  });
  useDidHide(() => {
    shown.current = false;
  });
}
