import { demoActivities } from '../../localcloud/seed/catalogue/activities';
import { demoCategories } from '../../localcloud/seed/catalogue/categories';
import { demoProducts } from '../../localcloud/seed/catalogue/products';
import { demoSettings } from '../../localcloud/seed/catalogue/shop';
import { demoStores } from '../../localcloud/seed/catalogue/stores';
import type { Page } from 'playwright-core';
import { openBrowser, takePicture, type Watched } from '../support/browser';
import { signIn } from '../support/caller';
import { startLocalCloud, type RunningCloud } from '../support/local-cloud-process';
import { phoneOf, type Phone } from '../support/phone';

jest.setTimeout(180_000);

let cloud: RunningCloud;
let browser: Watched;
let page: Page;
let buyer: Phone;
/** What the merchant and people wrote: shown as it is in every language. The longest first. */
let shopsOwn: string[];

const han = /\p{Script=Han}/u;

/** Every text with a Chinese letter in something. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return han.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

async function ownTexts(): Promise<string[]> {
  const someone = await signIn(cloud.url, { openid: 'demo-friend-1' });
  await someone.get('shop', 'enter', { scene: 1089 });
  const coupons = await someone.get('shop', 'couponCentre', {});
  const fan = await signIn(cloud.url, { openid: 'demo-fan-lin' });
  const { receipts } = await fan.get('shop', 'shareLedger', {});
  const texts = [
    ...textsIn([demoProducts(0), demoSettings, demoCategories, demoStores, demoActivities(0)]),
    ...coupons.map(({ title }) => title),
    ...receipts.map((one) => (one.kind === 'order' ? one.buyerName : one.visitorName)),
    // People, an address, and the name of the language itself.
    ...['朋友一', '林一', '周禾', '浙江省', '杭州市', '西湖区', '龙井路 8 号茶香苑 3 幢 502'],
    ...['语言', '简体中文'],
  ];
  return [...new Set(texts)].sort((a, b) => b.length - a.length);
}

/** What is still Chinese on the screen once everything of the shop's own is taken away. */
async function chineseLeft(): Promise<string[]> {
  const shown = await buyer.app.locator('body').innerText();
  const rest = shopsOwn.reduce((text, own) => text.replaceAll(own, ''), shown);
  return rest.split('\n').filter((line) => han.test(line));
}

const text = (words: string | RegExp) =>
  buyer.app.getByText(words, { exact: true }).filter({ visible: true }).last();
const button = (name: string) => buyer.app.getByRole('button', { name, exact: true });
const back = () => buyer.device.getByRole('button', { name: '返回' }).click();

/** Lets a phone's owner read English; they stand on the page about themselves. */
async function inEnglish(phone: Phone): Promise<Phone> {
  const seen = (words: string) =>
    phone.app.getByText(words, { exact: true }).filter({ visible: true }).last();
  await seen('掌柜挑的').waitFor();
  await seen('我的').click();
  await phone.app.getByRole('button', { name: '语言 Language 简体中文' }).click();
  // The last sentence to arrive: the server is asked again in the new language.
  await phone.app.getByText(/^An order within/).waitFor();
  return phone;
}

/** Somebody the shop has never seen takes the friend's phone. */
async function aGuest(): Promise<Phone> {
  await phoneOf(page, '朋友一').device.getByRole('button', { name: '换人', exact: true }).click();
  await page.getByRole('button', { name: '新访客', exact: true }).click();
  const name = page.getByText(/^新访客 [0-9A-F]{3}$/).first();
  const guest = phoneOf(page, await name.innerText());
  await guest.openFromChat();
  return guest;
}

