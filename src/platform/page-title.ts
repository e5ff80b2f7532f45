import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
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

/** Puts the page's title into the phone's title bar whenever the page is shown. */
export function usePageTitle(title: string) {
  useEffect(() => tell(title), [title]);
  useDidShow(() => tell(title));
}
