import type { FrameLocator, Locator, Page } from 'playwright-core';

/** One of the two phones of the shell page, as its owner uses it. */
export interface Phone {
  readonly name: string;
  /** The whole device: title bar, sheets, chat. */
  readonly device: Locator;
  /** The storefront inside. */
  readonly app: FrameLocator;
  /** A menu entry behind the capsule's three dots. */
  menu(entry: string): Promise<void>;
  openFromChat(): Promise<void>;
  /** Chat or Moments; an open mini-program is closed first. */
  tab(name: '聊天' | '朋友圈'): Promise<void>;
}

export function phoneOf(page: Page, name: string): Phone {
  const device = page.getByRole('region', { name: `${name}的手机` });
  const app = page.frameLocator(`iframe[title="${name}的小程序"]`);
  return {
    name,
    device,
    app,
    async menu(entry) {
      await device.getByRole('button', { name: '更多' }).click();
      await device.getByRole('button', { name: entry }).click();
    },
    openFromChat: () => device.getByRole('button', { name: '最近使用的小程序' }).click(),
    async tab(tab) {
      const wanted = device.getByRole('tab', { name: tab });
      const close = device.getByRole('button', { name: '关闭小程序' });
      await wanted.or(close).waitFor();
      if (await close.isVisible()) await close.click();
      await wanted.click();
    },
  };
}
