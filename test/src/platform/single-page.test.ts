import { asked, phone, resetPhone } from '../../support/taro-stub/phone';

async function openPlatform(scene: number) {
  jest.resetModules();
  phone.launch = { scene, path: 'pages/home/index', query: {} };
  const routes = await import('../../../src/platform/routes');
  const { phoneStorage } = await import('../../../src/platform/storage');
  const { setCartBadge } = await import('../../../src/platform/tab-bar');
  const { isSignedIn } = await import('../../../src/platform/identity');
  const { callStore, showOnMap } = await import('../../../src/platform/store-visit');
  const { previewPicture } = await import('../../../src/platform/preview-picture');
  return {
    ...routes,
    phoneStorage,
    setCartBadge,
    isSignedIn,
    callStore,
    showOnMap,
    previewPicture,
  };
}

const place = { name: '总店', address: '青檐巷 7 号', latitude: 30, longitude: 120 };

function doEverything(platform: Awaited<ReturnType<typeof openPlatform>>) {
  platform.openPage('product', { id: 'p1' });
  platform.openPage('cart');
  platform.replacePage('orders');
  platform.setCartBadge(3);
  platform.phoneStorage.setItem('cart', '{}');
  platform.phoneStorage.removeItem('cart');
  platform.callStore('0571-0000-0001');
  platform.showOnMap(place);
  platform.previewPicture(['/a.svg'], '/a.svg');
}

describe('Moments’ single-page mode (scene 1154)', () => {
  beforeEach(resetPhone);

  it('knows nobody', async () => {
    const { isSignedIn } = await openPlatform(1154);
    expect(isSignedIn()).toBe(false);
  });

  it('goes nowhere, stores nothing and asks WeChat for nothing', async () => {
    doEverything(await openPlatform(1154));
    expect(phone.asked).toEqual([]);
    expect(phone.storage.size).toBe(0);
  });

  it('does not see what the full shop keeps on the phone', async () => {
    phone.storage.set('fanshop.cart', 'kept');
    const { phoneStorage } = await openPlatform(1154);
    expect(phoneStorage.getItem('cart')).toBeNull();
  });

  it('is over with scene 1155: the same steps then work', async () => {
    const platform = await openPlatform(1155);
    doEverything(platform);
    expect(platform.isSignedIn()).toBe(true);
    expect(asked('navigateTo')).toEqual([
      ['navigateTo', { url: '/packages/consumer/product/index?id=p1' }],
    ]);
    expect(phone.asked.map(([what]) => what)).toEqual(
      expect.arrayContaining(['switchTab', 'redirectTo', 'setTabBarBadge', 'makePhoneCall']),
    );
  });
});
