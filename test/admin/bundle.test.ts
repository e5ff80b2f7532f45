import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'console-'));
let files: readonly string[] = [];

beforeAll(() => {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const config = join(root, 'admin/vite.config.ts');
  const room = ['--outDir', folder, '--logLevel', 'error'];
  execFileSync(process.execPath, [vite, 'build', '--config', config, ...room], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const scripts = () => files.filter((file) => file.endsWith('.js'));

const pages = [
  ...['coupon-list-page', 'coupon-create-page', 'coupon-edit-page', 'activity-list-page'],
  ...['activity-create-page', 'price-settings-page', 'order-list-page', 'member-list-page'],
  ...['outside-orders-page', 'reconciliation-page'],
];

/** Scripts the page asks for before anything can be seen. */
const firstScripts = () =>
  [...read('index.html').matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, file = '']) => file);

describe('the console as it is deployed', () => {
  it('knows nothing of the demo sign-in and the addresses of the local cloud', () => {
    expect(scripts().length).toBeGreaterThan(3);
    const leaking = scripts().filter((file) =>
      /["'`]\/dev\/|["'`]\/cloudbase|演示登录/.test(read(file)),
    );
    expect(leaking).toEqual([]);
  });

  it('can be served from any folder', () => {
    expect(read('index.html')).not.toMatch(/(?:src|href)="\//);
  });

  it('opens the door with at most 300 KB on the wire and loads each page when it is asked for', () => {
    const size = firstScripts().reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
    expect(firstScripts().length).toBeGreaterThan(0);
    expect(size).toBeLessThanOrEqual(300_000);
    for (const page of pages) {
      expect(scripts().some((file) => file.includes(page))).toBe(true);
      expect(firstScripts().some((file) => file.includes(page))).toBe(false);
    }
  });
});
