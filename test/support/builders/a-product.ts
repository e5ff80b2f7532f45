import type { Product, Sku } from '#domain/catalogue';
import { fen } from '#domain/money';
import { noon } from './fixed-time';

/** A tea in one tin, 30.00 yuan, on sale. */
export function aProduct(changes: Partial<Product> = {}): Product {
  const _id = changes._id ?? 'tea';
  return {
    _id,
    shopId: 'shop',
    title: '明前龙井',
    subtitle: '清明前手采',
    categoryId: 'green',
    picture: '/pictures/tea.png',
    gallery: [],
    specs: [{ name: '规格', values: ['100 克'] }],
    skus: [aSku({ id: `${_id}-100` })],
    sellingPoints: ['手采', '当季'],
    story: '三代人守着同一片茶园。',
    details: [{ label: '产地', value: '杭州' }],
    returnClass: 'sevenDay',
    status: 'on',
    featured: false,
    sort: 1,
    createdAt: noon,
    ...changes,
  };
}

export function aSku(changes: Partial<Sku> = {}): Sku {
  return { id: 'tea-100', options: ['100 克'], priceFen: fen(3000), weightGrams: 100, ...changes };
}
