import { useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { nameTabs, setCartBadge } from '../../platform/tab-bar';
import { piecesIn, useCart } from '../../stores/cart';
import { useText } from '../../texts/say';
import { sharedTexts } from '../../texts/shared';

const { tabHome, tabCategory, tabCart, tabMe } = sharedTexts.zh;
const chineseNames = [tabHome, tabCategory, tabCart, tabMe].join();

/** Keeps the tab bar true on tab pages: its words in the person's language, the number in the bag. */
export function useTabBar() {
  const t = useText(sharedTexts);
  const pieces = useCart((cart) => piecesIn(cart.lines));
  const names = [t('tabHome'), t('tabCategory'), t('tabCart'), t('tabMe')].join();
  // app.config.ts names the tabs in Chinese; nothing to do until somebody chooses otherwise.
  const named = useRef(chineseNames);
  useEffect(() => {
    if (named.current === names) return;
    named.current = names;
    nameTabs(names.split(','));
  }, [names]);
  useEffect(() => setCartBadge(pieces), [pieces]);
  useDidShow(() => setCartBadge(pieces));
}
