import { readFile } from 'node:fs/promises';
import type { BrowserContext, Download, Locator, Page } from 'playwright-core';
import { openBrowser, takePicture, type Watched } from '../support/browser';
import { startLocalCloud, type RunningCloud } from '../support/local-cloud-process';
import { phoneOf, type Phone } from '../support/phone';

jest.setTimeout(180_000);

let cloud: RunningCloud;
let browser: Watched;
let profile: BrowserContext;
let page: Page;
let me: Phone;
/** Eleven digits, as WeChat knows them. */
let number = '';

beforeAll(async () => {
  cloud = await startLocalCloud();
  browser = await openBrowser();
  profile = await browser.profile();
  page = await profile.newPage();
  await page.goto(cloud.url);
  const friend = phoneOf(page, '朋友一');
  await friend.device.getByRole('button', { name: '换人', exact: true }).click();
  await page.getByRole('button', { name: '新访客', exact: true }).click();
  const name = page.getByText(/^新访客 [0-9A-F]{3}$/).first();
  me = phoneOf(page, await name.innerText());
  await me.openFromChat();
  await me.app.getByText('掌柜挑的', { exact: true }).waitFor();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

/** The text on the page in front: those below it are still there, but hidden. */
const seen = (words: string | RegExp): Locator =>
  me.app.getByText(words, { exact: true }).filter({ visible: true }).last();
const tap = (words: string | RegExp) => seen(words).click();
/** The field itself: what stands around it carries the same words. */
const fieldFor = (words: string) => me.app.getByPlaceholder(words).and(me.app.locator('input'));
const back = () => me.device.getByRole('button', { name: '返回', exact: true }).click();

async function json(path: string, body?: unknown, token = ''): Promise<unknown> {
  const reply = await fetch(`${cloud.url}${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  });
  return reply.json();
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** What the shop sold this phone number on Tmall, before anybody knew whose it is. */
async function soldOnTmall(phone: string): Promise<void> {
  const token = String(field(await json('/dev/login', { staff: 'owner' }), 'token'));
  const rows = [
    { source: 'tmall', number: 'T-1', phone, amountFen: 128_000, at: Date.now() - 86_400_000 },
  ];
  const data = { orders: { kind: 'rows', rows }, dryRun: false };
  const event = { action: 'importOutsideOrders', data, key: 'import-for-journey' };
  expect(await json('/v1/functions/admin', event, token)).toMatchObject({
    data: { added: 1, waiting: 1 },
  });
}

async function contentOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

describe('a member card, from opening it to leaving', () => {
  it('a guest reads what a card brings; nothing is asked before they agree', async () => {
    await tap('我的');
    await tap('开通会员卡');
    await seen('不开卡也能照常浏览和购买。').waitFor();
    await takePicture(page, '40-member-guest');
    await me.app.getByRole('button', { name: '开通会员卡', exact: true }).last().click();
    await seen('只需要一个手机号').waitFor();
    await tap('用微信手机号开通');
    await seen('请先勾选同意，再开通').waitFor();
    await tap('知道了');
  });

  it('with their agreement WeChat tells the number, and what was bought elsewhere is there', async () => {
    await me.app.getByRole('checkbox', { name: /^我同意用手机号/ }).click();
    await tap('用微信手机号开通');
    const sheet = me.device.getByRole('dialog', { name: '申请获取手机号' });
    number = await sheet.getByLabel('微信绑定号码').inputValue();
    await soldOnTmall(number);
    await takePicture(page, '41-member-phone-sheet');
    await sheet.getByRole('button', { name: '允许', exact: true }).click();
    await seen('出示会员码').waitFor();
    await seen('我的权益').waitFor();
    await seen('成长值 1280').waitFor();
    await seen('1280').waitFor();
    await takePicture(page, '42-member-card');
  });

  it('the code for the counter is there three ways, and the card number large beside it', async () => {
    await tap('出示会员码');
    await me.app.getByRole('img', { name: '会员二维码', exact: true }).waitFor();
    await me.app.getByRole('img', { name: '会员条形码', exact: true }).waitFor();
    await seen(/^\d{6} \d{6} \d{6}$/).waitFor();
    await seen(/^\d{4} \d{4} \d{4} \d$/).waitFor();
    await seen(/秒后换新，每个码只能用一次$/).waitFor();
    await takePicture(page, '43-member-code');
    await back();
  });

  it('the statement says where every point came from', async () => {
    await tap('积分明细');
    await seen('购物获得（天猫订单 T-1）').waitFor();
    await seen('+1280').waitFor();
    await takePicture(page, '44-member-statement');
    await tap('成长值');
    await seen('+1280').waitFor();
    await back();
  });

  it('details are theirs to write; a name WeChat would not show is refused kindly', async () => {
    await tap('个人资料');
    const name = fieldFor('希望怎么称呼您');
    await name.fill('赌博大王');
    await me.app.getByRole('button', { name: '保存', exact: true }).click();
    await seen('这个昵称没有通过微信的检查，请换一个。').waitFor();
    await tap('知道了');
    await name.fill('林小满');
    await me.app.getByRole('button', { name: '保存', exact: true }).click();
    await me.app.getByRole('button', { name: '保存', exact: true, disabled: true }).waitFor();
  });

  it('a picture is theirs alone until WeChat has passed it', async () => {
    const chooser = page.waitForEvent('filechooser');
    await me.app.getByRole('button', { name: '选择', exact: true }).click();
    const buffer = await page.screenshot();
    await (await chooser).setFiles({ name: 'me.png', mimeType: 'image/png', buffer });
    await seen('检查中，仅您可见').waitFor();
    await takePicture(page, '45-member-profile');
    await json('/dev/wechat/media-pushes', {});
    await back();
    await tap('个人资料');
    await seen('更换').waitFor();
    await seen('检查中，仅您可见').waitFor({ state: 'hidden' });
  });

  it('another phone number takes the place of the old one', async () => {
    await tap('手机号');
    await seen(`现在是 ${number.slice(0, 3)}****${number.slice(-4)}`).waitFor();
    await me.app.getByRole('checkbox', { name: /^新号码也一样，我同意/ }).click();
    await takePicture(page, '46-member-phone');
    await tap('用微信手机号更换');
    const sheet = me.device.getByRole('dialog', { name: '申请获取手机号' });
    await sheet.getByRole('button', { name: '手动输入其他号码', exact: true }).click();
    await sheet.getByLabel('其他号码').fill('13612345678');
    await sheet.getByRole('button', { name: '允许', exact: true }).click();
    await seen('136****5678').waitFor();
    await back();
  });

  it('everything the shop knows can be taken along', async () => {
    await tap('隐私与数据');
    await tap('生成文件');
    const saving = page.waitForEvent('download');
    await me.app.getByRole('button', { name: /^保存 我的数据-.*\.json$/ }).click();
    const data: unknown = JSON.parse(await contentOf(await saving));
    expect(data).toMatchObject({
      profile: { nickname: '林小满', phone: '13612345678' },
      points: [{ amount: 1280 }],
      outsideOrders: [{ source: 'tmall', number: 'T-1' }],
    });
    const savingTable = page.waitForEvent('download');
    await me.app.getByRole('button', { name: '保存 积分.csv', exact: true }).click();
    expect(await contentOf(await savingTable)).toContain('购物获得（天猫订单 T-1）');
    await takePicture(page, '47-member-data');
  });

  it('leaving says what is lost, waits for the word, and leaves nobody behind', async () => {
    await tap('注销账户');
    await seen('会失去这些').waitFor();
    await seen('1280').waitFor();
    await takePicture(page, '48-member-leave');
    await fieldFor('请输入').fill('注销');
    await tap('注销账户，不再恢复');
    await seen('您的资料已经删除。谢谢您来过，随时欢迎再来。').waitFor();
    await tap('知道了');
    await me.app.getByText('掌柜挑的', { exact: true }).waitFor();
    await tap('我的');
    await seen('开通会员卡').waitFor();
    expect(await json('/dev/invariants', {})).toEqual({ ok: true, violations: [] });
  });
});

it('no page complained', () => {
  expect(browser.complaints).toEqual([]);
});
