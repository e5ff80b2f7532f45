import fs from 'node:fs';
import path from 'node:path';

const dist = path.resolve(__dirname, '../../dist/weapp');
const KiB = 1024;

interface AppJson {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
}

const app = JSON.parse(fs.readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppJson;
const files = fs
  .readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((name) => fs.statSync(path.join(dist, name)).isFile())
  .map((name) => ({ name, bytes: fs.statSync(path.join(dist, name)).size }));
const roots = (app.subPackages ?? []).map(({ root }) => root.replace(/\/?$/, '/'));
const bytesOf = (wanted: (name: string) => boolean) =>
  files.filter(({ name }) => wanted(name)).reduce((sum, { bytes }) => sum + bytes, 0);

describe('the package people download', () => {
  it('keeps the main package within 560 KiB', () => {
    const main = bytesOf((name) => !roots.some((root) => name.startsWith(root)));
    expect(main).toBeLessThanOrEqual(560 * KiB);
  });

  it.each(roots)('keeps the subpackage %s within 400 KiB', (root) => {
    expect(bytesOf((name) => name.startsWith(root))).toBeLessThanOrEqual(400 * KiB);
  });

  it('keeps everything together within 1.2 MB', () => {
    expect(bytesOf(() => true)).toBeLessThanOrEqual(1200 * KiB);
  });

  it('ships no picture over 50 KB', () => {
    const heavy = files.filter(
      ({ name, bytes }) => /\.(png|jpe?g|gif|webp|svg)$/.test(name) && bytes > 50_000,
    );
    expect(heavy).toEqual([]);
  });

  it('has one subpackage per actor and only tab pages in the main package', () => {
    expect(app.pages).toEqual(
      ['home', 'category', 'cart', 'me'].map((page) => `pages/${page}/index`),
    );
    expect(roots).toEqual(expect.arrayContaining(['packages/consumer/', 'packages/fan/']));
  });

  it('has no source that WeChat cannot run or must not carry: eval, Intl, process, the embedding page, a development route', () => {
    const scripts = files.filter(({ name }) => name.endsWith('.js'));
    const found = scripts.flatMap(({ name }) => {
      const source = fs.readFileSync(path.join(dist, name), 'utf8');
      return [/\beval\(/, /\bIntl\./, /\bprocess\.env\b/, /miniProgramHost/, /["'`]\/dev\//]
        .filter((pattern) => pattern.test(source))
        .map((p) => `${name}: ${p}`);
    });
    expect(found).toEqual([]);
  });
});
