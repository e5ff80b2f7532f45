import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { demoCategories } from '../../../localcloud/seed/catalogue/categories';
import { demoProducts } from '../../../localcloud/seed/catalogue/products';
import { demoSettings } from '../../../localcloud/seed/catalogue/shop';
import { demoStores } from '../../../localcloud/seed/catalogue/stores';
import { emptyStateFiles } from '../../../localcloud/seed/draw/empty-states';
import { everyPicture } from '../../../localcloud/seed/draw/every-picture';
import { iconFiles } from '../../../localcloud/seed/draw/icons';

const root = path.resolve(__dirname, '../../..');
const committed = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path.join(root, folder)).map((file) => [
      file.replace(/\.svg$/, ''),
      readFileSync(path.join(root, folder, file), 'utf8'),
    ]),
  );

const pictures = committed('localcloud/seed/pictures');

describe('the drawn pictures', () => {
  it.each([
    ['localcloud/seed/pictures', everyPicture],
    ['src/assets/icons', iconFiles],
    ['src/assets/empty', emptyStateFiles],
  ])('are committed in %s exactly as they are drawn', (folder, draw) => {
    expect(committed(folder)).toEqual(draw());
  });

  it.each(Object.entries(pictures))('%s is at most 50 KB', (_, svg) => {
    expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(50 * 1024);
  });

  it('carry nothing that is fetched from elsewhere and no script', () => {
    for (const svg of Object.values(pictures)) {
      expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|href=/);
    }
  });

  it('use every paint and outline they name', () => {
    for (const svg of Object.values(pictures)) {
      const named = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
      const defined = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      expect(named.filter((id) => !defined.has(id ?? ''))).toEqual([]);
    }
  });
});

describe('the catalogue', () => {
  const products = demoProducts(0);
  const shown = [
    ...products.flatMap((product) => [product.picture, ...product.gallery]),
    ...demoCategories.map((category) => category.icon),
    ...demoStores.map((store) => store.picture),
    demoSettings.mark,
    demoSettings.banner.picture,
    demoSettings.licenceUrl,
  ];

  it('shows only pictures that exist', () => {
    const urls = new Set(Object.keys(pictures).map((name) => `/pictures/${name}.svg`));
    expect(shown.filter((url) => !urls.has(url))).toEqual([]);
  });

  it('gives every product a picture of its own', () => {
    expect(new Set(products.map((product) => pictures[product._id])).size).toBe(products.length);
  });

  it('has at least 42 products in 6 categories and 3 stores', () => {
    expect(products.length).toBeGreaterThanOrEqual(42);
    expect(new Set(products.map((product) => product.categoryId))).toEqual(
      new Set(demoCategories.map((category) => category._id)),
    );
    expect(demoCategories).toHaveLength(6);
    expect(demoStores).toHaveLength(3);
  });

  it.each(products.map((product) => [product.title, product] as const))(
    '%s can be chosen by every combination of its specs',
    (_, product) => {
      const combinations = product.specs.reduce((count, spec) => count * spec.values.length, 1);
      expect(product.skus.length).toBe(combinations);
      expect(product.skus.length).toBeGreaterThanOrEqual(2);
      for (const sku of product.skus) {
        expect(sku.options.map((option, i) => product.specs[i]?.values.includes(option))).toEqual(
          product.specs.map(() => true),
        );
        expect(sku.priceFen).toBeGreaterThan(0);
        expect(sku.weightGrams).toBeGreaterThan(0);
      }
      expect(product.sellingPoints.length).toBeGreaterThanOrEqual(2);
      expect(product.sellingPoints.length).toBeLessThanOrEqual(4);
      expect(product.commissionRateBp ?? 0).toBeLessThanOrEqual(3000);
    },
  );

  it('claims no superlative and no cure', () => {
    const words = JSON.stringify(products);
    expect(words).not.toMatch(/最佳|第一品牌|国家级|顶级|极品|治疗|疗效|降血|防癌|减肥/);
  });
});
