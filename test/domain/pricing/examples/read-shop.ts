import type { Product } from '#domain/catalogue';
import type { FreightRules, FreightTemplate, FreightZone } from '#domain/freight/freight-template';
import type { CartLine } from '#domain/pricing/priced-line';
import { aProduct, aSku } from '../../../support/builders/a-product';
import { fenOf } from './read-given';
import type { Row } from './read-tables';

/** Products with one SKU each; the SKU's id is the product's. */
export function readShelf(rows: readonly Row[]): Product[] {
  return rows.map((row) => {
    const { sku: id = '', price = '', grams = '', category = '', freight = '' } = row;
    const sku = aSku({ id, priceFen: fenOf(price), weightGrams: Number(grams) });
    return aProduct({
      ...{ _id: id, title: id, categoryId: category, skus: [sku] },
      ...(freight === '' ? {} : { freightTemplateId: freight }),
    });
  });
}

/** Templates from one row per zone. */
export function readFreight(rows: readonly Row[]): FreightRules {
  const ids = [...new Set(rows.map((row) => row['template'] ?? ''))];
  const templates = ids.map((id): FreightTemplate => {
    const own = rows.filter((row) => row['template'] === id);
    const by = own[0]?.['by'];
    return {
      ...{ id, name: id },
      by: by === 'piece' || by === 'weight' ? by : 'order',
      zones: own.map(zoneOf),
    };
  });
  return { templates, defaultTemplateId: ids[0] ?? '' };
}

function zoneOf(row: Row): FreightZone {
  const { region = '', first = '', after = '', each = '', more = '', free = '' } = row;
  const regions = region === 'rest' ? region : region.split('、');
  if (first === 'refused') return { regions, refused: true };
  return {
    regions,
    fen: fenOf(first),
    ...(more === ''
      ? {}
      : { more: { after: Number(after), each: Number(each), fen: fenOf(more) } }),
    ...(free === '' ? {} : { freeOverFen: fenOf(free) }),
  };
}

/** `2 tea + 1 cake`. */
export function readCart(cart: string): CartLine[] {
  return cart.split('+').map((part) => {
    const [quantity = '', id = ''] = part.trim().split(' ');
    return { productId: id, skuId: id, quantity: Number(quantity) };
  });
}
