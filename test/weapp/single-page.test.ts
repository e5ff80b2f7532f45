import { startLocalCloud, type RunningCloud } from '../support/local-cloud-process';
import { bootMiniProgram, cloudOver, type MiniProgram } from '../support/mini-program';

jest.setTimeout(120_000);

/** What WeChat refuses in Moments' single-page mode (scene 1154): login, every way to another page, private things. */
const refused = [
  'login',
  'checkSession',
  'getUserProfile',
  'getUserInfo',
  'navigateTo',
  'redirectTo',
  'switchTab',
  'reLaunch',
  'navigateBack',
  'navigateToMiniProgram',
  'chooseAddress',
  'chooseLocation',
  'openLocation',
  'makePhoneCall',
  'requestPayment',
  'requestSubscribeMessage',
  'authorize',
  'openSetting',
  'setTabBarBadge',
  'removeTabBarBadge',
  'setNavigationBarTitle',
  'setStorageSync',
  'setStorage',
];

const attempts: string[] = [];
const asked: string[] = [];
let cloud: RunningCloud;
let shop: MiniProgram;

const throwing = Object.fromEntries(
  refused.map((name) => [
    name,
    () => {
      attempts.push(name);
      throw new Error(`wx.${name} is not available in single-page mode`);
    },
  ]),
);

beforeAll(async () => {
  cloud = await startLocalCloud();
  const open = cloudOver(cloud.url, null);
  shop = bootMiniProgram(
    { path: 'packages/consumer/product/index', query: {}, scene: 1154 },
    {
      ...throwing,
      cloud: {
        ...open,
        callFunction: (call: { name: string; data: unknown }) => {
          asked.push(call.name);
          return open.callFunction(call);
        },
      },
    },
  );
});
afterAll(() => cloud?.stop());
afterEach(() => expect(attempts).toEqual([]));

/** Tags of the page as it was sent to the view, with their names on WeChat's side. */
function tagsOf(data: unknown): { nn: string; openType?: string }[] {
  if (typeof data !== 'object' || data === null) return [];
  const own = 'nn' in data ? [data as { nn: string; openType?: string }] : [];
  return [...own, ...Object.values(data).flatMap(tagsOf)];
}

const pages = [
  {
    route: 'packages/consumer/product/index',
    query: { id: 'tea-spring-green' },
    says: '清明前手采',
  },
  { route: 'pages/home/index', query: {}, says: '掌柜挑的' },
];

describe('a page opened from Moments before the full shop (scene 1154)', () => {
  describe.each(pages)('$route', ({ route, query, says }) => {
    it('shows what was recommended without login, navigation, storage or a write', async () => {
      asked.length = 0;
      const page = await shop.open(route, { ...query, s: 'abcdefghij' });
      await page.waitFor(says);
      expect(page.text()).toContain('点击下方「前往小程序」');
      expect(new Set(asked)).toEqual(new Set(['open']));
    });

    it('draws nothing that WeChat disables there', async () => {
      const page = await shop.open(route, query);
      await page.waitFor(says);
      const tags = tagsOf(page.instance.data['root']);
      expect(tags.length).toBeGreaterThan(10);
      const disabled = tags.filter(
        ({ nn, openType }) =>
          [
            'form',
            'navigator',
            'web-view',
            'editor',
            'camera',
            'official-account',
            'open-data',
            'input',
          ].includes(nn) ||
          (openType !== undefined && openType !== ''),
      );
      expect(disabled).toEqual([]);
    });

    it('stays where it is whatever is tapped', async () => {
      const page = await shop.open(route, query);
      await page.waitFor(says);
      await page.tapEverything();
      expect(page.text()).toContain(says);
    });
  });
});
