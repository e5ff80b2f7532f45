import Taro from '@tarojs/taro';
import { isSinglePage } from './launch';

const cartTab = 2;

/** Refused while a page without tab bar is in front; the next tab page sets it again. */
const quietly = (done: unknown) => void Promise.resolve(done).catch(() => undefined);

/** The number of pieces on the cart's tab; none takes the badge away. */
export function setCartBadge(pieces: number) {
  if (isSinglePage()) return;
  quietly(
    pieces > 0
      ? Taro.setTabBarBadge({ index: cartTab, text: pieces > 99 ? '99+' : `${pieces}` })
      : Taro.removeTabBarBadge({ index: cartTab }),
  );
}

/** The words under the tabs, in their order. */
export function nameTabs(names: readonly string[]) {
  if (isSinglePage()) return;
  names.forEach((text, index) => quietly(Taro.setTabBarItem({ index, text })));
}
