import type { Page } from 'playwright-core';
import { openBrowser, takePicture, type Watched } from '../support/browser';
import { startLocalCloud, type RunningCloud } from '../support/local-cloud-process';

jest.setTimeout(180_000);

let cloud: RunningCloud;
let browser: Watched;
let page: Page;

async function call(name: string, event: object): Promise<void> {
  await fetch(`${cloud.url}/v1/functions/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(event),
  });
}

const row = (text: string) => page.getByRole('row').filter({ hasText: text }).first();
const goTo = (section: string) => page.getByRole('link', { name: section, exact: true }).click();

beforeAll(async () => {
  cloud = await startLocalCloud();
  browser = await openBrowser();
  page = await (await browser.profile()).newPage();
  await page.goto(`${cloud.url}/dev/inspector`);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

describe('a developer with the inspector open', () => {
  it('sees a call appear that was just made, and what it asked of the database', async () => {
    await page.getByRole('heading', { name: '调用' }).waitFor();
    await call('open', { action: 'home', data: {} });
    await row('open.home').waitFor();
    expect(await row('open.home').innerText()).toContain('成功');
    await row('open.home').click();
    await page.getByRole('listitem').filter({ hasText: 'getDocument products' }).first().waitFor();
    await takePicture(page, '40-inspector-calls');
  });

  it('finds the calls that failed among the others', async () => {
    await call('open', { action: 'no-such-action', data: {} });
    await row('no-such-action').waitFor();
    await page.getByLabel('只看没成的').check();
    await row('open.home').waitFor({ state: 'detached' });
    expect(await row('no-such-action').innerText()).toContain('UNKNOWN_ACTION');
    await page.getByLabel('只看没成的').uncheck();
  });

  it('looks up a document by its _id and reads it with amounts in yuan', async () => {
    await goTo('数据');
    await page.getByRole('button', { name: /^products/ }).click();
    const documents = page.getByRole('region', { name: 'products' });
    await documents.getByText(/第 1 到 20 份/).waitFor();
    await documents.getByLabel('查询').fill('{"title": {"$regex": "桂花乌龙"}}');
    await documents.getByRole('button', { name: '查', exact: true }).click();
    await documents.getByText('共 1 份').waitFor();
    await documents
      .locator('pre')
      .getByText(/^ ¥\d+\.\d\d$/)
      .first()
      .waitFor();
    await takePicture(page, '41-inspector-data');
    await documents.getByLabel('查询').fill('{"title":');
    await documents.getByRole('button', { name: '查', exact: true }).click();
    await documents.getByRole('alert').filter({ hasText: '查询没有成功' }).waitFor();
  });

  it('is shown an example of a query that finds orders as it stands', async () => {
    await page.getByRole('button', { name: /^orders/ }).click();
    const orders = page.getByRole('region', { name: 'orders' });
    const example = await orders.getByLabel('查询').getAttribute('placeholder');
    await orders.getByLabel('查询').fill(/\{.*\}/.exec(example ?? '')?.[0] ?? '');
    await orders.getByRole('button', { name: '查', exact: true }).click();
    await orders.getByText(/第 1 到 20 份/).waitFor();
  });

  it('keeps what belongs to the local cloud apart from the shop’s collections', async () => {
    const own = page.getByRole('region', { name: '本地云自己的' });
    await own.getByRole('button', { name: /^~payments/ }).waitFor();
    const shop = page.getByRole('region', { name: '小店的集合' });
    expect(await shop.innerText()).not.toContain('~');
  });

  it('runs a timer by hand and sees its result', async () => {
    await goTo('定时任务');
    const job = row('expire-coupons');
    await job.getByText('还没有').waitFor();
    await job.getByRole('button', { name: '现在运行' }).click();
    await job.getByText('成功').waitFor();
  });

  it('has the books checked', async () => {
    await goTo('核对');
    await page.getByRole('button', { name: '现在核对' }).click();
    await page.getByText('全部对得上').waitFor();
  });

  it('meets no error on the way, except the query it wrote wrongly', () => {
    expect(browser.complaints.filter((text) => !text.includes('/documents?'))).toEqual([]);
  });
});
