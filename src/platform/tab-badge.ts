import Taro from '@tarojs/taro';
import { isSinglePage } from './launch';

const cartTab = 2;

/** The number of pieces on the cart's tab; none takes the badge away. */
export function setCartBadge(pieces: number) {
  if (isSinglePage()) return;
  const done =
    pieces > 0
      ? Taro.setTabBarBadge({ index: cartTab, text: pieces > 99 ? '99+' : `${pieces}` })
      : Taro.removeTabBarBadge({ index: cartTab });
  // Refused while a page without tab bar is on top; the next tab page sets it again.
  Promise.resolve(done).catch(() => undefined);
}
