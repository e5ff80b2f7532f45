import type { Activity } from '#domain/activities/activity';
import type { FreightRules } from '#domain/freight/freight-template';
import type { MemberLevel } from '#domain/membership/levels';
import type { Fen } from '#domain/money';
import type { PointsRules } from '#domain/points/rules';
import type { CategoryCard, ProductCard } from './views';

/** One choice of a product, as a merchant picks it. */
export interface SkuChoice {
  readonly id: string;
  /** '' where a product has no specs. */
  readonly label: string;
  readonly priceFen: Fen;
  readonly weightGrams: number;
}

export type ProductChoice = ProductCard & {
  readonly skus: readonly SkuChoice[];
  readonly freightTemplateId?: string;
};

/** Everything a coupon or an activity can name, and the freight a sample cart needs. */
export interface PromotionChoices {
  readonly categories: readonly CategoryCard[];
  readonly products: readonly ProductChoice[];
  readonly stores: readonly { readonly id: string; readonly name: string }[];
  readonly levels: readonly { readonly id: string; readonly name: string }[];
  readonly freight: FreightRules;
}

/** A limited-time price or a ladder in the console. */
export type ActivityRow = Activity & {
  /** What it does, e.g. 满 100 减 10，满 200 减 30. */
  readonly ruleText: string;
  /** Where it counts, e.g. 全店通用. */
  readonly scopeText: string;
  /** The goods of a limited-time price, with the list price of today; those that are gone are left out. */
  readonly goods: readonly {
    readonly productId: string;
    readonly skuId: string;
    readonly title: string;
    readonly skuLabel: string;
    readonly listFen: Fen;
    readonly priceFen: Fen;
  }[];
  /** The mark of what it gives and when; pausing leaves it. */
  readonly stamp: string;
};

/** A part of the settings with the mark of this version of it. */
export interface FreightSettings {
  readonly freight: FreightRules;
  readonly stamp: string;
}

export interface LevelSettings {
  readonly levels: readonly MemberLevel[];
  readonly stamp: string;
}

export interface PointsSettings {
  readonly points: PointsRules;
  readonly stamp: string;
}

export interface PriceSettings {
  readonly freight: FreightSettings;
  readonly levels: LevelSettings;
  readonly points: PointsSettings;
}
