import type { BrowserContext, Page } from 'playwright-core';
import { fen } from '#domain/money';
import { openBrowser, takePicture, type Watched } from '../support/browser';
import { signIn } from '../support/caller';
import { startLocalCloud, type RunningCloud } from '../support/local-cloud-process';
import { phoneOf, type Phone } from '../support/phone';

jest.setTimeout(180_000);

const day = 86_400_000;
const coupon = '茶食满减';

let cloud: RunningCloud;
let browser: Watched;
let profile: BrowserContext;
let page: Page;
let buyer: Phone;

const button = (name: string) => buyer.app.getByRole('button', { name, exact: true });
const text = (words: string) =>
  buyer.app.getByText(words, { exact: true }).filter({ visible: true }).last();
const back = () => buyer.device.getByRole('button', { name: '返回' }).click();

/** The page below is put away when the new one has come in. */
async function openCentre(): Promise<void> {
  await text('领券中心').click();
  await text('现在可领').waitFor();
  await buyer.app.getByText('掌柜挑的').waitFor({ state: 'hidden' });
}

/** From any page with the store's sign, or from home, into the bag. */
async function openBag(): Promise<void> {
  await text('购物袋').click();
  await text('快递到家').waitFor();
}

async function pickAddress(): Promise<void> {
  await text('请选择收货地址').click();
  await buyer.device.getByRole('button', { name: /龙井路 8 号/ }).click();
  await buyer.app.getByText('龙井路 8 号').waitFor();
}

/** One piece for nothing and free delivery: together they leave nothing to pay. */
async function makeFreeCoupons(): Promise<void> {
  const owner = await signIn(cloud.url, { staff: 'owner' });
  const now = Date.now();
  const draft = {
    ...{ threshold: { kind: 'none' as const }, scope: { kind: 'all' as const } },
    ...{ claim: { from: now - 60_000, until: now + day }, quota: 10, perMember: 1 },
    validity: { kind: 'days' as const, days: 3 },
  };
  await owner.get('admin', 'createCouponTemplate', {
    ...{ ...draft, title: '一件相送', kind: 'exchange', parameters: { priceFen: fen(0) } },
    combinesWith: ['freight'],
  });
  await owner.get('admin', 'createCouponTemplate', {
    ...{ ...draft, title: '送到家', kind: 'freeFreight', parameters: { capFen: 'none' } },
    combinesWith: ['product'],
  });
}

beforeAll(async () => {
  cloud = await startLocalCloud();
  await makeFreeCoupons();
  browser = await openBrowser();
  profile = await browser.profile();
  page = await profile.newPage();
  await page.goto(cloud.url);
  buyer = phoneOf(page, '朋友一');
  await buyer.app.getByText('掌柜挑的').waitFor();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

describe('a buyer who saves with a coupon and some points', () => {
  it('claims the coupon in the centre', async () => {
    await openCentre();
    await button(`领取 ${coupon}`).click();
    await text('领到了，结算时抵扣').waitFor();
    await takePicture(page, '50-coupon-centre');
    await back();
    await buyer.app.getByText('掌柜挑的').waitFor();
  });

  it('reads in the bag how little is missing, and puts in one more', async () => {
    await button('加入购物袋 桂花乌龙').click();
    const choice = buyer.app.getByRole('dialog', { name: '桂花乌龙' });
    await choice.getByRole('button', { name: '加入购物袋', exact: true }).click();
    await openBag();
    await text(`再买 40 元，可用「${coupon}」`).waitFor();
    await takePicture(page, '51-bag-gap');
    await button('增加一件').click();
    await buyer.app
      .getByText(`再买 40 元，可用「${coupon}」`, { exact: true })
      .waitFor({ state: 'hidden' });
    await text('已省 20 元').waitFor();
  });

  it('finds the coupon chosen at the checkout, and why', async () => {
    await text('去结算(2)').click();
    await pickAddress();
    await buyer.app.getByText(/已选最省的组合/).click();
    const sheet = buyer.app.getByRole('dialog', { name: '选择优惠券' });
    await sheet.getByText('已为您选上，省 20 元', { exact: true }).waitFor();
    await takePicture(page, '52-coupon-sheet');
    await sheet.getByRole('button', { name: '就这样，省 20 元', exact: true }).click();
  });

  it('uses points of their own number: cut to the step, refused beyond the balance', async () => {
    await buyer.app.getByRole('switch').click();
    const field = buyer.app.getByLabel('用多少积分').locator('input');
    await field.waitFor();
    await field.fill('99999');
    await field.press('Enter');
    await buyer.app.getByText(/^您只有 \d+ 积分，请填小一些。$/).waitFor();
    await field.fill('350');
    await field.press('Enter');
    await text('积分按 100 的倍数用，已改为 300。').waitFor();
    await text('用 300 积分').waitFor();
    await takePicture(page, '53-own-points');
  });

  it('pays what was shown and learns what the order brings', async () => {
    await button('支付 153.00 元').click();
    const sheet = buyer.device.getByRole('dialog', { name: '模拟支付' });
    await sheet.getByText('153.00').waitFor();
    await sheet.getByRole('button', { name: '确认支付' }).click();
    await text('付款成功').waitFor();
    await text('收货并过退货期后到账').waitFor();
    await takePicture(page, '54-paid-with-points');
  });

  it('finds the coupon used among their own', async () => {
    await button('再逛逛').click();
    await text('我的').click();
    await text('优惠券').click();
    await text('可使用').waitFor();
    await text('已使用').click();
    await text(coupon).waitFor();
    await takePicture(page, '55-coupon-used');
    await back();
  });
});

describe('an order that costs nothing', () => {
  it('is placed without a pay sheet', async () => {
    await text('首页').click();
    await openCentre();
    await button('领取 一件相送').click();
    await button('领取 一件相送').waitFor({ state: 'hidden' });
    await button('领取 送到家').click();
    await button('领取 送到家').waitFor({ state: 'hidden' });
    await back();
    await buyer.app.getByText('掌柜挑的').waitFor();

    await text('绿豆糕').click();
    await text('做这件东西的人说').waitFor();
    await button('立即购买').click();
    const choice = buyer.app.getByRole('dialog', { name: '绿豆糕' });
    await choice.getByRole('button', { name: '立即购买', exact: true }).click();
    await buyer.app.getByText('龙井路 8 号').waitFor();
    await takePicture(page, '56-nothing-to-pay');
    await button('0 元下单').click();
    await text('下单成功').waitFor();
    await takePicture(page, '57-ordered-for-nothing');
    expect(await buyer.device.getByRole('dialog', { name: '模拟支付' }).count()).toBe(0);
    await button('查看订单').click();
    await text('已付款').waitFor();
  });
});

it('no page complained', () => {
  expect(browser.complaints).toEqual([]);
});
