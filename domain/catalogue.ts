import { minuteOfBeijingDay } from './calendar';
import type { Fen } from './money';

/** What the buyer may do after receiving: Consumer Protection Law art. 25 (see docs/glossary.md). */
export type ReturnClass = 'sevenDay' | 'needsTick' | 'customMade';

/** One thing that can be put in a cart: a product in one choice of specs. Stock lives in `domain/stock`. */
export interface Sku {
  readonly id: string;
  /** One value per `Product.specs`, in the same order, e.g. ['100 克', '罐装']. */
  readonly options: readonly string[];
  readonly priceFen: Fen;
  /** Shown instead of the product's picture when this choice looks different. */
  readonly picture?: string;
  readonly weightGrams: number;
  /** What a struck-through price stands on, where the shop's own deal prices are not it. */
  readonly basis?: StrikeBasis;
}

/** A price to compare with, and where it can be checked: without a source it may not be shown (docs/glossary.md). */
export interface StrikeBasis {
  readonly kind: 'marketPrice' | 'makerPrice' | 'launchPrice';
  /** What the buyer reads, e.g. 上市价. */
  readonly text: string;
  readonly fen: Fen;
  /** Where the merchant has it from, e.g. a price list and its date. */
  readonly source: string;
}

export interface ProductSpec {
  readonly name: string;
  readonly values: readonly string[];
}

export interface Product {
  readonly _id: string;
  readonly shopId: string;
  readonly title: string;
  readonly subtitle: string;
  readonly categoryId: string;
  /** Cloud file id, https URL or a path on the shop's own origin; square. */
  readonly picture: string;
  readonly gallery: readonly string[];
  readonly specs: readonly ProductSpec[];
  readonly skus: readonly Sku[];
  /** Short reasons to buy, two to four. */
  readonly sellingPoints: readonly string[];
  /** The maker's own words about this product. */
  readonly story: string;
  readonly details: readonly { readonly label: string; readonly value: string }[];
  readonly returnClass: ReturnClass;
  /** How its delivery is charged; absent: the shop's default. */
  readonly freightTemplateId?: string;
  readonly status: 'on' | 'off';
  /** Commission rate in basis points (1/100 %) for this product; absent: the shop's default. */
  readonly commissionRateBp?: number;
  /** True when home shows it among its picks. */
  readonly featured: boolean;
  /** Lower comes first. */
  readonly sort: number;
  /** UTC instant, ms. */
  readonly createdAt: number;
}

export interface Category {
  readonly _id: string;
  readonly shopId: string;
  readonly name: string;
  readonly icon: string;
  readonly sort: number;
}

/** A place where people buy, pick up and meet the shop. */
export interface Store {
  readonly _id: string;
  readonly shopId: string;
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly picture: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Minutes after Beijing midnight, every day; closing before opening means after midnight. */
  readonly opensAtMinute: number;
  readonly closesAtMinute: number;
  readonly sort: number;
}

/** The buyer's choice in words, e.g. "100 克 · 罐装". */
export function skuLabel(sku: Pick<Sku, 'options'>): string {
  return sku.options.join(' · ');
}

export function findSku(product: Pick<Product, 'skus'>, skuId: string): Sku | undefined {
  return product.skus.find((sku) => sku.id === skuId);
}

/** Whether the store is open at an instant; the closing minute itself is closed. */
export function isOpen(
  store: Pick<Store, 'opensAtMinute' | 'closesAtMinute'>,
  at: number,
): boolean {
  const minute = minuteOfBeijingDay(at);
  const { opensAtMinute: opens, closesAtMinute: closes } = store;
  return opens < closes ? minute >= opens && minute < closes : minute >= opens || minute < closes;
}