beforeAll(async () => {
  cloud = await startLocalCloud();
  browser = await openBrowser();
  shopsOwn = await ownTexts();
  page = await (await browser.profile()).newPage();
  await page.goto(cloud.url);
  buyer = await inEnglish(phoneOf(page, '朋友一'));
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

describe('the English edition has no Chinese letter but the shop’s own', () => {
  it('on the page about oneself', async () => {
    await text('Claim coupons').waitFor();
    expect(await chineseLeft()).toEqual([]);
  });

  it('in the coupon centre, and in what is said of a claimed coupon', async () => {
    await text('Claim coupons').click();
    await text('To claim now').waitFor();
    await button('Claim 茶食满减').click();
    await text('Yours. It applies itself at checkout').waitFor();
    await button('Claim 初次见面礼').click();
    await button('Use it').waitFor();
    await takePicture(page, '60-english-coupons');
    expect(await chineseLeft()).toEqual([]);
  });

  it('in a refusal', async () => {
    await text('Have a code?').click();
    const sheet = buyer.app.getByRole('dialog', { name: 'Enter a code' });
    await sheet.getByRole('textbox').fill('ABCDEFGHJKLMNPQR');
    await sheet.getByRole('button', { name: 'Redeem', exact: true }).click();
    await text('No such code. Please compare it with yours once more.').waitFor();
    expect(await chineseLeft()).toEqual([]);
    await button('Close').click();
    await back();
  });

  it('among one’s own coupons', async () => {
    await text('Coupons').click();
    await text('Usable').waitFor();
    await text('茶食满减').waitFor();
    expect(await chineseLeft()).toEqual([]);
    await back();
  });

  it('on a product with a limited-time price, and in the bag', async () => {
    await text('Home').click();
    await button('Add to bag 桂花乌龙').click();
    const choice = buyer.app.getByRole('dialog', { name: '桂花乌龙' });
    await choice.getByRole('button', { name: 'Add to bag', exact: true }).click();
    await text('桂花乌龙').click();
    await text('The maker says').waitFor();
    expect(await chineseLeft()).toEqual([]);
    await buyer.app.getByRole('link', { name: 'Bag', exact: true }).click();
    await buyer.app.getByText('40 yuan more').waitFor();
    await takePicture(page, '61-english-bag');
    expect(await chineseLeft()).toEqual([]);
  });

  it('at the checkout, with coupons, points and every step', async () => {
    await button('One more').click();
    await text('Check out (2)').click();
    await text('Choose an address').click();
    await buyer.device.getByRole('button', { name: /龙井路 8 号/ }).click();
    await buyer.app.getByText('龙井路 8 号').waitFor();
    await buyer.app.getByRole('switch').click();
    await buyer.app.getByLabel('Points to use').locator('input').waitFor();
    expect(await chineseLeft()).toEqual([]);
    await buyer.app.getByText(/Best choice made/).click();
    await text('Save the most').waitFor();
    await takePicture(page, '62-english-checkout');
    expect(await chineseLeft()).toEqual([]);
    await button('Close').click();
  });

  it('after paying, and on the order', async () => {
    await buyer.app.getByRole('button', { name: /^Pay / }).click();
    const sheet = buyer.device.getByRole('dialog', { name: '模拟支付' });
    await sheet.getByRole('button', { name: '确认支付' }).click();
    await text('We are preparing your order.').waitFor();
    await text('After receipt and the return window').waitFor();
    expect(await chineseLeft()).toEqual([]);
    await button('See order').click();
    await text('We are preparing it and tell you when it is sent').waitFor();
    await takePicture(page, '63-english-order');
    expect(await chineseLeft()).toEqual([]);
    await back();
  });

  it('on the member card with its benefits, and in the statement', async () => {
    await text('Me').click();
    await text('雀舌会员').click();
    await text('My benefits').waitFor();
    await takePicture(page, '64-english-card');
    expect(await chineseLeft()).toEqual([]);
    await back();
    await text('Points').click();
    await text('Used in an order').waitFor();
    expect(await chineseLeft()).toEqual([]);
  });

  it('about one’s details, what one agreed to, one’s data and leaving', async () => {
    await page.goto(cloud.url);
    await text('Me').click();
    await text('雀舌会员').click();
    await text('My details').click();
    await buyer.app
      .getByPlaceholder('What shall we call you')
      .and(buyer.app.locator('input'))
      .waitFor();
    expect(await chineseLeft()).toEqual([]);
    await back();
    await text('Privacy and data').click();
    await text('Make the files').click();
    await text('orders-elsewhere.csv').waitFor();
    await takePicture(page, '65-english-data');
    expect(await chineseLeft()).toEqual([]);
    await text('Delete my account').click();
    await text('What you lose').waitFor();
    expect(await chineseLeft()).toEqual([]);
  });

  it('in a fan’s share ledger, reasons and all', async () => {
    buyer = await inEnglish(phoneOf(page, '林一'));
    await text('Share ledger').click();
    await buyer.app
      .getByText(/so it counts for you/)
      .first()
      .waitFor();
    await takePicture(page, '66-english-ledger');
    expect(await chineseLeft()).toEqual([]);
  });

  it('for a guest, by name too, and where they open a card', async () => {
    buyer = await inEnglish(await aGuest());
    await text(/^Guest [0-9A-Z]{4}$/).waitFor();
    expect(await chineseLeft()).toEqual([]);
    await text('Open a member card').click();
    await buyer.app.getByRole('button', { name: 'Open my card' }).last().click();
    await text('A phone number is all we need').waitFor();
    await text('Type a phone number').click();
    await takePicture(page, '67-english-register');
    expect(await chineseLeft()).toEqual([]);
  });
});

it('no page complained', () => {
  expect(browser.complaints).toEqual([]);
});
