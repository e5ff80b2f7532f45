import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser, takePicture, type Watched } from '../support/browser';
import { startLocalCloud, type RunningCloud } from '../support/local-cloud-process';
import { phoneOf, type Phone } from '../support/phone';

jest.setTimeout(180_000);

let cloud: RunningCloud;
let browser: Watched;

interface Table {
  readonly profile: BrowserContext;
  readonly page: Page;
  readonly fan: Phone;
  readonly friend: Phone;
}

/** The shell in a browser nobody used before. */
async function freshTable(options: Parameters<Watched['profile']>[0] = {}): Promise<Table> {
  const profile = await browser.profile(options);
  const page = await profile.newPage();
  await page.goto(cloud.url);
  return { profile, page, fan: phoneOf(page, '林一'), friend: phoneOf(page, '朋友一') };
}

async function openProduct(phone: Phone): Promise<void> {
  await phone.app.getByText('桂花乌龙', { exact: true }).first().click();
  await phone.app.getByText('做这件东西的人说').waitFor();
}

const inspector = (page: Page) => page.getByRole('complementary', { name: '检视' });

beforeAll(async () => {
  cloud = await startLocalCloud();
  browser = await openBrowser();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

describe('somebody who was never here', () => {
  it('finds every list empty and is told what to do next', async () => {
    const { profile, page, friend } = await freshTable();
    await friend.device.getByRole('button', { name: '换人' }).click();
    await page.getByRole('button', { name: '新访客' }).click();
    const visitor = phoneOf(
      page,
      await page
        .getByText(/^新访客 [0-9A-F]{3}$/)
        .first()
        .innerText(),
    );
    await visitor.openFromChat();
    await visitor.app.getByText('掌柜挑的').waitFor();

    await visitor.app.getByText('购物袋', { exact: true }).last().click();
    await visitor.app.getByText('购物袋还空着').waitFor();
    await takePicture(page, '30-empty-bag');
    await visitor.app.getByText('我的', { exact: true }).last().click();
    await visitor.app.getByText('全部订单').click();
    await visitor.app.getByText('这里还没有订单').waitFor();
    await takePicture(page, '31-empty-orders');
    // The page below is put away when the new one has come in.
    await visitor.app.getByText('全部订单').waitFor({ state: 'hidden' });
    await visitor.device.getByRole('button', { name: '返回' }).click();
    await visitor.app.getByText('推荐记录', { exact: true }).click();
    await visitor.app.getByText('怎么算一笔推荐').waitFor();
    await takePicture(page, '32-empty-ledger');
    await profile.close();
  });
});

describe('a phone without network', () => {
  it('says so, keeps what it has, and goes on by itself', async () => {
    const { profile, page, fan } = await freshTable();
    await fan.app.getByText('掌柜挑的').waitFor();
    await fan.device.getByRole('button', { name: '断网试试' }).click();
    await fan.app.getByText('网络断开了，先看看已经打开的内容').waitFor();
    await takePicture(page, '33-offline-home');
    await fan.app.getByText('绿豆糕', { exact: true }).first().click();
    await fan.device.getByRole('heading', { name: '商品' }).waitFor();
    await takePicture(page, '34-offline-product');
    expect(await fan.app.getByText('做这件东西的人说').isVisible()).toBe(false);
    await fan.device.getByRole('button', { name: '恢复网络' }).click();
    await fan.app.getByText('做这件东西的人说').waitFor();
    await profile.close();
  });

  it('does not disturb the other phone', async () => {
    const { profile, fan, friend } = await freshTable();
    await fan.device.getByRole('button', { name: '断网试试' }).click();
    await openProduct(friend);
    await profile.close();
  });
});

describe('two phones on one page', () => {
  it('each goes back on its own way', async () => {
    const { profile, fan, friend } = await freshTable();
    await openProduct(fan);
    await fan.app.getByText('掌柜挑的').waitFor({ state: 'hidden' });
    await openProduct(friend);
    await fan.device.getByRole('button', { name: '返回' }).click();
    await fan.app.getByText('掌柜挑的').waitFor();
    expect(await friend.app.getByText('做这件东西的人说').isVisible()).toBe(true);
    await profile.close();
  });

  it('keep chat and Moments over a reload, and a card opens in scene 1007', async () => {
    const { profile, page, fan, friend } = await freshTable();
    await openProduct(fan);
    await fan.menu('转发给朋友');
    await fan.menu('分享到朋友圈');
    await page.reload();
    await friend.tab('朋友圈');
    await friend.device.getByRole('button', { name: /朋友圈分享：/ }).waitFor();
    await friend.tab('聊天');
    await friend.device.getByRole('button', { name: /小程序卡片：/ }).click();
    await friend.app.getByText('林一 推荐给您').waitFor();
    await page.getByRole('button', { name: '检视' }).click();
    await inspector(page).getByText('1007').waitFor();
    await profile.close();
  });

  it('a page that offers no share has the menu entries greyed', async () => {
    const { profile, page, fan } = await freshTable();
    await fan.app.getByText('购物袋', { exact: true }).last().click();
    await fan.device.getByRole('button', { name: '更多' }).click();
    const menu = fan.device.getByRole('dialog', { name: '小程序菜单' });
    expect(await menu.getByRole('button', { name: '分享到朋友圈' }).isDisabled()).toBe(true);
    expect(await menu.getByRole('button', { name: '转发给朋友' }).isDisabled()).toBe(true);
    await takePicture(page, '35-nothing-to-share');
    await profile.close();
  });
});

describe('a payment that does not go straight', () => {
  it('cancelled, then paid from the order while the notice is lost', async () => {
    const { profile, page, friend } = await freshTable();
    await openProduct(friend);
    await friend.app.getByRole('button', { name: '立即购买' }).click();
    await friend.app.getByRole('dialog').getByRole('button', { name: '立即购买' }).click();
    await friend.app.getByText('请选择收货地址').click();
    await friend.device.getByRole('button', { name: '填写新地址' }).click();
    const form = friend.device.getByRole('dialog', { name: '选择收货地址' });
    const written = { 收货人: '沈青', 手机号: '13700137000', 省: '江苏省', 市: '苏州市' };
    for (const [label, value] of Object.entries({ ...written, 详细地址: '平江路 1 号' }))
      await form.getByLabel(label, { exact: true }).fill(value);
    await form.getByRole('button', { name: '用这个地址' }).click();
    await friend.app.getByText('沈青').waitFor();
    await friend.app.getByRole('button', { name: /^支付 / }).click();

    const sheet = friend.device.getByRole('dialog', { name: '模拟支付' });
    await sheet.getByRole('button', { name: '取消支付' }).click();
    await friend.app.getByRole('button', { name: '取消订单' }).waitFor();
    await takePicture(page, '36-unpaid-order');
    await friend.app.getByRole('button', { name: /^支付 / }).click();
    await sheet.getByLabel('支付后').selectOption({ label: '通知丢失' });
    await sheet.getByRole('button', { name: '确认支付' }).click();
    await friend.app.getByText('付款成功').last().waitFor();
    await profile.close();
  });
});

describe('the page itself', () => {
  it('is calm in the dark', async () => {
    const { profile, page, fan, friend } = await freshTable({ dark: true });
    await openProduct(fan);
    await friend.app.getByText('掌柜挑的').waitFor();
    await takePicture(page, '37-dark');
    await profile.close();
  });

  it('stacks the phones at 800 px', async () => {
    const { profile, page, fan, friend } = await freshTable({ width: 800, height: 900 });
    const [above, below] = [await fan.device.boundingBox(), await friend.device.boundingBox()];
    expect(below?.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0) - 1);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wider).toBe(false);
    for (const phone of [fan, friend]) await phone.app.getByText('掌柜挑的').waitFor();
    await takePicture(page, '38-stacked');
    await profile.close();
  });
});

it('no page complained', () => {
  expect(browser.complaints).toEqual([]);
});
