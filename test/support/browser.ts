import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const screenshots = path.resolve(__dirname, '..', '..', 'test-output', 'screenshots');
const patienceMs = 30_000;

/** A browser that remembers everything a page complained about. */
export interface Watched {
  /** A fresh browser profile: own storage, own pages. */
  profile(options?: { dark?: boolean; width?: number; height?: number }): Promise<BrowserContext>;
  /** Page errors and console errors of all pages so far. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

function listen(page: Page, complain: (text: string) => void): void {
  page.on('pageerror', (fault) => complain(`${page.url()}: ${fault.stack ?? fault.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    complain(`${message.location().url || page.url()}: ${message.text()}`);
  });
}

/** WeChat-like APIs reject with plain objects, which a page error would not show. Runs inside the pages. */
function sayWhatWasRejected(): void {
  addEventListener('unhandledrejection', ({ reason }) => {
    // eslint-disable-next-line no-console -- the console is what the test listens to
    if (!(reason instanceof Error)) console.error(`unhandled ${JSON.stringify(reason)}`);
  });
}

export async function openBrowser(): Promise<Watched> {
  const browser: Browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const complaints: string[] = [];
  return {
    complaints,
    async profile({ dark = false, width = 1280, height = 800 } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        // Sheets and toasts stand still, so that a screenshot shows them whole.
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(patienceMs);
      await context.addInitScript(sayWhatWasRejected);
      context.on('page', (page) => listen(page, (text) => complaints.push(text)));
      return context;
    },
    close: () => browser.close(),
  };
}

/** Keeps a picture of the page as CI output. */
export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: path.join(screenshots, `${name}.png`), animations: 'disabled' });
}
