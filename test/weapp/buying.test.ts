import { startLocalCloud, type RunningCloud } from '../support/local-cloud-process';
import {
  bootMiniProgram,
  cloudOver,
  eventually,
  post,
  type MiniProgram,
} from '../support/mini-program';

jest.setTimeout(120_000);

let cloud: RunningCloud;
let shop: MiniProgram;

beforeAll(async () => {
  cloud = await startLocalCloud();
  const signedIn = (await post(`${cloud.url}/dev/login`, null, { openid: 'demo-friend-1' })) as {
    token: string;
  };
  shop = bootMiniProgram(
    { path: 'pages/home/index', query: {}, scene: 1001 },
    { cloud: cloudOver(cloud.url, signedIn.token) },
  );
});
afterAll(() => cloud?.stop());

const productPage = 'packages/consumer/product/index';
const product = { id: 'tea-spring-green', title: '明前龙井种绿茶', subtitle: '清明前手采' };

describe('a shopper in the compiled mini-program', () => {
  it('finds a product on the home page and opens it', async () => {
    const home = await shop.open('pages/home/index');
    await home.waitFor(product.title);
    await home.tap(product.title);
    expect(shop.calls).toContainEqual({
      name: 'navigateTo',
      argument: expect.objectContaining({ url: `/${productPage}?id=${product.id}` }),
    });
  });

  it('chooses a size on the product page and puts it into the bag', async () => {
    const page = await shop.open(productPage, { id: product.id });
    await page.waitFor(product.subtitle);
    await page.tap('加入购物袋');
    await page.waitFor('数量');
    await page.tap('加入购物袋');
    expect(shop.calls).toContainEqual({
      name: 'showToast',
      argument: expect.objectContaining({ title: '已放进购物袋' }),
    });
  });

  it("finds it in the bag at the server's price, also after a restart", async () => {
    const cart = await shop.open('pages/cart/index');
    await cart.waitFor(product.title);
    await cart.waitFor('合计¥128');
    const kept = String(shop.storage.get('fanshop.cart'));
    expect(kept).toContain(product.id);
    expect(kept).not.toMatch(/price|fen/i);
  });

  it('offers the page to friends and to Moments with the share id in the query only', async () => {
    const page = await shop.open(productPage, { id: product.id });
    await page.waitFor(product.subtitle);
    const withShare = /^id=tea-spring-green&s=([A-Za-z0-9]{10})$/;
    const moments = await eventually(() => {
      const offered = page.instance.onShareTimeline?.() as { query: string; path?: string };
      return withShare.test(offered.query) ? offered : undefined;
    });
    expect(moments.path).toBeUndefined();
    const card = page.instance.onShareAppMessage?.({ from: 'menu' }) as { path: string };
    expect(card.path).toMatch(
      /^\/packages\/consumer\/product\/index\?id=tea-spring-green&s=\w{10}$/,
    );
    expect(card.path).not.toContain(withShare.exec(moments.query)?.[1]);
  });
});
