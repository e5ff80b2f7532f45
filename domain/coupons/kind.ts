import type { Language } from '../language';
import type { Fen } from '../money';
import type { DraftLine } from '../pricing/priced-line';
import type { Refusal } from '../result';
import type { CouponRule, StackingClass } from './template';

interface ParameterFrame {
  readonly name: string;
  readonly label: string;
}

/** A whole number in `unit`, both ends allowed. */
export interface NumberParameter extends ParameterFrame {
  readonly unit: 'fen' | 'percent' | 'piece';
  readonly min: number;
  readonly max: number;
  /** What the merchant reads for setting no limit; the value is then `noLimit`. Absent: a number is needed. */
  readonly none?: string;
  /** Which change of a published coupon is in the buyer's favour. */
  readonly better: 'more' | 'less';
  /** The refusal of a wrong value, where it has a sentence of its own. */
  readonly code?: 'PERCENT_INVALID' | 'CAP_INVALID';
}

/** A SKU of the shop as `skuReference` writes it. */
export interface SkuParameter extends ParameterFrame {
  readonly unit: 'sku';
}

/** What a merchant sets; the console draws its form from these. */
export type CouponParameter = NumberParameter | SkuParameter;

/** The value of a number parameter without a limit: said out loud, never an empty field. */
export const noLimit = 'none';

/** What a kind looks at. */
export type DiscountLine = Pick<
  DraftLine,
  'productId' | 'categoryId' | 'quantity' | 'listFen' | 'dealFen' | 'leftFen'
>;

/** What a coupon gives on these goods. */
export type CouponGives =
  /** Off each line, positive, at most its `leftFen`, zero outside the scope. */
  | { readonly kind: 'goods'; readonly perLine: readonly Fen[] }
  /** Off the freight, at most what it costs. */
  | { readonly kind: 'freight'; readonly fen: Fen }
  | {
      readonly kind: 'gift';
      readonly productId: string;
      readonly skuId: string;
      readonly quantity: number;
    };

/** The big figure on the card: 20 元, 8.5 折, 1 件, or ¥20 off; with 免邮 and 赠品 the unit says it all. */
export interface Headline {
  readonly amount: string;
  readonly unit: string;
}

/** A kind of coupon: one file in kinds/ and one line in registry.ts. */
export interface CouponKind {
  readonly kind: string;
  /** What merchant and buyer call it. */
  readonly name: string;
  /** What it takes is part of what it gives (买 2 送 1): without a threshold there is nothing more to be said. */
  readonly isOwnCondition?: true;
  /** Where it may compete, the usual class first. */
  readonly classes: readonly [StackingClass, ...StackingClass[]];
  readonly parameters: readonly CouponParameter[];
  /** What is wrong with the rule as a whole; each parameter is already within its bounds. */
  check?(rule: CouponRule): Refusal<'THRESHOLD_BELOW_DISCOUNT'> | undefined;
  give(lines: readonly DiscountLine[], rule: CouponRule, freightFen: Fen): CouponGives;
  headline(rule: CouponRule, language: Language): Headline;
  /** e.g. 满 100 减 20, or 20 yuan off from 100 yuan. */
  describe(rule: CouponRule, language: Language): string;
}

type Parameters = Pick<CouponRule, 'parameters'>;

/** A parameter set on the rule itself; never something an object inherits. */
export function parameterOf(rule: Parameters, name: string): number | string | undefined {
  return new Map(Object.entries(rule.parameters)).get(name);
}

/** A number the rule sets; 0 where it sets none or no limit. */
export function numberOf(rule: Parameters, name: string): number {
  const value = parameterOf(rule, name);
  return typeof value === 'number' ? value : 0;
}

/** A SKU as the value of a parameter: neither id may hold a slash. */
export function skuReference(productId: string, skuId: string): string {
  return `${productId}/${skuId}`;
}

/** The SKU a parameter names; undefined for anything else. */
export function skuOf(
  rule: Parameters,
  name: string,
): { readonly productId: string; readonly skuId: string } | undefined {
  const [productId = '', skuId = '', ...rest] = String(parameterOf(rule, name) ?? '').split('/');
  return productId === '' || skuId === '' || rest.length > 0 ? undefined : { productId, skuId };
}
