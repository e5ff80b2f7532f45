import type { AttributionPolicy } from './attribution/policy';
import type { FreightRules } from './freight/freight-template';
import type { MemberLevel } from './membership/levels';
import { fen, type Fen } from './money';
import type { PointsRules } from './points/rules';

/** Everything a merchant may set for the whole shop. One document, `_id` = shop id. */
export interface ShopSettings {
  readonly _id: string;
  readonly name: string;
  readonly slogan: string;
  readonly mark: string;
  readonly banner: { readonly picture: string; readonly title: string; readonly text: string };
  readonly freight: FreightRules;
  /** Minutes an unpaid order holds its stock and coupon. */
  readonly unpaidMinutes: number;
  /** Unpaid orders one buyer may have at once. */
  readonly maxUnpaidOrders: number;
  readonly attribution: AttributionPolicy;
  readonly commission: {
    readonly defaultRateBp: number;
    /** Cap per order; absent: none. The rate itself never exceeds 3000 bp. */
    readonly capFen?: Fen;
    readonly reward: 'points' | 'coupon' | 'cash';
  };
  readonly levels: readonly MemberLevel[];
  readonly points: PointsRules;
  /** Where the licence is shown (E-Commerce Law art. 15); required to start in production. */
  readonly licenceUrl: string;
}

/** Stock that is not in a store. */
export const centralWarehouse = 'central';

/** Quantity of one SKU in one order. */
export const maxQuantity = 999;

/** Different SKUs in one order. */
export const maxOrderLines = 100;

/** List price of one order, 10 million yuan: far below what WeChat Pay's amount field holds. */
export const maxOrderFen: Fen = fen(1_000_000_000);
