import { light } from './theme.json';

type ThemeName = keyof typeof light;

/** WeChat resolves @names from theme.json for light and dark; the browser edition switches by CSS instead. */
const colour = (name: ThemeName): string =>
  process.env.TARO_ENV === 'h5' ? light[name] : `@${name}`;

/** Like `colour` where Taro's types know only the plain words and not the @names WeChat allows. */
const word = <Word extends string>(plain: Word, name: ThemeName): Word =>
  process.env.TARO_ENV === 'h5' ? plain : (`@${name}` as Word);

const tab = (page: string, text: string) => ({
  pagePath: `pages/${page}/index`,
  text,
  iconPath: `assets/tab/${page}.png`,
  selectedIconPath: `assets/tab/${page}-selected.png`,
});

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/category/index', 'pages/cart/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'packages/consumer',
      pages: [
        'product/index',
        'checkout/index',
        'pay-result/index',
        'orders/index',
        'order/index',
        'coupons/index',
        'my-coupons/index',
      ],
    },
    { root: 'packages/fan', pages: ['share-ledger/index'] },
    {
      root: 'packages/member',
      pages: [
        'card/index',
        'code/index',
        'register/index',
        'statement/index',
        'profile/index',
        'phone/index',
        'my-data/index',
        'leave/index',
      ],
    },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['packages/consumer'] },
    'pages/me/index': { network: 'wifi', packages: ['packages/fan', 'packages/member'] },
  },
  tabBar: {
    color: colour('ink3'),
    selectedColor: colour('seal'),
    backgroundColor: colour('surface'),
    borderStyle: word('white', 'tabLine'),
    list: [tab('home', '首页'), tab('category', '分类'), tab('cart', '购物袋'), tab('me', '我的')],
  },
  window: {
    navigationBarTitleText: '青檐记',
    navigationBarBackgroundColor: colour('paper'),
    navigationBarTextStyle: word('black', 'titleStyle'),
    backgroundColor: colour('paper'),
    backgroundTextStyle: word('dark', 'pullStyle'),
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['chooseAddress'],
  // In Moments' single-page mode WeChat draws its own bars; content starts below them.
  singlePage: { navigationBarFit: 'squeezed' },
  entryPagePath: 'pages/home/index',
});
