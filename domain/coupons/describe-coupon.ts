import { formatBeijing } from '../calendar';
import type { Exclusions, GoodsScope } from '../goods-scope';
import type { InEach, Language } from '../language';
import { formatYuanShort } from '../money';
import type { Headline } from './kind';
import { couponKindOf } from './registry';
import type { CouponRule, CouponThreshold, CouponValidity } from './template';

/** The name of a category; undefined for one that is gone. */
export type CategoryName = (id: string) => string | undefined;

/** The big figure on the card; nothing for a kind that is gone. */
export function couponHeadline(rule: CouponRule, language: Language = 'zh'): Headline {
  return couponKindOf(rule.kind)?.headline(rule, language) ?? { amount: '', unit: '' };
}

const thresholds: InEach<{
  readonly none: string;
  readonly amount: (yuan: string) => string;
  readonly pieces: (count: number) => string;
}> = {
  zh: {
    none: '无门槛',
    amount: (yuan) => `满 ${yuan} 元可用`,
    pieces: (count) => `满 ${count} 件可用`,
  },
  en: {
    none: 'No minimum',
    amount: (yuan) => `From ${yuan} yuan`,
    pieces: (count) => `From ${count} pcs`,
  },
};

export function describeThreshold(threshold: CouponThreshold, language: Language = 'zh'): string {
  const words = thresholds[language];
  switch (threshold.kind) {
    case 'none':
      return words.none;
    case 'amount':
      return words.amount(formatYuanShort(threshold.fen));
    case 'pieces':
      return words.pieces(threshold.pieces);
  }
}

/** What it takes to use the coupon, for its card: '' where the figure above says it. */
export function describeCondition(
  { kind, threshold }: Pick<CouponRule, 'kind' | 'threshold'>,
  language: Language = 'zh',
): string {
  const isSaid = threshold.kind === 'none' && couponKindOf(kind)?.isOwnCondition === true;
  return isSaid ? '' : describeThreshold(threshold, language);
}

const scopes: InEach<{
  readonly all: string;
  readonly products: (count: number) => string;
  readonly categories: (names: string) => string;
  readonly someCategories: string;
  readonly except: (left: string) => string;
  readonly leftCategories: string;
  readonly leftProducts: (count: number) => string;
  readonly and: string;
}> = {
  zh: {
    all: '全店通用',
    products: (count) => `指定 ${count} 款商品可用`,
    categories: (names) => `${names}可用`,
    someCategories: '指定分类可用',
    except: (left) => `，${left}除外`,
    leftCategories: '部分分类',
    leftProducts: (count) => `${count} 款商品`,
    and: '、',
  },
  en: {
    all: 'For everything',
    products: (count) => (count === 1 ? 'For one product' : `For ${count} products`),
    categories: (names) => `For ${names}`,
    someCategories: 'For some shelves',
    except: (left) => `, except ${left}`,
    leftCategories: 'some shelves',
    leftProducts: (count) => (count === 1 ? 'one product' : `${count} products`),
    and: ', ',
  },
};

/** Where it applies, with what is left out at the end. */
export function describeScope(
  scope: GoodsScope,
  nameOf: CategoryName,
  language: Language = 'zh',
): string {
  const { excluded } = scope;
  const left = excluded === undefined ? '' : describeExclusions(excluded, nameOf, language);
  const goods = describeGoods(scope, nameOf, language);
  return left === '' ? goods : `${goods}${scopes[language].except(left)}`;
}

function describeGoods(scope: GoodsScope, nameOf: CategoryName, language: Language): string {
  const words = scopes[language];
  if (scope.kind === 'all') return words.all;
  if (scope.kind === 'products') return words.products(scope.ids.length);
  const names = namesOf(scope.ids, nameOf, language);
  return names === '' ? words.someCategories : words.categories(names);
}

function describeExclusions(
  { categoryIds, productIds }: Exclusions,
  nameOf: CategoryName,
  language: Language,
): string {
  const words = scopes[language];
  const categories =
    categoryIds.length === 0 ? '' : namesOf(categoryIds, nameOf, language) || words.leftCategories;
  const products = productIds.length === 0 ? '' : words.leftProducts(productIds.length);
  return [categories, products].filter((part) => part !== '').join(words.and);
}

function namesOf(ids: readonly string[], nameOf: CategoryName, language: Language): string {
  return ids
    .map(nameOf)
    .filter((name) => name !== undefined)
    .join(scopes[language].and);
}

const validities: InEach<{
  readonly dates: (dates: string) => string;
  readonly sameDay: string;
  readonly days: (days: number) => string;
}> = {
  zh: {
    dates: (dates) => `${dates} 可用`,
    sameDay: '领取当天可用',
    days: (days) => `领取后 ${days} 天内可用`,
  },
  en: {
    dates: (dates) => `Valid ${dates}`,
    sameDay: 'Valid on the day you claim it',
    days: (days) => `Valid for ${days} ${days === 1 ? 'day' : 'days'}`,
  },
};

/** Ends are exclusive in the data and inclusive for a person; days are Beijing days. */
export function describeValidity(validity: CouponValidity, language: Language = 'zh'): string {
  const words = validities[language];
  if (validity.kind === 'dates') {
    return words.dates(datesText(validity.from, validity.until - 1));
  }
  return validity.days === 0 ? words.sameDay : words.days(validity.days);
}

/** Short enough for one line of a card; the year once when it is the same. */
function datesText(first: number, last: number): string {
  const sameYear = formatBeijing(first, 'YYYY') === formatBeijing(last, 'YYYY');
  return `${formatBeijing(first, 'YYYY.M.D')}–${formatBeijing(last, sameYear ? 'M.D' : 'YYYY.M.D')}`;
}
