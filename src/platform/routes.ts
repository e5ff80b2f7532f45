import Taro from '@tarojs/taro';
import { isSinglePage } from './launch';

/** Every page of the storefront. */
export const routes = {
  home: 'pages/home/index',
  category: 'pages/category/index',
  cart: 'pages/cart/index',
  me: 'pages/me/index',
  product: 'packages/consumer/product/index',
  checkout: 'packages/consumer/checkout/index',
  payResult: 'packages/consumer/pay-result/index',
  orders: 'packages/consumer/orders/index',
  order: 'packages/consumer/order/index',
  coupons: 'packages/consumer/coupons/index',
  myCoupons: 'packages/consumer/my-coupons/index',
  shareLedger: 'packages/fan/share-ledger/index',
  memberCard: 'packages/member/card/index',
  cardCode: 'packages/member/code/index',
  register: 'packages/member/register/index',
  statement: 'packages/member/statement/index',
  profile: 'packages/member/profile/index',
  phone: 'packages/member/phone/index',
  myData: 'packages/member/my-data/index',
  leave: 'packages/member/leave/index',
} as const;

export type RouteName = keyof typeof routes;
type Query = Readonly<Record<string, string | number>>;

const tabs: ReadonlySet<RouteName> = new Set(['home', 'category', 'cart', 'me']);
/** WeChat keeps ten pages open; the ninth is the last that may stack. */
const deepest = 9;

export function queryText(query: Query): string {
  return Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}

/** The address of a page as WeChat wants it in a card, e.g. "packages/consumer/product/index?id=p1". */
export function pathOf(route: RouteName, query: Query = {}): string {
  const text = queryText(query);
  return text === '' ? routes[route] : `${routes[route]}?${text}`;
}

/** Opens a page; a tab page is switched to. Single-page mode stays where it is. */
export function openPage(route: RouteName, query: Query = {}) {
  if (isSinglePage()) return;
  const url = `/${pathOf(route, query)}`;
  if (tabs.has(route)) void Taro.switchTab({ url: `/${routes[route]}` });
  else if (Taro.getCurrentPages().length >= deepest) void Taro.redirectTo({ url });
  else void Taro.navigateTo({ url });
}

/** Opens a page in place of this one: the way back skips a page that is done with (checkout, pay result). */
export function replacePage(route: RouteName, query: Query = {}) {
  if (isSinglePage()) return;
  if (tabs.has(route)) void Taro.switchTab({ url: `/${routes[route]}` });
  else void Taro.redirectTo({ url: `/${pathOf(route, query)}` });
}

/** Goes on to a page that may be the one below: then back to it, so that it does not stand in the stack twice. */
export function returnTo(route: RouteName) {
  const below = Taro.getCurrentPages().at(-2)?.route?.replace(/^\//, '');
  if (below === routes[route]) void Taro.navigateBack();
  else replacePage(route);
}

/** Closes every page and begins at home, as after an opening: nothing of before is left on the screen. */
export function startOver() {
  if (!isSinglePage()) void Taro.reLaunch({ url: `/${routes.home}` });
}
