import type { Share, TouchHistory, Visit } from '#domain/attribution/share';
import type { Product } from '#domain/catalogue';
import type { Commission } from '#domain/commission/commission';
import type { Coupon } from '#domain/coupons/coupon';
import type { CouponTemplate } from '#domain/coupons/template';
import type { LedgerBatch } from '#domain/ledger/batch';
import type { Order } from '#domain/order/order';
import type { AuditRow } from '#domain/records';
import type { Refusal, Result } from '#domain/result';
import type { ShopSettings } from '#domain/shop';
import type { Stock, StockMovement } from '#domain/stock/stock';
import type { Dice } from '../dice';

/** The demo shop's documents while its past is played through: what happens in it only happens by the rules. */
export interface ShopBook {
  readonly settings: ShopSettings;
  readonly dice: Dice;
  /** UTC ms of the moment the demo is made; nothing is dated later. */
  readonly now: number;
  readonly products: ReadonlyMap<string, Product>;
  readonly stocks: Map<string, Stock>;
  readonly movements: StockMovement[];
  readonly templates: Map<string, CouponTemplate>;
  readonly coupons: Map<string, Coupon>;
  readonly shares: Map<string, Share>;
  readonly visits: Visit[];
  readonly touches: Map<string, TouchHistory>;
  readonly orders: Map<string, Order>;
  readonly commissions: Map<string, Commission>;
  readonly ledger: LedgerBatch[];
  readonly audit: AuditRow[];
}

export function openBook(
  start: Pick<ShopBook, 'settings' | 'dice' | 'now'> & { readonly products: readonly Product[] },
): ShopBook {
  return {
    ...start,
    products: new Map(start.products.map((product) => [product._id, product])),
    stocks: new Map(),
    movements: [],
    templates: new Map(),
    coupons: new Map(),
    shares: new Map(),
    visits: [],
    touches: new Map(),
    orders: new Map(),
    commissions: new Map(),
    ledger: [],
    audit: [],
  };
}

/**
 * The value of a rule that the story never breaks.
 * @throws Error naming the code when it does: then the story is wrong, not the rule.
 */
export function mustHold<Value>(result: Result<Value> | Refusal): Value {
  if (result.ok) return result.value;
  throw new Error(`${result.code} ${JSON.stringify(result.details ?? {})}`);
}

/** @throws Error when the story speaks of a document it never wrote. */
export function known<Doc>(docs: ReadonlyMap<string, Doc>, id: string): Doc {
  const doc = docs.get(id);
  if (doc === undefined) throw new Error(`The story does not know ${id}`);
  return doc;
}
