import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser, takePicture, type Watched } from '../support/browser';
import { startLocalCloud, type RunningCloud } from '../support/local-cloud-process';
import { phoneOf, type Phone } from '../support/phone';
import { expected } from './story/bag';

const coupon = '秋日相邀券';
const yuan = (fen: number) => (fen / 100).toFixed(2).replace(/\.00$/, '');

jest.setTimeout(180_000);

let cloud: RunningCloud;
let browser: Watched;
let profile: BrowserContext;
let shell: Page;
let merchant: Page;
let fan: Phone;
let friend: Phone;

beforeAll(async () => {
  cloud = await startLocalCloud();
  browser = await openBrowser();
  profile = await browser.profile();
  shell = await profile.newPage();
  fan = phoneOf(shell, '林一');
  friend = phoneOf(shell, '朋友一');
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

describe('a friend buys through a fan’s shared link, by hand', () => {
  it('the merchant makes a coupon in the console and sees it live', async () => {
    merchant = await profile.newPage();
    await merchant.goto(`${cloud.url}/admin/`);
    await merchant.getByRole('link', { name: '去登录' }).click();
    await merchant.getByText('演示登录，仅限本地').waitFor();
    await takePicture(merchant, '01-console-sign-in');
    await merchant.getByRole('button', { name: /店主/ }).first().click();
    await merchant.getByRole('link', { name: '优惠券' }).click();
    await merchant.getByRole('button', { name: '新建优惠券' }).click();

    await merchant.getByLabel('名称', { exact: true }).fill(coupon);
    await merchant.getByLabel('减免金额').fill('20');
    await merchant.getByLabel('门槛金额').fill('100');
    await merchant.getByLabel('发放数量').fill('200');
    await takePicture(merchant, '02-console-coupon-form');
    await merchant.getByRole('button', { name: '创建并开始发放' }).click();

    const row = merchant.getByRole('row', { name: new RegExp(coupon) });
    await row.getByText('发放中').waitFor();
    await row.getByText('满 100 减 20').waitFor();
    await takePicture(merchant, '03-console-coupon-live');
  });

  it('the fan opens a product and sends it to the chat and to Moments', async () => {
    await shell.bringToFront();
    await shell.goto(cloud.url);
    await friend.app.getByText('掌柜挑的').waitFor();
    await fan.app.getByText('掌柜挑的').waitFor();
    await takePicture(shell, '04-shell');
    await fan.app.getByText('桂花乌龙', { exact: true }).first().click();
    await fan.app.getByText('做这件东西的人说').waitFor();
    await takePicture(shell, '06-fan-product');

    await fan.menu('转发给朋友');
    await friend.device.getByRole('button', { name: /林一发来一张卡片/ }).click();
    await friend.device.getByRole('button', { name: /小程序卡片：.*桂花乌龙/ }).waitFor();
    await takePicture(shell, '07-friend-card');
    await fan.menu('分享到朋友圈');
    await friend.tab('朋友圈');
    await friend.device.getByRole('button', { name: /朋友圈分享：.*桂花乌龙/ }).waitFor();
    await takePicture(shell, '08-friend-moments');
  });

  it('the friend reads it from Moments without login, navigation or a single write', async () => {
    await friend.device.getByRole('button', { name: /朋友圈分享：.*桂花乌龙/ }).click();
    await friend.app.getByText('林一 推荐给您').waitFor();
    await friend.device.getByRole('button', { name: '前往小程序' }).waitFor();
    expect(await friend.app.getByText('立即购买').count()).toBe(0);
    expect(await friend.app.getByText('我的', { exact: true }).isVisible()).toBe(false);
    await shell.getByRole('button', { name: '检视' }).click();
    const inspector = shell.getByRole('complementary', { name: '检视' });
    await inspector.getByText('1154（单页模式，未登录）').waitFor();
    await inspector.getByText('单页模式违规 0').waitFor();
    await takePicture(shell, '09-single-page-mode');
    await inspector.getByRole('button', { name: '收起' }).click();
  });

  it('goes on into the full shop and claims the coupon', async () => {
    await friend.device.getByRole('button', { name: '前往小程序' }).click();
    await friend.app.getByText('立即购买').waitFor();
    await friend.app.getByText('领券', { exact: true }).click();
    await friend.app.getByRole('button', { name: `领取 ${coupon}` }).click();
    await friend.app.getByRole('button', { name: '去使用' }).first().waitFor();
    await takePicture(shell, '10-coupon-claimed');
    await friend.app.getByRole('button', { name: '关闭' }).click();
  });

  it('puts two products into the bag', async () => {
    await friend.app.getByRole('button', { name: '加入购物袋' }).click();
    await takePicture(shell, '11-choose-sku');
    await friend.app.getByRole('dialog').getByRole('button', { name: '加入购物袋' }).click();
    await friend.app.getByRole('link', { name: '进店' }).click();
    await friend.app.getByRole('button', { name: '加入购物袋 绿豆糕' }).click();
    await friend.app
      .getByRole('dialog', { name: '绿豆糕' })
      .getByRole('button', { name: '加入购物袋' })
      .click();
    await friend.app.getByText('购物袋', { exact: true }).last().click();
    await friend.app.getByText('桂花乌龙').last().waitFor();
    await friend.app.getByText('绿豆糕').last().waitFor();
    await takePicture(shell, '12-bag');
  });

  it('sees every step of the price at the checkout', async () => {
    await friend.app.getByRole('button', { name: /去结算/ }).click();
    await friend.app.getByText('请选择收货地址').click();
    await friend.device.getByRole('button', { name: /龙井路 8 号/ }).click();
    await friend.app.getByText('龙井路 8 号').waitFor();
    for (const step of ['商品金额', '优惠券', '运费', '应付'])
      await friend.app.getByText(step, { exact: true }).last().waitFor();
    for (const fen of [expected.goods, 2000, expected.freight, expected.payable])
      await friend.app
        .getByLabel(`现价 ${yuan(fen)} 元`)
        .last()
        .waitFor();
    await takePicture(shell, '13-checkout');
  });

  it('pays and sees the paid order', async () => {
    await friend.app
      .getByRole('button', { name: `支付 ${(expected.payable / 100).toFixed(2)} 元` })
      .click();
    const sheet = friend.device.getByRole('dialog', { name: '模拟支付' });
    await sheet.getByText((expected.payable / 100).toFixed(2)).waitFor();
    await takePicture(shell, '14-pay-sheet');
    await sheet.getByRole('button', { name: '确认支付' }).click();
    await friend.app.getByText('付款成功').last().waitFor();
    await takePicture(shell, '15-pay-result');
    await friend.app.getByRole('button', { name: '查看订单' }).click();
    await friend.app.getByText('林一 推荐的这一单').waitFor();
    await takePicture(shell, '16-paid-order');
  });

  it('the fan’s ledger shows the visit and the order with its estimated reward', async () => {
    await fan.app.getByRole('link', { name: '进店' }).click();
    await fan.app.getByText('我的', { exact: true }).last().click();
    await fan.app.getByText('推荐记录', { exact: true }).click();
    await fan.app.getByText(`+¥${yuan(expected.reward)}`).waitFor();
    await takePicture(shell, '17-share-ledger');
  });

  it('the merchant sees the order with its fan and channel', async () => {
    await merchant.bringToFront();
    await merchant.getByRole('link', { name: '订单', exact: true }).click();
    const row = merchant.getByRole('row', { name: /林一/ }).first();
    await row.getByText('朋友圈').waitFor();
    await takePicture(merchant, '18-console-orders');
    await row.getByRole('button').first().click();
    await merchant.getByText('应付').last().waitFor();
    await takePicture(merchant, '19-console-order');
  });

  it('the books are right and single-page mode did nothing it must not', async () => {
    await shell.bringToFront();
    await shell.getByRole('button', { name: '检视' }).click();
    const inspector = shell.getByRole('complementary', { name: '检视' });
    await inspector.getByRole('button', { name: '检查账目' }).click();
    await inspector.getByText('✓ 全部对得上').waitFor();
    await inspector.getByText('单页模式违规 0').waitFor();
    await takePicture(shell, '20-inspector');
  });

  it('no page complained', () => {
    expect(browser.complaints).toEqual([]);
  });
});
