import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** The tab bar takes bitmaps only (81 px, two states), so its icons are photographed once in a browser and committed. */
const marks: Readonly<Record<string, string>> = {
  home: 'M3 11.5C6.5 10.3 9.8 7.8 12 4c2.2 3.8 5.5 6.3 9 7.5M5.5 11v9h13v-9M10 20v-5h4v5',
  category:
    'M4 4.5h6.5V11H4zM13.5 4.5H20V11h-6.5zM4 14h6.5v6H4zM13.5 17a3.2 3.2 0 1 1 6.4 0 3.2 3.2 0 0 1-6.4 0',
  cart: 'M4 10.5h16L18.3 20H5.7zM7.5 10.5C7.5 2.5 16.5 2.5 16.5 10.5M9.5 14v3M12 14v3M14.5 14v3',
  me: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8M4.5 20.5c.5-4 3.3-6 7.5-6s7 2 7.5 6',
};

const page = (data: string, colour: string, wash: string): string =>
  `<body style="margin:0;background:transparent"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="81" height="81" fill="${wash}" stroke="${colour}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"><g transform="translate(1.2 1.2) scale(.9)"><path d="${data}"/></g></svg></body>`;

const folder = new URL('../../../src/assets/tab/', import.meta.url);
mkdirSync(folder, { recursive: true });
async function photograph(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const sheet = await browser.newPage({ viewport: { width: 81, height: 81 } });
  for (const [name, data] of Object.entries(marks)) {
    for (const [suffix, colour, wash] of [
      ['', '#9C9287', 'none'],
      ['-selected', '#C23B2B', 'rgba(194,59,43,.12)'],
    ] as const) {
      await sheet.setContent(page(data, colour, wash));
      writeFileSync(
        new URL(`${name}${suffix}.png`, folder),
        await sheet.screenshot({ omitBackground: true }),
      );
    }
  }
  await browser.close();
}

void photograph();
